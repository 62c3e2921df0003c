import { figuresOf } from './cells.ts';
import { defineRule } from './define.ts';
import { sample } from './sample.ts';
import { figure } from './wording.ts';

export default defineRule({
  id: 'not-a-count',
  title: { zh: '件数是不小于 0 的整数', en: 'Counts are whole numbers of zero or more' },
  why: {
    zh: '件数、项数不可能是小数，除“本年增/减”外也不可能是负数。',
    en: 'Cases and items come whole, and only the change of items can be negative.',
  },
  mend: { zh: '核对该格，改为整数。', en: 'Check the cell and put a whole number.' },
  source: {
    document: '国办公开办函〔2021〕30号（2019、2020年度为〔2019〕60号）',
    clause: '表二、表三、表四各“数量”“件数”栏',
  },
  forms: ['2019', '2021'],
  severity: 'error',
  *check(report) {
    const { plan, terms, counted } = figuresOf(report);
    for (const place of counted) {
      const value = terms[place];
      if (typeof value !== 'number' || (value > 0 && Number.isInteger(value))) continue;
      const spec = plan.cells[place];
      if (!spec || spec.unit === 'yuan') continue;
      const negative = value < 0 && spec.unit === 'count';
      if (!negative && Number.isInteger(value)) continue;
      yield { cells: [spec.path], name: spec.label, negative, value, actual: value };
    }
  },
  message: {
    zh: ({ name, negative, value }) =>
      `「${name.zh}」为 ${figure(value)}，${negative ? '件数不能是负数' : '件数必须是整数'}。`,
    en: ({ name, negative, value }) =>
      `“${name.en}” is ${figure(value)}, but a count ${negative ? 'cannot be negative' : 'is a whole number'}.`,
  },
  good: [
    sample(),
    sample({ 'disclosure.licensing.itemsChange': -14, 'disclosure.procurement.amount': 0.5 }, '2019'),
  ],
  bad: [
    {
      report: sample({
        'disclosure.normativeDocuments.issued': 2.5,
        'remedies.reconsideration.corrected': -1,
        'disclosure.fees.amount': 1.5,
      }),
      expect: [
        {
          severity: 'error',
          about: 'agency',
          cells: ['disclosure.normativeDocuments.issued'],
          actual: 2.5,
          message: { zh: '「行政规范性文件·本年制发件数」为 2.5，件数必须是整数。' },
        },
        {
          cells: ['remedies.reconsideration.corrected'],
          actual: -1,
          message: {
            en: '“administrative reconsideration, corrected” is -1, but a count cannot be negative.',
          },
        },
      ],
    },
    {
      report: sample({ 'disclosure.licensing.itemsChange': -1.5 }, '2019'),
      expect: [{ cells: ['disclosure.licensing.itemsChange'] }],
    },
  ],
});
