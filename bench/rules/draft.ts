import {
  type Cell,
  type CellState,
  cellsOf,
  type Claim,
  formOf,
  type FormId,
  type Report,
} from '@gouji/core';
import { balancedFigures, type Random } from '../generate/report.ts';

/** What a cell prints: a number, null for nothing, or a sign in its place. */
export type Printed = number | null | string;

/** A report before it is put together: figures by cell path, what the prose says of them, and last year’s figures where they are known. */
export type Draft = {
  form: FormId;
  year: number;
  figures: Record<string, Printed>;
  claims: Omit<Claim, 'at'>[];
  previous?: Record<string, number>;
  /** Cells that hold no number that can be read. */
  states?: Record<string, CellState>;
};

// From an office with a handful of cases to a ministry.
const SCALES = [
  [3, 3, 10],
  [5, 60, 2000],
  [20, 300, 8000],
];

const HEADINGS = [
  '一、总体情况',
  '二、主动公开政府信息情况',
  '三、收到和处理政府信息公开申请情况',
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '六、其他需要报告的事项',
];

/** A report in which everything agrees: within its tables and, in its table two, with itself. */
export function balancedDraft(random: Random): Draft {
  const form: FormId = random(2) ? '2021' : '2019';
  const figures = balancedFigures(formOf(form), random, SCALES[random(SCALES.length)]);
  const atMost = (row: string, column: string, limit: (row: string) => number): void => {
    const path = `disclosure.${row}.${column}`;
    const value = figures[path];
    if (value !== undefined)
      figures[path] = value < 0 ? Math.max(value, -limit(row)) : Math.min(value, limit(row));
  };
  const at =
    (column: string) =>
    (row: string): number =>
      figures[`disclosure.${row}.${column}`] ?? 0;
  for (const { table, row, column } of cellsOf(formOf(form))) {
    if (table !== 'disclosure') continue;
    // A bureau makes no rules of its own.
    if (row === 'administrativeRules') atMost(row, column, () => 0);
    if (column === 'newlyDisclosed') atMost(row, column, at('totalDisclosed'));
    if (column === 'itemsChange' && at(column)(row) < 0) atMost(row, column, at('itemsPreviousYear'));
  }
  return { form, year: form === '2019' ? 2020 : 2023, figures, claims: [] };
}

/** The report that a draft becomes. */
export function reportOf({ form, year, figures, claims, states = {} }: Draft): Report {
  return {
    id: 'bench',
    title: `青石市档案局${year}年政府信息公开工作年度报告`,
    year,
    form,
    source: { name: 'bench.txt', sha256: '0'.repeat(64), format: 'text' },
    agency: { name: '青石市档案局', printed: '青石市档案局', division: null },
    period: {
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      text: `${year}年1月1日至${year}年12月31日`,
      at: { line: 3 },
    },
    sections: HEADINGS.map((heading, place) => ({ number: place + 1, heading, at: { line: place + 4 } })),
    cells: Object.fromEntries(
      cellsOf(formOf(form)).map(({ path }, place) => [
        path,
        cellFrom(figures[path] ?? null, states[path], { line: place + 10 }),
      ]),
    ),
    claims: claims.map((claim) => ({ ...claim, at: { line: 5 } })),
    doubts: [],
  };
}

function cellFrom(printed: Printed, state: CellState | undefined, at: Claim['at']): Cell {
  if (state === 'absent') return { state };
  if (state === 'illegible') return { state, text: '1 6', at };
  if (typeof printed === 'number') return { state: 'number', value: printed, text: String(printed), at };
  return printed === null ? { state: 'blank', text: '', at } : { state: 'placeholder', text: printed, at };
}
