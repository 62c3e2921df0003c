import type { Layouts } from './layouts.ts';
import { numberAt } from './pick.ts';

/** The numbers of one cell in all reports of a year, in their order; NaN where it is not a number. */
export type ReadColumn = (cell: string) => Float64Array;

// A column of a hundred thousand reports takes 0.8 MB.
const MOST_COLUMNS = 32;

/** Reads columns off the figures of reports and remembers them; the one that was asked for longest ago is forgotten first. */
export function createColumns(
  rows: readonly { layout: number; figures: string }[],
  layouts: Layouts,
): ReadColumn {
  const known = new Map<string, Float64Array>();
  return (cell) => {
    const column = known.get(cell) ?? readColumn(rows, positionsOf(cell, layouts));
    known.delete(cell);
    known.set(cell, column);
    const [oldest] = known.keys();
    if (known.size > MOST_COLUMNS && oldest !== undefined) known.delete(oldest);
    return column;
  };
}

function positionsOf(cell: string, layouts: Layouts): (layout: number) => number {
  let [last, position] = [-1, -1];
  // Reports of one year share a layout, nearly always.
  return (layout) => {
    if (layout !== last) position = layouts.read(layout).position.get(cell) ?? -1;
    last = layout;
    return position;
  };
}

function readColumn(
  rows: readonly { layout: number; figures: string }[],
  positionIn: (layout: number) => number,
): Float64Array {
  const column = new Float64Array(rows.length);
  for (const [i, { layout, figures }] of rows.entries()) column[i] = numberAt(figures, positionIn(layout));
  return column;
}
