import { formOf } from '../forms/index.ts';
import { figuresOf, numbersAt, rowsWith } from './cells.ts';
import { defineRule } from './define.ts';
import { sample } from './sample.ts';
import { addition, capital, figure } from './wording.ts';

const rows = rowsWith(formOf('2019'), ['itemsPreviousYear', 'itemsChange']);

export default defineRule({
  id: 'items-negative',
  title: { zh: '上一年项目数量 + 本年增/减 ≥ 0', en: 'Items of the previous year + change ≥ 0' },
  why: {
    zh: '减少的项目不能多于原有的项目。',
    en: 'No more items can go than there were.',
  },
  mend: {
    zh: '核对两格；“本年增/减”应填增减的项数，不是年末总数，减少填负数。',
    en: 'Check both cells; the change is the number of items added or removed (as a negative number), not what is left.',
  },
  source: { document: '国办公开办函〔2019〕60号', clause: '表二“上一年项目数量”“本年增/减”' },
  forms: ['2019'],
  severity: 'error',
  *check(report) {
    const figures = figuresOf(report);
    for (const { row, cells, places } of rows) {
      const [before, change] = numbersAt(figures, places);
      if (before === undefined || change === undefined || before + change >= 0) continue;
      yield { cells, name: row.label, before, change, actual: before + change };
    }
  },
  message: {
    zh: ({ name, before, change }) =>
      `${name.zh}：上一年 ${figure(before)} 项，本年增/减 ${figure(change)} 项，${addition([before, change])} = ${figure(before + change)}，小于 0。`,
    en: ({ name, before, change }) =>
      `${capital(name.en)}: ${addition([before, change])} = ${figure(before + change)} items, less than none.`,
  },
  good: [
    sample({}, '2019'),
    sample(
      { 'disclosure.penalties.itemsPreviousYear': 105, 'disclosure.penalties.itemsChange': -105 },
      '2019',
    ),
    sample(
      { 'disclosure.penalties.itemsPreviousYear': null, 'disclosure.penalties.itemsChange': -2 },
      '2019',
    ),
  ],
  bad: [
    {
      report: sample({ 'disclosure.fees.itemsChange': -5 }, '2019'),
      expect: [
        {
          severity: 'error',
          about: 'agency',
          cells: ['disclosure.fees.itemsPreviousYear', 'disclosure.fees.itemsChange'],
          actual: -2,
          message: {
            zh: '行政事业性收费：上一年 3 项，本年增/减 -5 项，3 + (-5) = -2，小于 0。',
            en: 'Administrative fees: 3 + (-5) = -2 items, less than none.',
          },
        },
      ],
    },
  ],
});
