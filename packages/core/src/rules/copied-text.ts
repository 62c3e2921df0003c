import { cellsOf, formOf } from '../forms/index.ts';
import type { Report, Sentence } from '../report/index.ts';
import { agencyKeyOf, kindOf } from './batch.ts';
import { numberAt } from './cells.ts';
import { copiedWords } from './copied-words.ts';
import type { Copied } from './copied-words.ts';
import { defineRule } from './define.ts';
import { likenessOf, mostAlike, shareOf } from './likeness.ts';
import type { Likeness } from './likeness.ts';
import { sample } from './sample.ts';

/** Shares of the prose: beyond the first it is worth a look, beyond the second it is last year's text. */
const SOME = 0.4;
const MUCH = 0.6;
/** Fewer sentences prove nothing, whatever their share. */
const ENOUGH = 8;
/** So many sentences with the very counts of another report are a note by themselves. */
const ENOUGH_COUNTS = 2;

// 召开会议2次 may be so every year; 发布信息1160余条 is not.
const isTelling = ({ text = '' }: Sentence): boolean =>
  /\d{2,}[余多]?[万件条次篇期份人]/u.test(text.replace(/\s+/gu, ''));

function noticed(likeness: Likeness, report: Report, own: boolean): Copied | undefined {
  const share = shareOf(likeness);
  const isAlike = share >= SOME && likeness.same.length >= ENOUGH;
  if (!isAlike && likeness.unchanged.length < ENOUGH_COUNTS) return undefined;
  const tablesDiffer = differs(report, likeness.other);
  const telling = tablesDiffer ? likeness.unchanged.filter(isTelling) : [];
  if (!isAlike && telling.length < ENOUGH_COUNTS) return undefined;
  const severity = isAlike && share >= MUCH ? ('warning' as const) : ('info' as const);
  const said = [...telling, ...likeness.unchanged, ...likeness.renumbered, ...likeness.same].flatMap(
    ({ text, at }) => (text !== undefined && at ? [{ text, at }] : []),
  );
  return { cells: [], severity, ...(said[0] && { said: said[0] }), likeness, own, tablesDiffer };
}

/** Whether the tables of two reports print any different number, as far as both are on one form. */
const differs = (report: Report, other: Report): boolean =>
  report.form !== other.form ||
  cellsOf(formOf(report.form)).some(({ path }) => numberAt(report, path) !== numberAt(other, path));

/** A government and its office may publish one and the same text. */
const isSeat = (report: Report): boolean => ['government', 'office'].includes(kindOf(report));

function isLeftOut(report: Report, other: Report): boolean {
  const [key, otherKey] = [agencyKeyOf(report), agencyKeyOf(other)];
  // Nobody knows whether these are two agencies at all; and of two years the later one is the copy.
  if (key === undefined || otherKey === undefined || key === otherKey || other.year > report.year)
    return true;
  return report.agency.division?.code === other.agency.division?.code && isSeat(report) && isSeat(other);
}

const sentence = (key: number, text: string, figures = 0): Sentence => ({
  key,
  figures,
  text,
  at: { line: key },
});
const plain = Array.from({ length: 10 }, (_, i) =>
  sentence(i + 1, `本局持续做好第${i + 1}个方面的公开工作。`),
);
const counts = (posts: number, hash: number): Sentence =>
  sentence(20, `全年通过网站发布信息${posts}条。`, hash);
const kept = (prose: Sentence[]): Sentence[] => prose.map(({ key, figures }) => ({ key, figures }));

const of = (name: string, code: string, year: number, prose: Sentence[], fresh = 16): Report => ({
  ...sample({
    agency: { name, printed: name, division: { code, name: name.slice(0, 3) } },
    year,
    'applications.new.total': fresh,
  }),
  prose,
});
const zibo = (year: number, prose: Sentence[], fresh = 16): Report =>
  of('淄博市档案局', '370300', year, prose, fresh);
const dongying = of('东营市档案局', '370500', 2023, [...plain, counts(1160, 7)], 17);
const own = [...plain, counts(1160, 7)];
const fewer = [
  ...plain.slice(0, 3),
  sentence(31, '别的话一。'),
  sentence(32, '别的话二。'),
  sentence(33, '别的话三。'),
];
const half = [
  ...plain.slice(0, 8),
  ...[41, 42, 43, 44, 45, 46, 47, 48].map((key) => sentence(key, `新话${key}。`)),
];

