import { defineRule } from './define.ts';
import { checkIdentities } from './identity.ts';
import { identityMessage } from './identity-message.ts';
import { sample } from './sample.ts';
import { addition, additionWithSum } from './wording.ts';

export default defineRule({
  id: 'applications-row-total',
  title: {
    zh: '每行“总计”= 自然人 + 五类法人或其他组织',
    en: 'Row total = natural persons + the five kinds of organizations',
  },
  why: {
    zh: '每件申请只属于一类申请人，六类申请人之和必须等于该行总计。',
    en: 'Every application has one applicant, so the six kinds of applicants add up to the total of the row.',
  },
  mend: {
    zh: '按行核对六类申请人，改正填错的一格或该行总计。',
    en: 'Compare the six applicants of the row and correct the one that is wrong, or the total of the row.',
  },
  source: { document: '国办公开办函〔2021〕30号（2019、2020年度为〔2019〕60号）', clause: '表三“总计”列' },
  forms: ['2019', '2021'],
  severity: 'error',
  check: (report, context) => checkIdentities('applications-row-total', report, context),
  message: identityMessage(
    {
      left: { zh: '总计', en: 'the total' },
      right: { zh: '六类申请人之和', en: 'the sum of the applicants' },
    },
    {
      zh: ({ scope, left, right }) =>
        `「${scope.zh}」：${additionWithSum(right)}，表中总计为 ${addition(left)}。`,
      en: ({ scope, left, right }) =>
        `Row “${scope.en}”: ${additionWithSum(right)}, but the total is printed as ${addition(left)}.`,
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
          expected: 3,
          actual: 0,
          repairs: [{ changes: [{ cell: 'applications.denied.stateSecret.naturalPerson', from: 3, to: 0 }] }],
          message: {
            zh: '「属于国家秘密」：3 + 0 + 0 + 0 + 0 + 0 = 3，表中总计为 0。',
            en: 'Row “state secret”: 3 + 0 + 0 + 0 + 0 + 0 = 3, but the total is printed as 0.',
          },
        },
      ],
    },
    {
      // All that is filled in already exceeds the total, whoever the other applicants are.
      report: sample({
        'applications.disclosed.business': null,
        'applications.disclosed.researchInstitution': null,
        'applications.disclosed.naturalPerson': 9,
      }),
      expect: [
        {
          severity: 'error',
          about: 'agency',
          message: {
            zh: '「予以公开」：六类申请人之和，仅已填部分即为 9 + 0 + 0 + 0 = 9，已超过总计 8；空白格无论填什么数都不能相等。',
          },
        },
      ],
    },
    {
      report: sample({
        'applications.disclosed.business': null,
        'applications.disclosed.researchInstitution': 'placeholder',
        'applications.new.total': 'illegible',
      }),
      expect: [
        {
          severity: 'info',
          about: 'unassessable',
          cells: ['applications.disclosed.business', 'applications.disclosed.researchInstitution'],
        },
        { severity: 'info', about: 'reading', cells: ['applications.new.total'] },
      ],
    },
  ],
});
