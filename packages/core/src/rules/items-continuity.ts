import { formOf, nameOf } from '../forms/index.ts';
import type { Label } from '../forms/index.ts';
import type { Report } from '../report/index.ts';
import { numberAt, rowsWith } from './cells.ts';
import { defineRule } from './define.ts';
import type { Noticed } from './define.ts';
import { same } from './judge.ts';
import { sample } from './sample.ts';
import { addition, capital, figure } from './wording.ts';

type Notice = Noticed & { name: Label; year: number; parts: number[]; sum: number; now: number };

const rows = rowsWith(formOf('2019'), ['itemsPreviousYear', 'itemsChange']);

function* breaks(report: Report, previous: Report): Generator<Notice> {
  for (const { row, cells } of rows) {
    const [start = ''] = cells;
    const [before, change] = cells.map((cell) => numberAt(previous, cell));
    const now = numberAt(report, start);
    if (before === undefined || change === undefined || now === undefined) continue;
    const sum = before + change;
    if (same(sum, now)) continue;
    yield {
      cells: [start],
      name: nameOf(row),
      year: previous.year,
      parts: [before, change],
      sum,
      now,
      expected: sum,
      actual: now,
    };
  }
}

const lastYear = (overrides: Record<`${string}.${string}`, number | null> = {}) => ({
  previous: sample(
    {
      year: 2019,
      'disclosure.licensing.itemsPreviousYear': 16,
      'disclosure.licensing.itemsChange': -2,
      'disclosure.otherServices.itemsChange': 0,
      ...overrides,
    },
    '2019',
  ),
});

export default defineRule({
  id: 'items-continuity',
  title: {
    zh: '本年“上一年项目数量”= 上年报告的“上一年项目数量 + 本年增/减”',
    en: 'Items of the previous year = items + change in last year’s report',
  },
  why: {
    zh: '上年末有多少项，本年就从多少项算起。',
    en: 'What there was at the end of one year is what the next year starts from.',
  },
  mend: {
    zh: '与上年公布的报告核对；权责清单调整、机构改革或口径变化会造成差异，请在报告中说明。',
    en: 'Compare with last year’s published report; a revised catalogue, a reorganisation or another way of counting also makes a difference, which the report should explain.',
  },
  source: { document: '国办公开办函〔2019〕60号', clause: '表二“上一年项目数量”“本年增/减”' },
  forms: ['2019'],
  needs: ['previous'],
  severity: 'warning',
  *check(report, { previous }) {
    if (previous?.form === '2019') yield* breaks(report, previous);
  },
  message: {
    zh: ({ name, year, parts, sum, now }) =>
      `${name.zh}：${year} 年报告 ${addition(parts)} = ${figure(sum)} 项，本年报告的上一年项目数量为 ${figure(now)} 项。清单调整、机构改革或口径变化也会造成差异。`,
    en: ({ name, year, parts, sum, now }) =>
      `${capital(name.en)}: the report on ${year} gives ${addition(parts)} = ${figure(sum)} items, but this report starts from ${figure(now)}. A revised catalogue, a reorganisation or another way of counting can also cause this.`,
  },
  good: [
    sample({}, '2019'),
    { report: sample({}, '2019'), context: lastYear() },
    { report: sample({}, '2019'), context: lastYear({ 'disclosure.licensing.itemsChange': null }) },
    { report: sample({}, '2019'), context: { previous: sample({ year: 2019 }) } },
  ],
  bad: [
    {
      report: sample({}, '2019'),
      context: lastYear({ 'disclosure.licensing.itemsChange': 2 }),
      expect: [
        {
          severity: 'warning',
          about: 'agency',
          cells: ['disclosure.licensing.itemsPreviousYear'],
          expected: 18,
          actual: 14,
          message: {
            zh: '行政许可：2019 年报告 16 + 2 = 18 项，本年报告的上一年项目数量为 14 项。清单调整、机构改革或口径变化也会造成差异。',
            en: 'Administrative licensing: the report on 2019 gives 16 + 2 = 18 items, but this report starts from 14. A revised catalogue, a reorganisation or another way of counting can also cause this.',
          },
        },
      ],
    },
  ],
});
