import { defineRule } from './define.ts';
import { checkIdentities } from './identity.ts';
import { identityMessage } from './identity-message.ts';
import { sample } from './sample.ts';

const directLitigation = ['total', 'upheld', 'corrected', 'other', 'pending'].map(
  (column) => `remedies.directLitigation.${column}`,
);

export default defineRule({
  id: 'remedies-total',
  title: {
    zh: '复议、诉讼：结果维持 + 结果纠正 + 其他结果 + 尚未审结 = 总计',
    en: 'Remedies: upheld + corrected + other + pending = total',
  },
  why: {
    zh: '每件复议或诉讼只有一种结果，各种结果之和必须等于该类总计。',
    en: 'Every case has exactly one outcome, so the outcomes of a block add up to its total.',
  },
  mend: {
    zh: '核对该类案件台账，改正四种结果或总计中填错的一格。',
    en: 'Compare the block with the case register and correct the outcome or the total that is wrong.',
  },
  source: { document: '国办公开办函〔2021〕30号（2019、2020年度为〔2019〕60号）', clause: '表四各“总计”栏' },
  forms: ['2019', '2021'],
  severity: 'error',
  check: (report, context) => checkIdentities('remedies-total', report, context),
  message: identityMessage,
  good: [sample(), sample({}, '2019')],
  bad: [
    {
      report: sample({
        'remedies.directLitigation.upheld': 4,
        'remedies.directLitigation.other': 1,
        'remedies.directLitigation.total': 7,
      }),
      expect: [
        {
          severity: 'error',
          about: 'agency',
          cells: directLitigation,
          expected: 6,
          actual: 7,
          message: {
            zh: '未经复议直接起诉：4 + 0 + 1 + 1 = 6，表中总计为 7。',
            en: 'Direct litigation: 4 + 0 + 1 + 1 = 6, but the total is printed as 7.',
          },
        },
      ],
    },
    {
      report: sample({
        'remedies.directLitigation.upheld': 4,
        'remedies.directLitigation.corrected': null,
        'remedies.directLitigation.other': 4,
        'remedies.directLitigation.total': 7,
      }),
      expect: [
        {
          severity: 'error',
          about: 'agency',
          cells: directLitigation,
          message: {
            zh: '「未经复议直接起诉」：四种结果之和，仅已填部分即为 4 + 4 + 1 = 9，已超过总计 7；空白格无论填什么数都不能相等。',
          },
        },
      ],
    },
    {
      report: sample({ 'remedies.reconsideration.corrected': null, 'remedies.reconsideration.total': 18 }),
      expect: [
        {
          severity: 'info',
          about: 'unassessable',
          cells: ['remedies.reconsideration.corrected'],
          repairs: [{ changes: [{ cell: 'remedies.reconsideration.corrected', from: null, to: 14 }] }],
          message: {
            en: '1 of 3 equations cannot be checked: 1 cell without a usable number (1 empty or only a sign). If the equations hold, “administrative reconsideration, corrected” could only be 14: our inference, not a published figure.',
          },
        },
      ],
    },
    {
      report: sample({ 'remedies.reconsideration.corrected': 'illegible' }),
      expect: [{ severity: 'info', about: 'reading', cells: ['remedies.reconsideration.corrected'] }],
    },
  ],
});
