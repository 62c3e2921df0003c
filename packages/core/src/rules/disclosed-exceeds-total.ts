import { formOf } from '../forms/index.ts';
import { figuresOf, numbersAt, rowsWith } from './cells.ts';
import { defineRule } from './define.ts';
import { sample } from './sample.ts';
import { capital, figure } from './wording.ts';

const rows = rowsWith(formOf('2019'), ['newlyDisclosed', 'totalDisclosed']);

export default defineRule({
  id: 'disclosed-exceeds-total',
  title: { zh: '本年新公开数量 ≤ 对外公开总数量', en: 'Newly disclosed ≤ disclosed in total' },
  why: {
    zh: '本年新公开的文件包含在公开总数之中；本年公开又随即失效的文件可能例外，所以只提醒。',
    en: 'What was newly disclosed is part of the total; a document disclosed and withdrawn within the year may be an exception, so this is a warning.',
  },
  mend: {
    zh: '核对两格，总数应包含本年新公开的。',
    en: 'Check both cells; the total includes what was newly disclosed.',
  },
  source: { document: '国办公开办函〔2019〕60号', clause: '表二“本年新公开数量”“对外公开总数量”' },
  forms: ['2019'],
  severity: 'warning',
  *check(report) {
    const figures = figuresOf(report);
    for (const { row, cells, places } of rows) {
      const [fresh, total] = numbersAt(figures, places);
      if (fresh !== undefined && total !== undefined && fresh > total) {
        yield { cells, name: row.label, fresh, total, expected: fresh, actual: total };
      }
    }
  },
  message: {
    zh: ({ name, fresh, total }) =>
      `${name.zh}：本年新公开 ${figure(fresh)} 件，多于对外公开总数 ${figure(total)} 件。`,
    en: ({ name, fresh, total }) =>
      `${capital(name.en)}: ${figure(fresh)} newly disclosed, more than the ${figure(total)} disclosed in total.`,
  },
  good: [
    sample({}, '2019'),
    sample(
      {
        'disclosure.administrativeRules.newlyDisclosed': 3,
        'disclosure.administrativeRules.totalDisclosed': null,
      },
      '2019',
    ),
  ],
  bad: [
    {
      report: sample({ 'disclosure.normativeDocuments.newlyDisclosed': 14 }, '2019'),
      expect: [
        {
          severity: 'warning',
          about: 'agency',
          cells: [
            'disclosure.normativeDocuments.newlyDisclosed',
            'disclosure.normativeDocuments.totalDisclosed',
          ],
          message: {
            zh: '规范性文件：本年新公开 14 件，多于对外公开总数 13 件。',
            en: 'Normative documents: 14 newly disclosed, more than the 13 disclosed in total.',
          },
        },
      ],
    },
  ],
});
