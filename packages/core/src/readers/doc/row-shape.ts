import { SPRM } from './sprms.ts';

/** A cell of a row as laid out: its edges in twips from the margin, and how it merges with its neighbours. */
export type CellShape = { left: number; right: number; across: number; down: Down };

/** How a cell merges downwards: not at all, with the one above it, or as the first of several. */
export type Down = 'alone' | 'goesOn' | 'first';

// Word allows one less.
const MOST_CELLS = 64;
/** The mark of the first of cells merged across, and of the others. */
const FIRST = 1;
const OTHERS = 2;

type Change = (cells: CellShape[], view: DataView, at: number, size: number) => void;

const changes: ReadonlyMap<number, Change> = new Map([
  [SPRM.tDefTable, define],
  [SPRM.tInsert, insert],
  [SPRM.tDelete, (cells, view, at) => void cells.splice(...firstAndCount(view, at))],
  [SPRM.tWidth, setWidths],
  [SPRM.tMerge, (cells, view, at) => merge(cells, firstAndCount(view, at), OTHERS)],
  [SPRM.tSplit, (cells, view, at) => merge(cells, firstAndCount(view, at), 0)],
  [SPRM.tVertMerge, mergeDown],
]);

/** Applies a modifier to the cells of a row, if it is one that changes them. */
export function changeRow(cells: CellShape[], code: number, view: DataView, at: number, size: number): void {
  changes.get(code)?.(cells, view, at, size);
}

// count | left edge of the first cell, right edges of all, 2 bytes each | 20 bytes a cell, of which the first 2 are flags
function define(cells: CellShape[], view: DataView, at: number, size: number): void {
  const count = view.getUint8(at);
  if (count > MOST_CELLS || 3 + 2 * count > size) return;
  const flagsAt = at + 3 + 2 * count;
  cells.length = 0;
  for (let i = 0; i < count; i += 1) {
    const left = view.getInt16(at + 1 + 2 * i, true);
    const right = view.getInt16(at + 3 + 2 * i, true);
    // Flags may be left out at the end.
    const flags = flagsAt + 20 * i + 2 <= at + size ? view.getUint16(flagsAt + 20 * i, true) : 0;
    cells.push({ left, right, across: flags & 3, down: downOf(flags >> 5) });
  }
}

const downOf = (flags: number): Down => (flags & 2 ? 'first' : flags & 1 ? 'goesOn' : 'alone');

function insert(cells: CellShape[], view: DataView, at: number): void {
  const first = Math.min(view.getUint8(at), cells.length);
  const count = Math.min(view.getUint8(at + 1), MOST_CELLS - cells.length);
  const width = view.getUint16(at + 2, true);
  const start = cells[first]?.left ?? cells.at(-1)?.right ?? 0;
  const added = Array.from({ length: Math.max(0, count) }, (_, i): CellShape => {
    const left = start + i * width;
    return { left, right: left + width, across: 0, down: 'alone' };
  });
  cells.splice(first, 0, ...added);
  shift(cells, first + added.length, added.length * width);
}

function setWidths(cells: CellShape[], view: DataView, at: number): void {
  const [first, count] = firstAndCount(view, at);
  const width = view.getUint16(at + 2, true);
  for (let i = first; i < Math.min(first + count, cells.length); i += 1) {
    const cell = cells[i];
    if (!cell) continue;
    const by = cell.left + width - cell.right;
    cell.right += by;
    shift(cells, i + 1, by);
  }
}

function shift(cells: CellShape[], from: number, by: number): void {
  for (const cell of cells.slice(from)) {
    cell.left += by;
    cell.right += by;
  }
}

function merge(cells: CellShape[], [first, count]: [number, number], others: number): void {
  cells.slice(first, first + count).forEach((cell, i) => {
    cell.across = i === 0 && others ? FIRST : others;
  });
}

function mergeDown(cells: CellShape[], view: DataView, at: number): void {
  const cell = cells[view.getUint8(at)];
  if (cell) cell.down = downOf(view.getUint8(at + 1));
}

// the first cell | the first after the last
function firstAndCount(view: DataView, at: number): [number, number] {
  const first = view.getUint8(at);
  return [first, Math.max(0, view.getUint8(at + 1) - first)];
}
