import type { Bounds } from '../bounds.ts';
import type { Merge, Sheet, SheetCell, SheetRow } from './sheet.ts';

/** Columns of a row that merged cells cover, the last included. */
export type Stretch = { from: number; to: number };

/** What merged cells do to a row: those that begin in a column have a width, and all cover what is not their first cell. */
export type Merged = { widths: Map<number, number>; covered: Stretch[]; reached: boolean };

/**
 * A row of a sheet without the cells that merged ones cover. `filled` are the cells with text; `kept` says how many
 * blank ones are kept for their format; `reached` that a cell of a row above reaches down into it; `end` is the column
 * after the last that is filled, kept or covered.
 */
export type GridRow = Merged & {
  index: number;
  line: number;
  filled: SheetCell[];
  kept: number;
  end: number;
};

/** The rows of a sheet that have cells, in order, as they show. */
export function gridRows(sheet: Sheet, within: Bounds): GridRow[] {
  const rows = sheet.rows.toSorted((a, b) => a.index - b.index);
  const last = lastColumn(rows);
  within('columns', last + 1);
  const sweep = createSweep(sheet.merges, last);
  let cells = 0;
  return rows.map((row) => {
    const read = readRow(row, sweep(row.index), last);
    within('cells', (cells += read.filled.length + read.covered.length));
    return read;
  });
}

/** The last column with text: beyond it there are only blank cells. */
const lastColumn = (rows: SheetRow[]): number => {
  let last = 0;
  for (const { cells } of rows) for (const { column, text } of cells) if (text) last = Math.max(last, column);
  return last;
};

/** Goes down the rows of a sheet and says of each what merged cells do to it. */
function createSweep(merges: Merge[], last: number): (row: number) => Merged {
  const waiting = merges
    .filter(({ top, left, bottom, right }) => left <= Math.min(right, last) && top <= bottom)
    .toSorted((a, b) => b.top - a.top || b.left - a.left);
  // Those that reach the row, none over another, from left to right.
  let open: Merge[] = [];
  return (row) => {
    open = open.filter(({ bottom }) => bottom >= row);
    const opened = open.length;
    while ((waiting.at(-1)?.top ?? Infinity) <= row) {
      const merge = waiting.pop();
      if (merge && merge.bottom >= row && isFree(open, merge))
        open.push({ ...merge, right: Math.min(merge.right, last) });
    }
    if (open.length > opened) open.sort((a, b) => a.left - b.left);
    const widths = new Map<number, number>();
    const covered = open.map(({ top, left, right }) => {
      if (top === row) widths.set(left, right - left + 1);
      return { from: top === row ? left + 1 : left, to: right };
    });
    return { widths, covered, reached: open.some(({ top }) => top < row) };
  };
}

/** Whether a merged cell overlaps no other, which only a damaged file has it do; of two the upper and left one stays. */
const isFree = (open: Merge[], { left, right }: Merge): boolean =>
  open.every((other) => other.right < left || right < other.left);

function readRow({ index, line, cells }: SheetRow, merged: Merged, last: number): GridRow {
  const { covered } = merged;
  const row: GridRow = { ...merged, index, line, filled: [], kept: 0, end: (covered.at(-1)?.to ?? -1) + 1 };
  let next = 0;
  for (const cell of cells.toSorted((a, b) => a.column - b.column)) {
    while ((covered[next]?.to ?? Infinity) < cell.column) next += 1;
    if ((covered[next]?.from ?? Infinity) <= cell.column || cell.column > last) continue;
    row.end = Math.max(row.end, cell.column + 1);
    if (!cell.text) row.kept += 1;
    else if (row.filled.at(-1)?.column !== cell.column) row.filled.push(cell);
  }
  return row;
}
