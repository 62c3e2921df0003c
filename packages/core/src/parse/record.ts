import type { Address, DocumentCell } from '../document/document.ts';
import type { Cell, Doubt } from '../report/index.ts';
import { isDigits, isRunTogether, readFigure } from '../text/figure.ts';
import type { Slot } from './lexicon.ts';
import type { Placement } from './place.ts';
import { isBlank } from './print.ts';
import type { HeaderCell } from './headers-above.ts';
import { unitOf } from './unit.ts';

export type ReadCells = { cells: Record<string, Cell>; doubts: Doubt[] };

/** A printed row of figures: the cells of the form that it holds, in order, and what is printed of them. */
export type PrintedRow = {
  slots: readonly Slot[];
  label: DocumentCell;
  values: readonly DocumentCell[];
  header: readonly HeaderCell[];
};

/** Writes down what each cell of a row says, and what of the row is in doubt; `before` is the row read before it. */
export function record(out: ReadCells, row: PrintedRow, placement: Placement, before?: PrintedRow): void {
  const { slots, label, values } = row;
  const paths = (): string[] => slots.map(({ path }) => path);
  const printed = (): string => values.map(({ text }) => text.trim()).join(' | ');
  if (placement.kind === 'ambiguous') {
    const text = printed();
    for (const path of paths()) out.cells[path] = { state: 'illegible', text, at: label.at };
    out.doubts.push({ kind: 'ambiguous-row', cells: paths(), text, at: label.at });
    return;
  }
  const { reading, surplus } = placement;
  const torn = reading.some((cell) => cell !== undefined && isRunTogether(cell.text));
  slots.forEach((slot, i) => {
    const covered = isCovered(reading, i);
    out.cells[slot.path] =
      torn && isSwallowed(reading, i)
        ? { state: 'illegible', text: '', at: reading[i]?.at ?? label.at }
        : ofShared(reading, i, readCell(out, slot, reading[i], row, covered));
    const above = covered && before && isRightAbove(before, row) ? before.slots[i] : undefined;
    if (above) leaveOpen(out, above.path);
  });
  if (surplus) {
    out.doubts.push({ kind: 'surplus-cell', cells: paths(), text: printed(), at: surplus.at });
  }
}

// 自然人 12 | 2 over five columns | 总计 14      <- nothing of the five, and not of which the 2 is
// 0 over all columns                          <- nothing in any of them
/** What a cell says that may span others: of several columns together no number but nothing is that of each. */
function ofShared(reading: readonly (DocumentCell | undefined)[], i: number, cell: Cell): Cell {
  if (cell.state !== 'number' || cell.value === 0) return cell;
  const isShared = reading.some((other, k) => k !== i && other === reading[i]);
  return isShared ? { state: 'illegible', text: cell.text, at: cell.at } : cell;
}

// 一、本年新收 | 13 over two lines | 2
// 二、上年结转 |                   | 0      <- the cell above is this one's too, and nothing says whose the figure is
const isCovered = (reading: readonly unknown[], i: number): boolean =>
  reading[i] === undefined && reading.slice(i + 1).some((cell) => cell !== undefined);

const isRightAbove = ({ label: { at: above } }: PrintedRow, { label: { at } }: PrintedRow): boolean =>
  above.table === at.table && above.row !== undefined && above.row + 1 === at.row;

/** Takes back a figure that may be the one of the row below; a 0 is that of both. */
function leaveOpen(out: ReadCells, path: string): void {
  const cell = out.cells[path];
  if (cell?.state === 'number' && cell.value !== 0) {
    out.cells[path] = { state: 'illegible', text: cell.text, at: cell.at };
  }
}

// 12 34 | '' | 5      <- two figures in one cell: the blanks beside it may be where one of them belongs
function isSwallowed(reading: readonly (DocumentCell | undefined)[], i: number): boolean {
  if (!isBlank(reading[i])) return false;
  const before = reading.slice(0, i).findLast((cell) => !isBlank(cell));
  const behind = reading.slice(i + 1).find((cell) => !isBlank(cell));
  return [before, behind].some((beside) => beside !== undefined && isRunTogether(beside.text));
}

// What a recogniser of scans is less sure of is not taken for read: bench/results/scan.md has what other limits would do.
const LEAST_SURE = 0.9;

// 行政强制 0      <- the border behind a label is lost: no official label ends so
const ENDS_IN_FIGURE = /\p{L}.*[\d０-９]\s*$/su;

type Print = { text: string; at: Address; confidence?: number };

const isSure = ({ confidence = 1 }: DocumentCell): boolean => confidence >= LEAST_SURE;

/** What a cell prints, where, and how sure that is, to the thousandth. */
function printOf({ text: whole, at, confidence }: DocumentCell): Print {
  const text = whole.trim();
  return confidence === undefined
    ? { text, at }
    : { text, at, confidence: Math.round(confidence * 1000) / 1000 };
}

function readCell(
  out: ReadCells,
  { path, column }: Slot,
  cell: DocumentCell | undefined,
  { label, header }: PrintedRow,
  covered: boolean,
): Cell {
  // The row is printed but ends before this column: nothing stands there, if all of the row is there.
  if (!cell) {
    const isWhole = isSure(label) && !ENDS_IN_FIGURE.test(label.text) && !isRunTogether(label.text);
    return { state: isWhole && !covered ? 'blank' : 'illegible', text: '', at: label.at };
  }
  if (column.unit !== 'yuan' && cell.confidence === undefined && isDigits(cell.text)) {
    return { state: 'number', value: Number(cell.text), text: cell.text, at: cell.at };
  }
  const unit = column.unit === 'yuan' ? unitOf(column, header.find(({ of }) => of === column)?.text) : 0;
  const figure = readFigure(cell.text, typeof unit === 'number' ? unit : 0);
  const printed = printOf(cell);
  if (!isSure(cell)) return { state: 'illegible', ...printed };
  if (figure.state !== 'number') return { state: figure.state, ...printed };
  const isBare = !figure.unitStated && figure.value !== 0;
  if (unit === 'broken' && isBare) return { state: 'illegible', ...printed };
  if (unit === 'unstated' && isBare) {
    out.doubts.push({ kind: 'unit-unstated', cells: [path], text: printed.text, at: cell.at });
  }
  return { state: 'number', value: figure.value, ...printed };
}
