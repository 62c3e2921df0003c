import { defineRule } from './define.ts';
import { checkIdentities } from './identity.ts';
import { identityMessage } from './identity-message.ts';
import { sample } from './sample.ts';
import { addition, figure } from './wording.ts';

const totals = ['new', 'carriedOver', 'concluded', 'carriedForward'].map(
  (row) => `applications.${row}.total`,
);

// Only the totals are filled in, as some agencies do.
const onlyTotals = (received: number) =>
  sample({
    'applications.new.total': received,
    'applications.carriedOver.total': 8,
    'applications.concluded.total': 788,
    'applications.carriedForward.total': 2,
  });

const balance = (terms: number[], sum: number | undefined): string =>
  `${addition(terms)} = ${figure(sum ?? 0)}`;

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
  message: identityMessage(
    {
      left: { zh: '新收与结转之和', en: 'new plus carried over' },
      right: { zh: '办结与结转下年之和', en: 'concluded plus carried forward' },
    },
    {
      zh: ({ scope, left, right, expected, actual }) =>
        `「${scope.zh}」列：本年新收与上年结转 ${balance(left, expected)}，办理结果总计与结转下年度 ${balance(right, actual)}，两边不等。`,
      en: ({ scope, left, right, expected, actual }) =>
        `Column “${scope.en}”: new and carried over are ${balance(left, expected)}, but concluded and carried forward are ${balance(right, actual)}.`,
    },
  ),
  good: [sample(), sample({}, '2019')],
  bad: [
    {
      report: onlyTotals(783),
      expect: [
        {
          severity: 'error',
          about: 'agency',
          cells: totals,
          expected: 791,
          actual: 790,
          message: {
            zh: '「总计」列：本年新收与上年结转 783 + 8 = 791，办理结果总计与结转下年度 788 + 2 = 790，两边不等。',
            en: 'Column “total”: new and carried over are 783 + 8 = 791, but concluded and carried forward are 788 + 2 = 790.',
          },
        },
      ],
    },
    {
      report: sample({ 'applications.carriedOver.business': null, 'applications.new.business': 4 }),
      expect: [{ severity: 'error', about: 'agency' }],
    },
    {
      report: sample({ 'applications.carriedOver.business': null }),
      expect: [
        {
          severity: 'info',
          about: 'unassessable',
          cells: ['applications.carriedOver.business'],
          repairs: [{ changes: [{ cell: 'applications.carriedOver.business', from: null, to: 0 }] }],
        },
      ],
    },
  ],
});
