import { cellsOf, formOf, rowsOf } from '../forms/index.ts';
import type { Form, FormRow } from '../forms/index.ts';
import type { Cell, CellState, Report } from '../report/index.ts';
import { termOf } from './judge.ts';
import type { Term } from './judge.ts';

const ABSENT: Cell = { state: 'absent' };

/** The cell of a report at a path; absent where the report has none. */
export const cellOf = (report: Report, path: string): Cell => report.cells[path] ?? ABSENT;

/** The number printed in a cell; undefined in any other state. */
export function numberAt(report: Report, path: string): number | undefined {
  const cell = cellOf(report, path);
  return cell.state === 'number' ? cell.value : undefined;
}

/** The cells of a report in the order of its form, what each stands for in an equation, and the states that any of them is in. */
type Filled = { cells: readonly Cell[]; terms: readonly Term[]; states: ReadonlySet<CellState> };

const filled = new WeakMap<Report['cells'], Filled>();

// Looking two hundred paths up takes longer than all sums over their numbers: it is done once.
function filledIn(report: Report): Filled {
  const known = filled.get(report.cells);
  if (known) return known;
  const cells = cellsOf(formOf(report.form)).map(({ path }) => cellOf(report, path));
  const states = new Set<CellState>();
  for (const { state } of cells) states.add(state);
  const made = { cells, terms: cells.map(termOf), states };
  filled.set(report.cells, made);
  return made;
}

/** The cells of a report in the order of its form. */
export const orderedCells = (report: Report): readonly Cell[] => filledIn(report).cells;

/** What the cells of a report stand for in equations, in the order of its form. */
export const orderedTerms = (report: Report): readonly Term[] => filledIn(report).terms;

/** The paths of the cells of the report's form that are in one of the states, in printed order. */
export function cellsInState(report: Report, wanted: CellState[]): string[] {
  const { cells, states } = filledIn(report);
  const found: string[] = [];
  if (!wanted.some((state) => states.has(state))) return found;
  const specs = cellsOf(formOf(report.form));
  for (let place = 0; place < specs.length; place += 1) {
    const spec = specs[place];
    if (spec && wanted.includes(cells[place]?.state ?? 'absent')) found.push(spec.path);
  }
  return found;
}

/** A row of a form with two of its cells by their paths. */
type Pair = { row: FormRow; cells: [string, string] };

/** The rows of a form that have both of two columns, with these cells of each. */
export const pairsIn = (form: Form, first: string, second: string): Pair[] =>
  form.tables
    .flatMap(rowsOf)
    .filter(({ row }) => [first, second].every((key) => row.columns.some((column) => column.key === key)))
    .map(({ table, path, row }) => ({
      row,
      cells: [`${table.id}.${path}.${first}`, `${table.id}.${path}.${second}`],
    }));

const positions = new WeakMap<Form, Map<string, number>>();

/** The place of a cell in its form, counting from 0 in printed order; the end for what is no cell. */
export function positionOf(form: Form, path: string): number {
  const index = positions.get(form) ?? new Map(cellsOf(form).map((cell, place) => [cell.path, place]));
  positions.set(form, index);
  return index.get(path) ?? index.size;
}
