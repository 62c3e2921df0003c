import type { Report } from '../report/index.ts';
import { defineRule } from './define.ts';
import { sample } from './sample.ts';
import { sheetOf, tallyAt } from './sheet.ts';
import { counted, listedNames } from './wording.ts';

/** The total of each row of applicants that alone is filled in, with something in it. */
function loneTotals(report: Report): string[] {
  const sheet = sheetOf(report);
  if (sheet.open.length === 0) return [];
  const rows = sheet.plan.byKind.get('applications-row-total') ?? [];
  const found: string[] = [];
  for (const row of rows) {
    const { gap, rightOpen } = tallyAt(sheet, row);
    const { left, right } = row.identity;
    if (gap > 0 && rightOpen === right.length) found.push(...left);
  }
  return found;
}

const emptied = (row: string): Record<`applications.${string}`, null> =>
  Object.fromEntries(
    [
      'naturalPerson',
      'business',
      'researchInstitution',
      'publicWelfareOrganization',
      'legalServiceOrganization',
      'otherOrganization',
    ].map((column) => [`applications.${row}.${column}`, null]),
  );

export default defineRule({
  id: 'totals-only',
  title: { zh: '申请人分类与总计一并填写', en: 'Applicants are filled in, not totals alone' },
  why: {
    zh: '只填总计时，看不出申请人是谁，也无法核对总计。',
    en: 'Where only totals are filled in, nobody can tell who applied or check the totals.',
  },
  mend: { zh: '按申请人类别补填各列。', en: 'Fill in the columns by kind of applicant.' },
  source: {
    document: '国办公开办函〔2021〕30号（2019、2020年度为〔2019〕60号）',
    clause: '表三“申请人情况”各列',
  },
  forms: ['2019', '2021'],
  severity: 'info',
  *check(report) {
    const cells = loneTotals(report);
    if (cells.length > 0) yield { cells, names: listedNames(report.form, cells) };
  },
  message: {
    zh: ({ cells, names }) => `${cells.length} 行只填了总计，没有填申请人分类：${names.zh}。`,
    en: ({ cells, names }) =>
      `In ${counted(cells.length, 'row')} only the total is filled in, not the applicants: ${names.en}.`,
  },
  good: [
    sample(),
    sample({}, '2019'),
    // Nothing to tell apart.
    sample({ ...emptied('partiallyDisclosed'), 'applications.partiallyDisclosed.total': 0 }),
  ],
  bad: [
    {
      report: sample(emptied('new')),
      expect: [
        {
          severity: 'info',
          about: 'agency',
          cells: ['applications.new.total'],
          message: {
            zh: '1 行只填了总计，没有填申请人分类：「本年新收政府信息公开申请数量·总计」。',
            en: 'In 1 row only the total is filled in, not the applicants: “applications newly received, total”.',
          },
        },
      ],
    },
  ],
});
