import type { Doubt, Report } from '../report/index.ts';
import { cellsInState, figuresOf } from './cells.ts';

// What unsettles the cells beside it: figures that may have slipped into another column, or be those of another row.
const unsettling: ReadonlySet<Doubt['kind']> = new Set(['surplus-cell', 'ambiguous-row', 'reworded-label']);

const rowOf = (path: string): string => path.slice(0, path.lastIndexOf('.'));

/** Whether the reading of any of the rows that cells stand in, by their places, is unsure: a cell of it is illegible, or its figures could be told apart in more than one way. */
export function inDoubt(report: Report, places: readonly number[]): boolean {
  const unsettled = cellsInState(report, ['illegible']);
  for (const { kind, cells } of report.doubts) if (unsettling.has(kind)) unsettled.push(...cells);
  if (unsettled.length === 0) return false;
  const { paths } = figuresOf(report).plan;
  const rows = new Set(places.map((place) => rowOf(paths[place] ?? '')));
  return unsettled.some((path) => rows.has(rowOf(path)));
}
