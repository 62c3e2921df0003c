import { defineRule } from './define.ts';
import { sample } from './sample.ts';
import { listedNames, placeOf } from './wording.ts';

const AMOUNT = 'disclosure.procurement.amount';

export default defineRule({
  id: 'amount-unit-unstated',
  title: { zh: '金额写明单位', en: 'Amounts of money state their unit' },
  why: {
    zh: '2019年格式没有规定金额单位，有的填元，有的填万元，相差一万倍；没有单位就无法分辨。',
    en: 'The 2019 edition prescribes no unit: some agencies write yuan, others ten thousand yuan. Without a unit nobody can tell which.',
  },
  mend: {
    zh: '在金额后写明“元”或“万元”。',
    en: 'Write the unit, yuan or ten thousand yuan, after the amount.',
  },
  source: { document: '国办公开办函〔2019〕60号', clause: '表二“采购总金额”（表式未印单位）' },
  forms: ['2019', '2021'],
  needs: ['doubts'],
  severity: 'warning',
  about: 'unassessable',
  *check({ doubts, form }) {
    for (const said of doubts) {
      const { kind, cells, text, at } = said;
      if (kind === 'unit-unstated')
        yield { cells, said, text, place: placeOf(at), names: listedNames(form, cells) };
    }
  },
  message: {
    zh: ({ text, place, names }) =>
      `${names.zh}印作“${text}”${place.zh && `（${place.zh}）`}，没有单位，暂按元读取，无法断定是元还是万元。`,
    en: ({ text, place, names }) =>
      `${names.en} is printed as “${text}”${place.en && ` (${place.en})`} without a unit: it is read as yuan, but may mean ten thousand yuan.`,
  },
  good: [sample({}, '2019')],
  bad: [
    {
      report: sample(
        {
          [AMOUNT]: 477.35,
          doubts: [{ kind: 'unit-unstated', cells: [AMOUNT], text: '477.35', at: { line: 43 } }],
        },
        '2019',
      ),
      expect: [
        {
          severity: 'warning',
          about: 'unassessable',
          cells: [AMOUNT],
          message: {
            zh: '「政府集中采购·采购总金额」印作“477.35”（第 43 行），没有单位，暂按元读取，无法断定是元还是万元。',
          },
        },
      ],
    },
  ],
});
