import { cellsOf, formOf } from '../forms/index.ts';
import { defineRule } from './define.ts';
import { checkIdentities } from './identity.ts';
import { identityMessage } from './identity-message.ts';
import { sample } from './sample.ts';

const ofTotals = ['new', 'carriedOver', 'concluded', 'carriedForward'].map(
  (row) => `applications.${row}.total`,
);

const others = cellsOf(formOf('2021'))
  .filter(({ table, path }) => table === 'applications' && !ofTotals.includes(path))
  .map(({ path }) => [path, null] as const);

// Only these totals are filled in, as some agencies do.
const onlyTotals = (received: number) =>
  sample({
    ...Object.fromEntries(others),
    'applications.new.total': received,
    'applications.carriedOver.total': 8,
    'applications.concluded.total': 788,
    'applications.carriedForward.total': 2,
  });

export default defineRule({
  id: 'applications-balance',
  title: {
    zh: '本年新收 + 上年结转 = 办理结果总计 + 结转下年度',
    en: 'New + carried over = concluded + carried forward',
  },
  why: {
    zh: '每件申请不是在本年办结，就是结转下年：进出必须相等，每一列都如此。',
    en: 'Every application is either concluded in the year or carried forward: what came in equals what went out, in every column.',
  },
  mend: {
    zh: '按列核对四个数，常见的错误是漏计结转或总计未更新。',
    en: 'Compare the four figures of the column; a forgotten carry-over or a stale total is the usual cause.',
  },
  source: {
    document: '国办公开办函〔2021〕30号（2019、2020年度为〔2019〕60号）',
    clause: '表三表头：“第一项加第二项之和，等于第三项加第四项之和”',
  },
  forms: ['2019', '2021'],
  severity: 'error',
  check: (report, context) => checkIdentities('applications-balance', report, context),
  message: identityMessage,
  good: [sample(), sample({}, '2019')],
  bad: [
    {
      report: onlyTotals(783),
      expect: [
        {
          severity: 'error',
          about: 'agency',
          cells: ofTotals,
          expected: 791,
          actual: 790,
          message: {
            zh: '「总计」列：本年新收与上年结转 783 + 8 = 791，办理结果总计与结转下年度 788 + 2 = 790，两边不等。',
            en: 'Column “total”: new and carried over are 783 + 8 = 791, but concluded and carried forward are 788 + 2 = 790.',
          },
        },
        { severity: 'info', about: 'unassessable' },
      ],
    },
    {
      // One wrong cell breaks its row too, and is told once.
      report: sample({ 'applications.new.total': 17 }),
      expect: [
        {
          severity: 'error',
          about: 'agency',
          expected: 19,
          actual: 18,
          repairs: [{ changes: [{ cell: 'applications.new.total', from: 17, to: 16 }], certain: true }],
          message: {
            zh: '「本年新收政府信息公开申请数量·总计」印作 17，使 2 个等式不成立。「总计」列：本年新收与上年结转 17 + 2 = 19，办理结果总计与结转下年度 16 + 2 = 18，两边不等。「本年新收政府信息公开申请数量」：12 + 3 + 0 + 0 + 1 + 0 = 16，表中总计为 17。只有改为 16，才都成立。',
            en: '“applications newly received, total” is printed as 17, which breaks 2 equations. Column “total”: new and carried over are 17 + 2 = 19, but concluded and carried forward are 16 + 2 = 18. Row “applications newly received”: 12 + 3 + 0 + 0 + 1 + 0 = 16, but the total is printed as 17. Only changing it to 16 makes all of them hold.',
          },
        },
      ],
    },
    {
      report: sample({ 'applications.carriedOver.business': null, 'applications.new.business': 4 }),
      expect: [
        {
          severity: 'error',
          about: 'agency',
          repairs: [
            {
              changes: [
                { cell: 'applications.new.business', from: 4, to: 3 },
                { cell: 'applications.carriedOver.business', from: null, to: 0 },
              ],
              certain: true,
            },
          ],
        },
      ],
    },
    {
      // Two equations agree on what the empty cell must hold.
      report: sample({ 'applications.carriedOver.business': null }),
      expect: [
        {
          severity: 'info',
          about: 'unassessable',
          cells: ['applications.carriedOver.business'],
          repairs: [
            { changes: [{ cell: 'applications.carriedOver.business', from: null, to: 0 }], certain: true },
          ],
        },
      ],
    },
  ],
});
