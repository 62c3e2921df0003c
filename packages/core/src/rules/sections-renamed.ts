import { isHeadingOf, reportSections } from '../forms/index.ts';
import type { Report, Section } from '../report/index.ts';
import { defineRule } from './define.ts';
import type { Noticed } from './define.ts';
import { sample } from './sample.ts';
import { counted, placeOf } from './wording.ts';

type Renamed = { section: Section; official: string };
type Notice = Noticed & { renamed: Renamed[] };

/** With fewer headings than this the outline is another one, or was lost on the way. */
const ENOUGH = 4;

const OFFICIAL = new Map(reportSections.map(({ number, label }) => [number, label.zh]));

const outline = (headings: string[]): Report => ({
  ...sample(),
  sections: headings.map((heading, i) => ({ number: i + 1, heading, at: { line: 10 + i } })),
});

const official = reportSections.map(({ label }) => label.zh);
const withHeading = (number: number, heading: string): Report =>
  outline(official.map((words, i) => (i + 1 === number ? heading : words)));

export default defineRule({
  id: 'sections-renamed',
  title: { zh: '各部分用统一格式的标题', en: 'Sections bear the headings of the form' },
  why: {
    zh: '标题统一，读者和程序才能在上千份报告里找到同一部分。',
    en: 'Only where headings are the same can readers and programs find the same part in a thousand reports.',
  },
  mend: { zh: '改用统一格式的标题。', en: 'Use the headings of the form.' },
  source: {
    document: '国办公开办函〔2021〕30号（2019、2020年度为〔2019〕60号）',
    clause: '年度报告格式（六个部分的标题）',
  },
  forms: ['2019', '2021'],
  severity: 'info',
  *check({ sections }): Generator<Notice> {
    if (sections.length < ENOUGH) return;
    const renamed: Renamed[] = [];
    for (const section of sections) {
      const { number, heading } = section;
      const words = OFFICIAL.get(number) ?? '';
      if (heading !== words && !isHeadingOf(number, heading)) renamed.push({ section, official: words });
    }
    const [first] = renamed;
    if (first) yield { cells: [], said: { text: first.section.heading, at: first.section.at }, renamed };
  },
  message: {
    zh: ({ renamed }) => {
      const list = renamed.map(({ section, official: words }) => {
        const place = placeOf(section.at).zh;
        return `“${section.heading}”${place && `（${place}）`}应为“${words}”`;
      });
      return `${renamed.length} 个部分的标题与统一格式不同：${list.join('，')}。`;
    },
    en: ({ renamed }) => {
      const list = renamed.map(({ section, official: words }) => {
        const place = placeOf(section.at).en;
        return `“${section.heading}”${place && ` (${place})`} is “${words}” in the form`;
      });
      return `The headings of ${counted(renamed.length, 'section')} are not those of the form: ${list.join('; ')}.`;
    },
  },
  good: [
    sample(),
    outline(official),
    withHeading(5, '存在的问题及改进情况'),
    withHeading(5, '政府信息公开工作存在的主要问题和改进情况'),
    withHeading(1, '2023年度政府信息公开工作总体情况'),
    withHeading(4, '政府信息公开行政复议和行政诉讼情况'),
    withHeading(4, '因政府信息公开工作被申请行政复议、提起行政诉讼的情况'),
    withHeading(2, '行政机关主动公开政府信息的情况'),
    withHeading(6, '其它需要报告的事项：'),
    // Another outline altogether.
    outline(['概述', '主动公开情况', '依申请公开情况']),
  ],
  bad: [
    {
      report: outline([
        '总体情况',
        '主动公开政府信息情况',
        '依申请公开工作情况',
        '行政复议和行政诉讼情况',
        '存在的主要问题及改进情况',
        '其他需要报告的事项',
      ]),
      expect: [
        {
          severity: 'info',
          about: 'agency',
          cells: [],
          at: { line: 12 },
          quote: '依申请公开工作情况',
          message: {
            zh: '2 个部分的标题与统一格式不同：“依申请公开工作情况”（第 12 行）应为“收到和处理政府信息公开申请情况”，“行政复议和行政诉讼情况”（第 13 行）应为“政府信息公开行政复议、行政诉讼情况”。',
            en: 'The headings of 2 sections are not those of the form: “依申请公开工作情况” (line 12) is “收到和处理政府信息公开申请情况” in the form; “行政复议和行政诉讼情况” (line 13) is “政府信息公开行政复议、行政诉讼情况” in the form.',
          },
        },
      ],
    },
  ],
});
