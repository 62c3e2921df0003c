import { cellsOf, formOf } from '../forms/index.ts';
import { defineRule } from './define.ts';
import { checkIdentities } from './identity.ts';
import { identityMessage } from './identity-message.ts';
import { sample } from './sample.ts';

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
  message: identityMessage,
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
          repairs: [
            {
              changes: [{ cell: 'applications.denied.stateSecret.naturalPerson', from: 3, to: 0 }],
              certain: true,
            },
          ],
          message: {
            zh: '「属于国家秘密·自然人」印作 3，使 2 个等式不成立。「自然人」列：各项办理结果之和 6 + 1 + 3 + 1 + 3 + 1 = 15，「（七）总计」为 12。「属于国家秘密」：3 + 0 + 0 + 0 + 0 + 0 = 3，表中总计为 0。只有改为 0，才都成立。',
            en: '“state secret, natural persons” is printed as 3, which breaks 2 equations. Column “natural persons”: the results are 6 + 1 + 3 + 1 + 3 + 1 = 15, but the total in row (7) is printed as 12. Row “state secret”: 3 + 0 + 0 + 0 + 0 + 0 = 3, but the total is printed as 0. Only changing it to 0 makes all of them hold.',
          },
        },
      ],
    },
    {
      // Two cases of businesses are counted under natural persons: in which row is not said by the equations.
      report: sample({
        'applications.disclosed.naturalPerson': 8,
        'applications.disclosed.business': 0,
      }),
      expect: [
        {
          severity: 'error',
          about: 'agency',
          repairs: [
            {
              changes: [
                { cell: 'applications.disclosed.naturalPerson', from: 8, to: 6 },
                { cell: 'applications.disclosed.business', from: 0, to: 2 },
              ],
            },
            {
              changes: [
                { cell: 'applications.unavailable.notHeld.naturalPerson', from: 3, to: 1 },
                { cell: 'applications.unavailable.notHeld.business', from: 0, to: 2 },
              ],
            },
          ],
        },
      ],
    },
    {
      report: sample(blankResults, '2019'),
      expect: [{ severity: 'info', about: 'unassessable', cells: Object.keys(blankResults) }],
    },
  ],
});
