import { cellsOf, formOf } from '../forms/index.ts';
import type { Form } from '../forms/index.ts';
import type { Cell, CellState, Report } from '../report/index.ts';

/** The cell of a report at a path; absent where the report has none. */
export const cellOf = (report: Report, path: string): Cell => report.cells[path] ?? { state: 'absent' };

/** The number printed in a cell; undefined in any other state. */
export function numberAt(report: Report, path: string): number | undefined {
  const cell = cellOf(report, path);
  return cell.state === 'number' ? cell.value : undefined;
}

/** The cells of the report's form that are in one of the states, in printed order. */
export const cellsInState = (report: Report, states: CellState[]): string[] =>
  cellsOf(formOf(report.form))
    .map(({ path }) => path)
    .filter((path) => states.includes(cellOf(report, path).state));

const positions = new WeakMap<Form, Map<string, number>>();

/** The place of a cell in its form, counting from 0 in printed order; the end for what is no cell. */
export function positionOf(form: Form, path: string): number {
  const index = positions.get(form) ?? new Map(cellsOf(form).map((cell, place) => [cell.path, place]));
  positions.set(form, index);
  return index.get(path) ?? index.size;
}
