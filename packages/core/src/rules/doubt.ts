import type { Doubt, Report } from '../report/index.ts';
import { cellsInState } from './cells.ts';

// What unsettles the cells beside it: figures that may have slipped into another column.
const unsettling: ReadonlySet<Doubt['kind']> = new Set(['surplus-cell', 'ambiguous-row']);

const rowOf = (path: string): string => path.slice(0, path.lastIndexOf('.'));

/** Whether the reading of any of the rows that cells stand in is unsure: a cell of it is illegible, or its figures could be told apart in more than one way. */
export function inDoubt(report: Report, paths: string[]): boolean {
  const doubts = report.doubts.filter(({ kind }) => unsettling.has(kind)).flatMap(({ cells }) => cells);
  const unsettled = [...doubts, ...cellsInState(report, ['illegible'])];
  if (unsettled.length === 0) return false;
  const rows = new Set(paths.map(rowOf));
  return unsettled.some((path) => rows.has(rowOf(path)));
}
