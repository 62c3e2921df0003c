import { formOf, rowsOf } from '../forms/index.ts';
import type { Form, FormRow } from '../forms/index.ts';
import type { Cell, CellState, Report } from '../report/index.ts';
import { termOf } from './judge.ts';
import type { Term } from './judge.ts';
import { remembersLast } from './last.ts';
import { planOf } from './plan.ts';
import type { Plan } from './plan.ts';

const ABSENT: Cell = { state: 'absent' };

/** The cell of a report at a path; absent where the report has none. */
export const cellOf = (report: Report, path: string): Cell => report.cells[path] ?? ABSENT;

/** The number printed in a cell; undefined in any other state. */
export function numberAt(report: Report, path: string): number | undefined {
  const cell = cellOf(report, path);
  return cell.state === 'number' ? cell.value : undefined;
}

/** Why a cell holds no number. */
type Openness = Exclude<CellState, 'number'>;

/** The cells of a report in the order of its form and what each stands for in an equation; the places of those that hold a number other than 0, and of those that hold none, with how many of these are in each state. */
export type Figures = {
  plan: Plan;
  cells: readonly Cell[];
  terms: readonly Term[];
  counted: readonly number[];
  open: readonly number[];
  states: Readonly<Record<Openness, number>>;
};

/** The figures of a report, looked up once for all rules. */
export const figuresOf = remembersLast((report: Report): Figures => {
  const plan = planOf(formOf(report.form));
  const cells = inFormOrder(report, plan);
  const terms: Term[] = [];
  const counted: number[] = [];
  const open: number[] = [];
  const states = { blank: 0, placeholder: 0, illegible: 0, absent: 0 };
  for (const [place, cell] of cells.entries()) {
    terms.push(termOf(cell));
    if (cell.state !== 'number') {
      open.push(place);
      states[cell.state] += 1;
    } else if (cell.value !== 0) counted.push(place);
  }
  return { plan, cells, terms, counted, open, states };
});

// Cells are read in the order of the form: to take them as they stand is six times as fast as to look each up.
function inFormOrder({ cells }: Report, { paths }: Plan): Cell[] {
  const found: Cell[] = [];
  for (const path in cells) {
    if (path !== paths[found.length]) break;
    found.push(cells[path] ?? ABSENT);
  }
  return found.length === paths.length ? found : paths.map((path) => cells[path] ?? ABSENT);
}

/** The paths of the cells of the report's form that are in one of the states, in printed order. */
export function cellsInState(report: Report, wanted: Openness[]): string[] {
  const { plan, cells, open, states } = figuresOf(report);
  let count = 0;
  for (const state of wanted) count += states[state];
  if (count === 0) return [];
  const isWanted = (place: number): boolean => {
    const state = cells[place]?.state;
    return state !== undefined && state !== 'number' && wanted.includes(state);
  };
  const places = count === open.length ? open : open.filter(isWanted);
  return places.map((place) => plan.paths[place] ?? '');
}

/** The place of a cell in its form, counting from 0 in printed order; the end for what is no cell. */
export function positionOf(form: Form, path: string): number {
  const { places, paths } = planOf(form);
  return places.get(path) ?? paths.length;
}

/** A row of a form with some of its cells, by their paths and places. */
type RowCells = { row: FormRow; cells: string[]; places: number[] };

/** The rows of a form that have all of these columns, with their cells in them. */
export const rowsWith = (form: Form, columns: string[]): RowCells[] =>
  form.tables
    .flatMap(rowsOf)
    .filter(({ row }) => columns.every((key) => row.columns.some((column) => column.key === key)))
    .map(({ table, path, row }) => {
      const cells = columns.map((key) => `${table.id}.${path}.${key}`);
      return { row, cells, places: cells.map((cell) => positionOf(form, cell)) };
    });

/** The numbers at places of the form; undefined where a cell holds none. */
export const numbersAt = ({ terms }: Figures, places: number[]): (number | undefined)[] =>
  places.map((place) => {
    const term = terms[place];
    return typeof term === 'number' ? term : undefined;
  });
