import type { DocumentCell } from '../document/document.ts';
import { byHeader, type Habit, isInGrid, type RowShape, spanOf, standsShifted, widthOf } from './header.ts';
import { isBlank, isZero, textOf } from './print.ts';

/** One way to read a row: for each expected column the cell that stands in it, or undefined where none does. */
export type Reading = (DocumentCell | undefined)[];

/** `weighed` where other figures in the same cells might have been placed otherwise. */
export type Placement =
  | { kind: 'read'; reading: Reading; weighed: boolean; surplus?: DocumentCell }
  | { kind: 'ambiguous' };

const AMBIGUOUS: Placement = { kind: 'ambiguous' };
const read = (reading: Reading, weighed = false): Placement => ({ kind: 'read', reading, weighed });

/**
 * Puts the cells after a label into the expected columns. Evidence in order: the header's columns; as many cells as
 * columns; a run of cells with only blanks around it, or one doubled by empty cells; one blank or zero too many. No
 * figure other than a surplus zero is ever left out, and where readings stay possible that differ, the row is ambiguous.
 */
export function placeCells(cells: DocumentCell[], columns: number, shape: RowShape, habit: Habit): Placement {
  if (shape.header.crowded) return AMBIGUOUS;
  if (cells.every(isBlank)) return read(Array.from({ length: columns }, (_, i) => cells[i]));
  const anchored = byHeader(cells, shape, habit);
  const weighed = standInside(cells, shape);
  if (anchored) return read(anchored, weighed);
  if (!shape.header.ordered) return AMBIGUOUS;
  const inGrid = isInGrid(shape);
  if (shape.placed && !inGrid) return byPlace(cells, columns, shape, habit, weighed);
  if (cells.length === columns && followsLabel(cells, shape, inGrid)) return read(cells, weighed);
  if (!inGrid) {
    const readings = [...runsOf(cells, columns, shape, habit), ...doublesOf(cells, columns)];
    if (readings.length > 0) return agree(readings);
  }
  return withoutSurplus(cells, columns, inGrid);
}

/** Whether cells begin inside a header that spans several: figures that are the same in each are one. */
const standInside = (cells: readonly DocumentCell[], { header }: RowShape): boolean =>
  header.anchors.some(
    (anchor) =>
      anchor !== undefined &&
      anchor.width > 1 &&
      cells.some(({ column }) => anchor.column < column && column < anchor.column + anchor.width),
  );

/** The reading of a row whose cells say their columns, but not by which header: from the first column that its label does not span. */
function byPlace(
  cells: DocumentCell[],
  columns: number,
  shape: RowShape,
  habit: Habit,
  weighed: boolean,
): Placement {
  const span = spanOf(shape);
  if (isBlank(cells[0]) && mayReach(shape) && !(habit.fills && shape.label === shape.home)) return AMBIGUOUS;
  const start = isBlank(cells[0]) ? span : 0;
  const beyond = cells.filter((cell, i) => !isBlank(cell) && (i < start || i >= start + columns));
  if (beyond.length > 0) return withoutSurplus(cells, columns, false);
  return read(
    Array.from({ length: columns }, (_, i) => cells[start + i]),
    weighed,
  );
}

// 2.重复申请 | '' | 0 | 562      <- left of its place: the blank may be a label's that reaches down, or a figure's
/** Whether columns of labels may lie between a row's label and its first figure. */
const mayReach = ({ label, labels, home }: RowShape): boolean => Math.min(label, home) < labels - 1;

/** Whether the first cell is surely that of the first column: a blank one may still be part of the label, and a figure lost behind it. */
function followsLabel(cells: DocumentCell[], shape: RowShape, inGrid: boolean): boolean {
  if (isBlank(cells[0])) return !inGrid;
  return !inGrid || standsShifted(cells, shape);
}

/** How many blanks a label's span and stray separators may add to a row; a longer row had its columns torn apart. */
const STRAY = 4;

