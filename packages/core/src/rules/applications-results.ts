import { cellsOf, formOf } from '../forms/index.ts';
import { defineRule } from './define.ts';
import { checkIdentities } from './identity.ts';
import { identityMessage } from './identity-message.ts';
import { sample } from './sample.ts';
import { addition, additionWithSum } from './wording.ts';

const blankResults = Object.fromEntries(
  cellsOf(formOf('2019'))
    .filter(
      ({ column, placed }) => column === 'total' && placed.groups[0]?.key === 'results' && !placed.row.total,
    )
    .map(({ path }) => [path, null]),
);

export default defineRule({
  id: 'applications-results',
  title: { zh: '办理结果“总计”= 各项办理结果之和', en: 'Concluded = sum of all results' },
  why: {
    zh: '每件办结的申请只计入一种办理结果，各种结果之和必须等于“（七）总计”，每一列都如此。',
    en: 'Every concluded application has exactly one result, so the results add up to the total of row (7), in every column.',
  },
  mend: {
    zh: '按列核对各项办理结果，改正填错的一格或“（七）总计”。',
    en: 'Compare the results of the column and correct the one that is wrong, or the total of row (7).',
  },
  source: {
    document: '国办公开办函〔2021〕30号（2019、2020年度为〔2019〕60号）',
    clause: '表三“三、本年度办理结果”之“（七）总计”',
  },
  forms: ['2019', '2021'],
  severity: 'error',
  check: (report, context) => checkIdentities('applications-results', report, context),
  message: identityMessage(
    {
      left: { zh: '办理结果总计', en: 'the total of results' },
      right: { zh: '各项办理结果之和', en: 'the sum of the results' },
    },
    {
      zh: ({ scope, left, right }) =>
        `「${scope.zh}」列：各项办理结果之和 ${additionWithSum(right)}，「（七）总计」为 ${addition(left)}。`,
      en: ({ scope, left, right }) =>
        `Column “${scope.en}”: the results are ${additionWithSum(right)}, but the total in row (7) is printed as ${addition(left)}.`,
    },
  ),
  good: [sample(), sample({}, '2019')],
  bad: [
    {
      report: sample({ 'applications.denied.stateSecret.naturalPerson': 3 }),
      expect: [
        {
          severity: 'error',
          about: 'agency',
          expected: 15,
          actual: 12,
          repairs: [{ changes: [{ cell: 'applications.denied.stateSecret.naturalPerson', from: 3, to: 0 }] }],
          message: {
            zh: '「自然人」列：各项办理结果之和 6 + 1 + 3 + 1 + 3 + 1 = 15，「（七）总计」为 12。',
            en: 'Column “natural persons”: the results are 6 + 1 + 3 + 1 + 3 + 1 = 15, but the total in row (7) is printed as 12.',
          },
        },
      ],
    },
    {
      report: sample(blankResults, '2019'),
      expect: [{ severity: 'info', about: 'unassessable', cells: Object.keys(blankResults) }],
    },
  ],
});
