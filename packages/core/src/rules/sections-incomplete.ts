import { reportSections } from '../forms/index.ts';
import type { Report, Section } from '../report/index.ts';
import { defineRule } from './define.ts';
import type { Noticed } from './define.ts';
import { sample } from './sample.ts';
import { placeOf } from './wording.ts';

type Missing = Noticed & { kind: 'missing'; numbers: number[]; last: boolean };
type Misplaced = Noticed & { kind: 'misplaced'; section: Section; before: Section };
type Notice = Missing | Misplaced;

const ORDINALS = '一二三四五六';

const SECTIONS: Record<number, { zh: string; en: string }> = Object.fromEntries(
  reportSections.map(({ number, label }) => [
    number,
    { zh: `${ORDINALS.charAt(number - 1)}、${label.zh}`, en: `${number} (${label.en})` },
  ]),
);

const ALL = Object.keys(SECTIONS).map(Number);
const LAST = 6;

/** With fewer headings than this the outline is another one, or was lost on the way: nothing can be said of single sections. */
const ENOUGH = 4;

const areRegular = (sections: Section[]): boolean =>
  sections.length === LAST && sections.every(({ number }, i) => number === i + 1);

function missingFrom(sections: Section[]): Missing | undefined {
  const there = new Set(sections.map(({ number }) => number));
  const numbers = ALL.filter((number) => !there.has(number));
  if (numbers.length === 0) return undefined;
  // A heading within the text may be lost or reworded; one that ends the outline has nothing behind it to prove that.
  const last = numbers.length === 1 && numbers[0] === LAST;
  const told = last
    ? ({ severity: 'warning', about: 'agency' } as const)
    : ({ severity: 'info', about: 'unassessable' } as const);
  return { kind: 'missing', cells: [], numbers, last, ...told };
}

function misplacedIn(sections: Section[]): Misplaced | undefined {
  const place = sections.findIndex(({ number }, i) => number < (sections[i - 1]?.number ?? 0));
  const [before, section] = [sections[place - 1], sections[place]];
  if (!before || !section) return undefined;
  const said = { text: section.heading, at: section.at };
  return { kind: 'misplaced', cells: [], severity: 'info', about: 'agency', said, section, before };
}

const named = (numbers: number[], language: 'zh' | 'en'): string =>
  numbers
    .map((number) => (language === 'zh' ? `「${SECTIONS[number]?.zh}」` : SECTIONS[number]?.en))
    .join(language === 'zh' ? '、' : ', ');

const placed = ({ at }: Section) => placeOf(at);

const outline = (numbers: number[]): Report => ({
  ...sample(),
  sections: numbers.map((number, i) => ({
    number,
    heading: SECTIONS[number]?.zh.slice(2) ?? '',
    at: { line: 10 + i },
  })),
});

export default defineRule({
  id: 'sections-incomplete',
  title: { zh: '六个部分齐全、次序不乱', en: 'All six sections are there, in order' },
  why: {
    zh: '统一格式由六个部分组成，缺少或次序不同的报告难以对照查阅。',
    en: 'The form has six sections, and a report without one of them or in another order is hard to compare.',
  },
  mend: {
    zh: '按统一格式的标题和次序补全；没有其他事项的，写“无”。',
    en: 'Add what is missing under the headings and in the order of the form; where there is nothing else to report, say so.',
  },
  source: {
    document: '国办公开办函〔2021〕30号（2019、2020年度为〔2019〕60号）',
    clause: '年度报告格式（六个部分）',
  },
  forms: ['2019', '2021'],
  severity: 'warning',
  *check({ sections }): Generator<Notice> {
    if (sections.length < ENOUGH || areRegular(sections)) return;
    const missing = missingFrom(sections);
    if (missing) yield missing;
    const misplaced = misplacedIn(sections);
    if (misplaced) yield misplaced;
  },
  message: {
    zh: (notice) => {
      if (notice.kind === 'misplaced') {
        const { section, before } = notice;
        return `「${section.heading}」（${placed(section).zh}）排在「${before.heading}」之后，与统一格式的次序不同。`;
      }
      return notice.last
        ? '没有第六部分「其他需要报告的事项」；没有其他事项的，也应写明“无”。'
        : `没有找到${named(notice.numbers, 'zh')}的标题：可能没有写，可能改了名称，也可能在转换时丢失。`;
    },
    en: (notice) => {
      if (notice.kind === 'misplaced') {
        const { section, before } = notice;
        return `Section ${section.number} (${placed(section).en}) stands behind section ${before.number}, which is not the order of the form.`;
      }
      return notice.last
        ? 'There is no section 6 (other matters); where there is nothing to report, it should say so.'
        : `No heading was found for section ${named(notice.numbers, 'en')}: it may not be there, have another name, or have been lost in a copy.`;
    },
  },
  good: [sample(), outline([1, 2, 3, 4, 5, 6]), outline([1, 3])],
  bad: [
    {
      report: outline([1, 2, 3, 4, 5]),
      expect: [
        {
          severity: 'warning',
          about: 'agency',
          cells: [],
          message: { zh: '没有第六部分「其他需要报告的事项」；没有其他事项的，也应写明“无”。' },
        },
      ],
    },
    {
      report: outline([1, 2, 3, 5, 6]),
      expect: [
        {
          severity: 'info',
          about: 'unassessable',
          message: {
            zh: '没有找到「四、政府信息公开行政复议、行政诉讼情况」的标题：可能没有写，可能改了名称，也可能在转换时丢失。',
            en: 'No heading was found for section 4 (reconsideration and litigation): it may not be there, have another name, or have been lost in a copy.',
          },
        },
      ],
    },
    {
      report: outline([1, 2, 3, 5, 4, 6]),
      expect: [
        {
          severity: 'info',
          about: 'agency',
          message: {
            zh: '「政府信息公开行政复议、行政诉讼情况」（第 14 行）排在「存在的主要问题及改进情况」之后，与统一格式的次序不同。',
            en: 'Section 4 (line 14) stands behind section 5, which is not the order of the form.',
          },
        },
      ],
    },
  ],
});
