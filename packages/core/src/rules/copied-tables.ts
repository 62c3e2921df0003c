import type { Report } from '../report/index.ts';
import { agencyKeyOf, haveSameTables, kindOf, sameTables } from './batch.ts';
import { defineRule } from './define.ts';
import type { Noticed } from './define.ts';
import { sample } from './sample.ts';

type Notice = Noticed & { other: Report; own: boolean };

/** A government and its office may publish one and the same report. */
const isSeat = (report: Report): boolean => ['government', 'office'].includes(kindOf(report));

const isOneSeat = (report: Report, other: Report): boolean =>
  report.agency.division?.code === other.agency.division?.code && isSeat(report) && isSeat(other);

function copied(report: Report, other: Report): Notice | undefined {
  const [key, otherKey] = [agencyKeyOf(report), agencyKeyOf(other)];
  // Nobody knows whether these are two agencies at all.
  if (key === undefined || otherKey === undefined) return undefined;
  const own = key === otherKey || isOneSeat(report, other);
  // Of one agency's reports the later one is the copy; of one year's, another rule tells.
  return own && other.year >= report.year ? undefined : { cells: [], other, own };
}

const of = (name: string, code: string, year: number, more: object = {}): Report =>
  sample({
    agency: { name, printed: name, division: { code, name: name.slice(0, 3) } },
    year,
    ...more,
  });
const [zibo, other, before, government, office, small] = [
  of('淄博市档案局', '370300', 2023),
  of('东营市档案局', '370500', 2023),
  of('淄博市档案局', '370300', 2022),
  of('淄博市人民政府', '370300', 2023),
  of('淄博市人民政府办公室', '370300', 2023),
  of('东营市档案局', '370500', 2023, { 'applications.new.total': 17 }),
];

export default defineRule({
  id: 'copied-tables',
  title: { zh: '表格不是照抄的', en: 'The tables are not copies of others' },
  why: {
    zh: '两份报告的全部数字完全相同，而且不为零的数很多，不会是巧合。',
    en: 'Where all figures of two reports are the same, and many of them are not zero, that is no chance.',
  },
  mend: {
    zh: '按本单位本年度的台账重新填报。',
    en: 'Fill the tables in anew from this year’s own register.',
  },
  source: {
    document: '《中华人民共和国政府信息公开条例》',
    clause: '第五十条（年度报告的内容）',
  },
  forms: ['2019', '2021'],
  needs: ['previous', 'batch'],
  severity: 'warning',
  *check(report, { previous, batch = [] }): Generator<Notice> {
    if (previous && haveSameTables(report, previous)) {
      yield { cells: [], other: previous, own: true };
      return;
    }
    const copy = sameTables(report, batch)
      .map((each) => copied(report, each))
      .find((notice) => notice !== undefined);
    if (copy) yield copy;
  },
  message: {
    zh: ({ other, own }) =>
      own
        ? `三张表的全部数字与本单位 ${other.year} 年度报告（“${other.source.name}”）完全相同。`
        : `三张表的全部数字与“${other.agency.name}” ${other.year} 年度报告（“${other.source.name}”）完全相同。`,
    en: ({ other, own }) =>
      own
        ? `All figures of the tables are those of this agency’s report on ${other.year} (“${other.source.name}”).`
        : `All figures of the tables are those of the report of “${other.agency.name}” on ${other.year} (“${other.source.name}”).`,
  },
  good: [
    sample(),
    { report: zibo, context: { batch: [zibo, small] } },
    { report: government, context: { batch: [government, office] } },
    { report: before, context: { batch: [before, zibo] } },
  ],
  bad: [
    {
      report: zibo,
      context: { batch: [zibo, other] },
      expect: [
        {
          severity: 'warning',
          about: 'agency',
          cells: [],
          message: {
            zh: '三张表的全部数字与“东营市档案局” 2023 年度报告（“sample.txt”）完全相同。',
            en: 'All figures of the tables are those of the report of “东营市档案局” on 2023 (“sample.txt”).',
          },
        },
      ],
    },
    {
      report: zibo,
      context: { previous: before },
      expect: [
        {
          severity: 'warning',
          message: { zh: '三张表的全部数字与本单位 2022 年度报告（“sample.txt”）完全相同。' },
        },
      ],
    },
    {
      report: zibo,
      context: { batch: [before, zibo] },
      expect: [
        {
          severity: 'warning',
          message: { zh: '三张表的全部数字与本单位 2022 年度报告（“sample.txt”）完全相同。' },
        },
      ],
    },
  ],
});
