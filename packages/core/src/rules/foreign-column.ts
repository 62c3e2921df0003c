import { defineRule } from './define.ts';
import { sample } from './sample.ts';
import { placeOf } from './wording.ts';

export default defineRule({
  id: 'foreign-column',
  title: { zh: '表格没有格式以外的列', en: 'The tables have no columns but those of the form' },
  why: {
    zh: '统一格式以外的列不属于任何指标，其中的数字不取；列的位置看不准时，整行不取。',
    en: 'A column that the form does not have belongs to no figure of it and is left out; where its place cannot be told, so is the row.',
  },
  mend: {
    zh: '按统一格式删去多出的列，或移到表外说明。',
    en: 'Remove the column, or move what it tells out of the table.',
  },
  source: { document: '读取约定', clause: '略过的内容必须说明' },
  forms: ['2019', '2021'],
  needs: ['doubts'],
  severity: 'info',
  about: 'reading',
  *check({ doubts }) {
    for (const said of doubts) {
      if (said.kind === 'foreign-column') yield { cells: [], said, text: said.text, place: placeOf(said.at) };
    }
  },
  message: {
    zh: ({ text, place }) => `${place.zh}的表头“${text}”不是统一格式的列，其中的数字未取。`,
    en: ({ text, place }) =>
      `The header “${text}”${place.en && ` (${place.en})`} is none of the form; the figures below it were left out.`,
  },
  good: [sample()],
  bad: [
    {
      report: sample({
        doubts: [{ kind: 'foreign-column', cells: [], text: '上年同期', at: { line: 26 } }],
      }),
      expect: [
        {
          severity: 'info',
          about: 'reading',
          cells: [],
          message: {
            zh: '第 26 行的表头“上年同期”不是统一格式的列，其中的数字未取。',
            en: 'The header “上年同期” (line 26) is none of the form; the figures below it were left out.',
          },
        },
      ],
    },
  ],
});