export default defineRule({
  id: 'copied-text',
  title: { zh: '正文不是照抄的', en: 'The text is not a copy of another' },
  why: {
    zh: '正文应写本年的工作。照抄上年或别的单位，常常连数字也留了下来；读者得不到新的信息。',
    en: 'The text is to tell of this year’s work. Copied from last year or from another agency, it often keeps even the numbers, and tells readers nothing new.',
  },
  mend: {
    zh: '按本年情况重写；确需沿用的，先核对其中每个数字。法定表述、标题和没有发生的情况不计在内。',
    en: 'Write it anew from what was done this year; check every number of what is kept. Prescribed wording, headings and statements that nothing happened are not counted.',
  },
  source: {
    document: '《中华人民共和国政府信息公开条例》',
    clause: '第五十条（年度报告应当包括的内容）',
  },
  forms: ['2019', '2021'],
  needs: ['previous', 'batch'],
  severity: 'warning',
  *check(report, { previous, batch = [] }): Generator<Copied> {
    if (!report.prose?.length) return;
    const before = previous && noticed(likenessOf(report, previous), report, true);
    if (before) yield before;
    const alike = mostAlike(report, batch, ENOUGH_COUNTS, (other) => isLeftOut(report, other));
    const copy = alike && noticed(alike, report, false);
    if (copy) yield copy;
  },
  message: copiedWords,
  good: [
    sample(),
    zibo(2023, own),
    // A few sentences are taken over by everybody.
    { report: zibo(2023, fewer), context: { previous: zibo(2022, own) } },
    // Short texts prove nothing.
    { report: zibo(2023, plain.slice(0, 5)), context: { previous: zibo(2022, plain.slice(0, 5)) } },
    // What many agencies of a batch have in common was handed down to them.
    {
      report: dongying,
      context: {
        batch: [
          dongying,
          of('淄博市档案局', '370300', 2023, own),
          of('济南市档案局', '370100', 2023, own),
          of('青岛市档案局', '370200', 2023, own),
          of('枣庄市档案局', '370400', 2023, own),
        ],
      },
    },
    // A government and its office.
    {
      report: of('淄博市人民政府', '370300', 2023, own),
      context: {
        batch: [
          of('淄博市人民政府', '370300', 2023, own),
          of('淄博市人民政府办公室', '370300', 2023, own, 17),
        ],
      },
    },
  ],
  bad: [
    {
      report: zibo(2023, own, 17),
      context: { previous: zibo(2022, [...plain, counts(1160, 7)]) },
      expect: [
        {
          severity: 'warning',
          about: 'agency',
          cells: [],
          at: { line: 20 },
          quote: '全年通过网站发布信息1160条。',
          message: {
            zh: '正文 11 句（法定表述等不计）中有 11 句（100%）与本单位 2022 年度报告（“sample.txt”）相同或只差数字。表格变了，1 句连数字也没有改：第 20 行“全年通过网站发布信息1160条。”。',
            en: 'Of 11 sentences (prescribed wording not counted), 11 (100%) are those of this agency’s report on 2022 (“sample.txt”), numbers aside. In 1 not even the numbers were changed, though the tables were: “全年通过网站发布信息1160条。” (line 20).',
          },
        },
      ],
    },
    {
      report: zibo(2023, [...plain, counts(1301, 8)]),
      context: { previous: zibo(2022, kept(own)) },
      expect: [
        {
          severity: 'warning',
          quote: '全年通过网站发布信息1301条。',
          message: {
            zh: '正文 11 句（法定表述等不计）中有 11 句（100%）与本单位 2022 年度报告（“sample.txt”）相同或只差数字。1 句只改了数字：第 20 行“全年通过网站发布信息1301条。”。',
          },
        },
      ],
    },
    { report: zibo(2023, half), context: { previous: zibo(2022, own) }, expect: [{ severity: 'info' }] },
    {
      // Little is alike, but two sentences kept their counts where the tables changed.
      report: zibo(2023, [...fewer, counts(1160, 7), sentence(21, '回复留言860余条。', 9)], 17),
      context: { previous: zibo(2022, [counts(1160, 7), sentence(21, '回复留言860余条。', 9)]) },
      expect: [{ severity: 'info', quote: '全年通过网站发布信息1160条。' }],
    },
    {
      report: dongying,
      context: { batch: [dongying, zibo(2022, own)] },
      expect: [
        {
          severity: 'warning',
          message: {
            zh: '正文 11 句（法定表述等不计）中有 11 句（100%）与“淄博市档案局” 2022 年度报告（“sample.txt”）相同或只差数字。表格变了，1 句连数字也没有改：第 20 行“全年通过网站发布信息1160条。”。',
          },
        },
      ],
    },
    {
      // A store keeps no words: the share can still be told.
      report: zibo(2023, kept(own)),
      context: { previous: zibo(2022, own) },
      expect: [{ severity: 'warning', cells: [] }],
    },
  ],
});
