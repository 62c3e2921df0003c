import { defineRule } from './define.ts';
import { checkIdentities } from './identity.ts';
import { identityMessage } from './identity-message.ts';
import { sample } from './sample.ts';

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
  message: identityMessage,
  good: [sample(), sample({}, '2019')],
  bad: [
    {
      report: sample({ 'applications.disclosed.total': 9 }),
      expect: [
        {
          severity: 'error',
          about: 'agency',
          expected: 8,
          actual: 9,
          repairs: [{ changes: [{ cell: 'applications.disclosed.total', from: 9, to: 8 }], certain: true }],
          message: {
            zh: '「予以公开·总计」印作 9，使 2 个等式不成立。「予以公开」：6 + 2 + 0 + 0 + 0 + 0 = 8，表中总计为 9。「总计」列：各项办理结果之和 9 + 1 + 2 + 4 + 1 = 17，「（七）总计」为 16。只有改为 8，才都成立。',
            en: '“disclosed, total” is printed as 9, which breaks 2 equations. Row “disclosed”: 6 + 2 + 0 + 0 + 0 + 0 = 8, but the total is printed as 9. Column “total”: the results are 9 + 1 + 2 + 4 + 1 = 17, but the total in row (7) is printed as 16. Only changing it to 8 makes all of them hold.',
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
            zh: '「予以公开·自然人」印作 9，使 2 个等式不成立。「予以公开」：六类申请人之和，仅已填部分即为 9 + 0 + 0 + 0 = 9，已超过总计 8；空白格无论填什么数都不能相等。「自然人」列：各项办理结果之和 9 + 1 + 1 + 3 + 1 = 15，「（七）总计」为 12。改为 6，就都成立。',
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
