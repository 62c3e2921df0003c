import { formOf, nameOf } from '../forms/index.ts';
import { figuresOf, numbersAt, rowsWith } from './cells.ts';
import { defineRule } from './define.ts';
import { same } from './judge.ts';
import { sample } from './sample.ts';
import { addition, capital, figure } from './wording.ts';

const rows = rowsWith(formOf('2019'), ['decisions', 'itemsPreviousYear', 'itemsChange']);

/** Smaller numbers are equal by chance too often. */
const NO_CHANCE = 20;

export default defineRule({
  id: 'misread-column',
  title: {
    zh: '处理决定数量不是“上一年项目数量 + 本年增/减”',
    en: 'Decisions are not items + change',
  },
  why: {
    zh: '处理决定数量数的是一年里作出的决定，另两格数的是事项。三格恰好相加，多半是把“处理决定数量”当成了合计。',
    en: 'Decisions are counted by case, the other two cells count kinds of items. Where they add up, the column was most likely read as their sum.',
  },
  mend: {
    zh: '“处理决定数量”填本年作出的决定数；确实相等的，不必改。',
    en: 'Put the number of decisions made in the year; where it really is equal, leave it.',
  },
  source: {
    document: '国办公开办函〔2019〕60号',
    clause: '表二“上一年项目数量”“本年增/减”“处理决定数量”',
  },
  forms: ['2019'],
  severity: 'warning',
  *check(report) {
    const figures = figuresOf(report);
    for (const { row, cells, places } of rows) {
      const [decisions, before, change] = numbersAt(figures, places);
      if (before === undefined || change === undefined || decisions === undefined) continue;
      if (change === 0 || decisions === 0 || !same(before + change, decisions)) continue;
      const severity = decisions < NO_CHANCE ? ('info' as const) : ('warning' as const);
      yield { cells, severity, name: nameOf(row), parts: [before, change], actual: decisions };
    }
  },
  message: {
    zh: ({ name, parts, actual }) =>
      `${name.zh}：处理决定数量 ${figure(actual)} 恰好等于上一年项目数量与本年增/减之和 ${addition(parts)}，可能是把这一列当成了合计。`,
    en: ({ name, parts, actual }) =>
      `${capital(name.en)}: ${figure(actual)} decisions are exactly items and change, ${addition(parts)}; the column may have been read as their sum.`,
  },
  good: [
    sample({}, '2019'),
    // Nothing changed: as many decisions as items may be chance.
    sample(
      {
        'disclosure.penalties.itemsPreviousYear': 30,
        'disclosure.penalties.itemsChange': 0,
        'disclosure.penalties.decisions': 30,
      },
      '2019',
    ),
    sample(
      {
        'disclosure.penalties.itemsPreviousYear': 30,
        'disclosure.penalties.itemsChange': -30,
        'disclosure.penalties.decisions': 0,
      },
      '2019',
    ),
  ],
  bad: [
    {
      report: sample(
        {
          'disclosure.licensing.itemsPreviousYear': 1215,
          'disclosure.licensing.itemsChange': -35,
          'disclosure.licensing.decisions': 1180,
          'disclosure.otherServices.itemsPreviousYear': 61,
          'disclosure.otherServices.itemsChange': 36,
          'disclosure.otherServices.decisions': 97,
          'disclosure.penalties.itemsPreviousYear': 8249,
          'disclosure.penalties.itemsChange': -1942,
          'disclosure.penalties.decisions': 6307,
          'disclosure.coercion.itemsPreviousYear': 3,
          'disclosure.coercion.itemsChange': 1,
          'disclosure.coercion.decisions': 4,
        },
        '2019',
      ),
      expect: [
        {
          severity: 'warning',
          about: 'agency',
          cells: [
            'disclosure.licensing.decisions',
            'disclosure.licensing.itemsPreviousYear',
            'disclosure.licensing.itemsChange',
          ],
          actual: 1180,
          message: {
            zh: '行政许可：处理决定数量 1180 恰好等于上一年项目数量与本年增/减之和 1215 + (-35)，可能是把这一列当成了合计。',
            en: 'Administrative licensing: 1180 decisions are exactly items and change, 1215 + (-35); the column may have been read as their sum.',
          },
        },
        { severity: 'warning', actual: 97 },
        { severity: 'warning', actual: 6307 },
        { severity: 'info', actual: 4 },
      ],
    },
  ],
});