// '' | 0 0 0 0 0 0 0 | ''     <- the figures stand together, blanks before and behind
/** Every run of as many cells as columns that leaves out no more blanks than the label's span and the habit explain. */
function runsOf(cells: DocumentCell[], columns: number, shape: RowShape, habit: Habit): Reading[] {
  const extra = cells.length - columns;
  const first = cells.findIndex((cell) => !isBlank(cell));
  const last = cells.findLastIndex((cell) => !isBlank(cell));
  if (extra <= 0) return [];
  // Whatever tore the row apart: its only figure is its very last cell, and so in the last column.
  if (extra > STRAY && first === cells.length - 1) return [cells.slice(extra)];
  if (extra > STRAY && doublesOf(cells, columns).length === 0) return [];
  const runs: Reading[] = [];
  for (let start = Math.max(0, last - columns + 1); start <= Math.min(first, extra); start += 1) {
    const run = cells.slice(start, start + columns);
    const full = extra > 1 && extra < columns && !run.some(isBlank);
    if (extra > STRAY || full || isExplained(start, widthOf(cells.slice(start + columns)), shape, habit))
      runs.push(run);
  }
  return runs;
}

// （一）予以公开 | 2 0 0 0 0 0 2 | ''      <- what the label spans may come out as blanks at either end
/** Whether so many blanks before a row's figures and so many behind them are no cells: label or figures span columns, the whole row stands shifted, or rows here run on. */
function isExplained(before: number, behind: number, shape: RowShape, habit: Habit): boolean {
  const span = spanOf(shape);
  if (before > (habit.fills ? span : 0)) return false;
  if (behind === 0 || habit.pads) return true;
  return habit.fills ? before + behind === span + shape.spare : behind === shape.home - shape.label;
}

// '' | 2 | '' | '' | '' | 0 …   <- each column came out as two, one of them empty
/** Every way to read every second cell that leaves out blanks alone. */
function doublesOf(cells: DocumentCell[], columns: number): Reading[] {
  const first = cells.findIndex((cell) => !isBlank(cell));
  const readings: Reading[] = [];
  // Two or three figures stand at every second place by chance.
  if (columns <= STRAY) return readings;
  for (let start = first % 2; start <= Math.min(first, cells.length - 2 * columns + 1); start += 2) {
    const picked = Array.from({ length: columns }, (_, i) => cells[start + 2 * i]);
    if (cells.every((cell) => isBlank(cell) || picked.includes(cell))) readings.push(picked);
  }
  return readings;
}

// (七) 总计 | 10 | 0 0 0 0 0 0 0 | 10   <- one zero more than columns: whichever goes, the reading is the same
/** The reading without the cells that are too many, where whichever blanks or zero are left out it stays the same. */
function withoutSurplus(cells: DocumentCell[], columns: number, inGrid: boolean): Placement {
  const standing = trimBlanks(cells);
  if (columns > 1 && standing.length === columns + 1 && !standing.some(isBlank)) {
    const zero = standing.find(isZero);
    const placement = agree(standing.filter(isZero).map((one) => without(standing, one)));
    return placement.kind === 'read' && zero ? { ...placement, surplus: zero } : placement;
  }
  if (inGrid || cells.length !== columns + 1) return AMBIGUOUS;
  return agree(cells.filter((cell) => isBlank(cell) || isZero(cell)).map((one) => without(cells, one)));
}

const without = (cells: DocumentCell[], one: DocumentCell): DocumentCell[] =>
  cells.filter((cell) => cell !== one);

function trimBlanks(cells: DocumentCell[]): DocumentCell[] {
  const first = cells.findIndex((cell) => !isBlank(cell));
  return cells.slice(first, cells.findLastIndex((cell) => !isBlank(cell)) + 1);
}

/** The one reading that all agree on; ambiguous where two differ in a figure. */
function agree(readings: Reading[]): Placement {
  const [first, ...others] = readings;
  if (!first) return AMBIGUOUS;
  const same = others.every((other) => other.every((cell, i) => textOf(cell) === textOf(first[i])));
  return same ? read(first, true) : AMBIGUOUS;
}
