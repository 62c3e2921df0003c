import type { Bounds } from '../bounds.ts';
import type { Spans } from './start-tag.ts';

/** The grid of a table while its cells are placed: `freeFrom` says for each column the first row into which no cell above it reaches. */
export type Grid = { row: number; column: number; freeFrom: number[] };

// The caps that browsers keep.
const WIDEST = 1_000;
const TALLEST = 65_534;

export const createGrid = (): Grid => ({ row: -1, column: 0, freeFrom: [] });

/** Goes to the next row. */
export function nextRow(grid: Grid): void {
  grid.row += 1;
  grid.column = 0;
}

/** Ends a thead, tbody or tfoot: no cell reaches out of it. */
export function endRowGroup(grid: Grid): void {
  grid.freeFrom.length = 0;
}

/** Places the next cell of the row: says how many columns it takes, the last before that of the grid. */
export function placeCell(grid: Grid, spans: Spans, within: Bounds): number {
  const { freeFrom, row } = grid;
  while ((freeFrom[grid.column] ?? 0) > row) grid.column += 1;
  const column = grid.column;
  const width = Math.min(readSpan(spans.colspan) || 1, WIDEST);
  grid.column += width;
  within('columns', grid.column);
  // rowspan="0" reaches to the end of the row group.
  const height = Math.min(readSpan(spans.rowspan) ?? 1, TALLEST) || TALLEST;
  if (height > 1) {
    while (freeFrom.length < grid.column) freeFrom.push(0);
    for (let c = column; c < grid.column; c += 1) freeFrom[c] = Math.max(freeFrom[c] ?? 0, row + height);
  }
  return width;
}

// 3 | " 3 " | 3px -> 3; abc | "" | -2 -> undefined
function readSpan(written: string | undefined): number | undefined {
  if (written === undefined) return undefined;
  const digit = written.length === 1 ? written.charCodeAt(0) - 48 : -1;
  if (digit >= 0 && digit <= 9) return digit;
  const digits = /^\s*\+?(\d{1,9})/u.exec(written)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
