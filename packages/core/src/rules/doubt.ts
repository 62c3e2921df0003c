import type { Doubt, Report } from '../report/index.ts';

// What unsettles the cells beside it: figures that may have slipped into another column.
const unsettling: ReadonlySet<Doubt['kind']> = new Set(['surplus-cell', 'ambiguous-row']);

const rowOf = (path: string): string => path.slice(0, path.lastIndexOf('.'));

/** Whether the reading of any of the rows that cells stand in is unsure: a cell of it is illegible, or its figures could be told apart in more than one way. */
export function inDoubt({ cells, doubts }: Report, paths: string[]): boolean {
  const rows = new Set(paths.map(rowOf));
  const unsettled = doubts.filter(({ kind }) => unsettling.has(kind)).flatMap((doubt) => doubt.cells);
  if (unsettled.some((path) => rows.has(rowOf(path)))) return true;
  return Object.keys(cells).some((path) => cells[path]?.state === 'illegible' && rows.has(rowOf(path)));
}
