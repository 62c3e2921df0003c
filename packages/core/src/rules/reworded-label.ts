import { cellOf } from './cells.ts';
import { defineRule } from './define.ts';
import { sample } from './sample.ts';
import { nameOf, placeOf } from './wording.ts';

export default defineRule({
  id: 'reworded-label',
  title: { zh: '每一行都用统一格式的名称', en: 'Every row bears the label of the form' },
  why: {
    zh: '行名改动后，只能凭序号和前后行判断它是哪一行；连序号也没有的，不取其数。',
    en: 'A row whose label was changed can be told by its number and its neighbours alone; where it has no number either, its figures are not taken.',
  },
  mend: {
    zh: '核对该行是否就是格式中的这一行；是的，请改用统一格式的名称。',
    en: 'Make sure that it is this row of the form, and if so, print the label of the form.',
  },
  source: { document: '读取约定', clause: '凭位置读的必须说明' },
  forms: ['2019', '2021'],
  needs: ['doubts'],
  severity: 'info',
  about: 'reading',
  *check(report) {
    for (const said of report.doubts) {
      const { kind, cells, text, at } = said;
      if (kind !== 'reworded-label') continue;
      const isRead = cells.some((path) => cellOf(report, path).state !== 'illegible');
      yield { cells, said, text, isRead, place: placeOf(at), row: nameOf(report.form, cells[0] ?? '') };
    }
  },
  message: {
    zh: ({ text, isRead, place, row }) =>
      `${place.zh}的行名“${text}”不是统一格式的，${isRead ? '按序号和前后行读作' : '按前后行应是，但不能断定，未取其数：'}「${row.zh}」起的一行。`,
    en: ({ text, isRead, place, row }) =>
      `The label “${text}”${place.en && ` (${place.en})`} is not one of the form; by its ${isRead ? 'number and its neighbours it was read as' : 'neighbours alone it would be, and was not read as,'} the row that begins at “${row.en}”.`,
  },
  good: [sample()],
  bad: [
    {
      report: sample({
        doubts: [
          {
            kind: 'reworded-label',
            cells: ['applications.concluded.naturalPerson', 'applications.concluded.total'],
            text: '（七）小计',
            at: { line: 52 },
          },
        ],
      }),
      expect: [
        {
          severity: 'info',
          about: 'reading',
          cells: ['applications.concluded.naturalPerson', 'applications.concluded.total'],
          message: {
            zh: '第 52 行的行名“（七）小计”不是统一格式的，按序号和前后行读作「办理结果总计·自然人」起的一行。',
            en: 'The label “（七）小计” (line 52) is not one of the form; by its number and its neighbours it was read as the row that begins at “concluded in total, natural persons”.',
          },
        },
      ],
    },
    {
      report: sample({
        'disclosure.licensing.decisions': 'illegible',
        doubts: [
          {
            kind: 'reworded-label',
            cells: ['disclosure.licensing.decisions'],
            text: '许可及服务事项',
            at: { line: 20 },
          },
        ],
      }),
      expect: [
        {
          message: {
            zh: '第 20 行的行名“许可及服务事项”不是统一格式的，按前后行应是，但不能断定，未取其数：「行政许可·本年处理决定数量」起的一行。',
          },
        },
      ],
    },
  ],
});
