import { defineRule } from './define.ts';
import { sample } from './sample.ts';
import { nameOf, placeOf } from './wording.ts';

export default defineRule({
  id: 'surplus-cell',
  title: { zh: '每一行的数字个数等于列数', en: 'Every row has as many figures as columns' },
  why: {
    zh: '分页、合并单元格有时会多出一个格子。多出的一格只有一种去法时才略过，并在此说明。',
    en: 'Page breaks and merged cells sometimes leave a cell too many. It is set aside only where there is one way to do so, and that is said here.',
  },
  mend: {
    zh: '对照原件确认多出的一格没有数据。',
    en: 'Make sure, by the original, that the surplus cell holds no figure.',
  },
  source: { document: '读取约定', clause: '略过的内容必须说明' },
  forms: ['2019', '2021'],
  needs: ['doubts'],
  severity: 'info',
  about: 'reading',
  *check({ doubts, form }) {
    for (const said of doubts) {
      const { kind, cells, text, at } = said;
      if (kind !== 'surplus-cell') continue;
      yield { cells, said, text, place: placeOf(at), row: nameOf(form, cells[0] ?? '') };
    }
  },
  message: {
    zh: ({ text, place, row }) => `${place.zh}多出一格，已略过；该行从「${row.zh}」起，印作“${text}”。`,
    en: ({ text, place, row }) =>
      `A cell too many${place.en && ` (${place.en})`} was set aside; the row begins at “${row.en}” and is printed as “${text}”.`,
  },
  good: [sample()],
  bad: [
    {
      report: sample({
        doubts: [
          {
            kind: 'surplus-cell',
            cells: ['applications.carriedForward.naturalPerson', 'applications.carriedForward.total'],
            text: '2 | 0 | 0 | 0 | 0 | 0 | 0 | 2',
            at: { line: 71 },
          },
        ],
      }),
      expect: [
        {
          severity: 'info',
          about: 'reading',
          cells: ['applications.carriedForward.naturalPerson', 'applications.carriedForward.total'],
          message: {
            zh: '第 71 行多出一格，已略过；该行从「结转下年度继续办理·自然人」起，印作“2 | 0 | 0 | 0 | 0 | 0 | 0 | 2”。',
          },
        },
      ],
    },
  ],
});
