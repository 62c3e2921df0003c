import { defineRule } from './define.ts';
import { sample } from './sample.ts';
import { listedNames, placeOf } from './wording.ts';

export default defineRule({
  id: 'ambiguous-row',
  title: { zh: '每一行的数字都能对上各列', en: 'The figures of every row can be told apart by column' },
  why: {
    zh: '一行里的数字个数与列数不符，又有不止一种对法时，不能断定哪个数属于哪一列。',
    en: 'Where a row prints more or fewer figures than it has columns and more than one assignment is possible, no figure can be given to a column.',
  },
  mend: {
    zh: '对照原件核对该行；如原件如此，请按列补全。',
    en: 'Compare the row with the original; if it is printed so, fill in its columns.',
  },
  source: { document: '读取约定', clause: '两种读法都可能时不取其一' },
  forms: ['2019', '2021'],
  needs: ['doubts'],
  severity: 'info',
  about: 'reading',
  *check({ doubts, form }) {
    for (const said of doubts) {
      const { kind, cells, text, at } = said;
      if (kind === 'ambiguous-row')
        yield { cells, said, text, place: placeOf(at), names: listedNames(form, cells) };
    }
  },
  message: {
    zh: ({ text, place, names }) => `${place.zh}这一行的数字“${text}”有不止一种对法，未取其一：${names.zh}。`,
    en: ({ text, place, names }) =>
      `The row${place.en && ` (${place.en})`} with the figures “${text}” can be read in more than one way, so none was chosen: ${names.en}.`,
  },
  good: [sample()],
  bad: [
    {
      report: sample({
        'remedies.directLitigation.corrected': 'illegible',
        'remedies.directLitigation.other': 'illegible',
        doubts: [
          {
            kind: 'ambiguous-row',
            cells: ['remedies.directLitigation.corrected', 'remedies.directLitigation.other'],
            text: '1 | 2 | 1',
            at: { line: 67 },
          },
        ],
      }),
      expect: [
        {
          severity: 'info',
          about: 'reading',
          cells: ['remedies.directLitigation.corrected', 'remedies.directLitigation.other'],
          message: {
            zh: '第 67 行这一行的数字“1 | 2 | 1”有不止一种对法，未取其一：「未经复议直接起诉·结果纠正」、「未经复议直接起诉·其他结果」。',
          },
        },
      ],
    },
  ],
});
