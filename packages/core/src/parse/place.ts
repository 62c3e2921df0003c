import type { DocumentCell } from '../document/document.ts';
import { normaliseText } from '../text/normalise.ts';

/** One way to read a row: for each expected column the cell that stands in it, or undefined where none does. */
export type Reading = (DocumentCell | undefined)[];

/** What is known of a row beside its cells: where its label ends, how many label columns it may span, and where headers stand. */
export type RowShape = {
  /** Grid column right after the label. */
  after: number;
  /** How many label columns the label may cover: a leaf covers one. */
  span: number;
  /** Grid column of each expected column by the header above, where the header could be read. */
  anchors: (number | undefined)[];
};

export type Placement =
  | { kind: 'read'; reading: Reading; surplus?: DocumentCell }
  | { kind: 'ambiguous'; readings: Reading[] };

const isBlank = (cell: DocumentCell | undefined): boolean => !cell || normaliseText(cell.text) === '';

/**
 * Puts the cells after a label into the expected columns. Evidence in order: as many cells as columns; the header's
 * columns; a run of cells with only blanks around it; a run of cells doubled by empty ones; one zero too many. No figure other
 * than a surplus zero is ever left out, and where readings stay possible that differ, the row is ambiguous.
 */
export function placeCells(cells: DocumentCell[], columns: number, shape: RowShape): Placement {
  if (cells.every(isBlank)) return read(Array.from({ length: columns }, (_, i) => cells[i]));
  if (cells.length === columns && cells.every((cell) => cell.width === 1)) return read(cells);
  const anchored = byHeader(cells, shape);
  if (anchored) return read(anchored);
  const runs = cells.length > columns ? runsOf(cells, columns) : [];
  if (shape.span === 1 && runs[0]) return read(runs[0]);
  if (runs.length > 0) return agree(runs);
  const doubled = everySecond(cells, columns);
  if (doubled) return read(doubled);
  return withoutSurplus(cells, columns) ?? { kind: 'ambiguous', readings: [] };
}

const read = (reading: Reading): Placement => ({ kind: 'read', reading });

// label | (blank where the label spans) | 自然人 | 商业企业 | … | 总计
/** The reading by the header's columns, if every figure stands under one and they follow the label as far as it may span. */
function byHeader(cells: DocumentCell[], { after, span, anchors }: RowShape): Reading | undefined {
  const columns = anchors.filter((column) => column !== undefined);
  const first = columns[0];
  if (first === undefined || columns.length < anchors.length) return undefined;
  if (columns.some((column, i) => i > 0 && column <= (columns[i - 1] ?? 0))) return undefined;
  if (first < after || first - after > span - 1) return undefined;
  const standing = new Map(cells.filter((cell) => !isBlank(cell)).map((cell) => [cell.column, cell]));
  const wide = [...standing.values()].some(
    (cell) => columns.filter((c) => c >= cell.column && c < cell.column + cell.width).length > 1,
  );
  if (wide || [...standing.keys()].some((column) => !columns.includes(column))) return undefined;
  const all = new Map(cells.map((cell) => [cell.column, cell]));
  return columns.map((column) => all.get(column));
}

// '' | 0 0 0 0 0 0 0 | ''     <- the figures stand together, blanks before and behind
/** Every run of as many cells as columns that leaves out blanks alone; leftmost first. */
function runsOf(cells: DocumentCell[], columns: number): Reading[] {
  const first = cells.findIndex((cell) => !isBlank(cell));
  const last = cells.findLastIndex((cell) => !isBlank(cell));
  const runs: Reading[] = [];
  for (
    let start = Math.max(0, last - columns + 1);
    start <= Math.min(first, cells.length - columns);
    start += 1
  ) {
    runs.push(cells.slice(start, start + columns));
  }
  return runs;
}

// '' | 2 | '' | 0 | '' | 0 …   <- each column came out as two, the second empty
function everySecond(cells: DocumentCell[], columns: number): Reading | undefined {
  const standing = cells.flatMap((cell, i) => (isBlank(cell) ? [] : [i]));
  const last = standing.at(-1);
  if (last === undefined || cells.length < 2 * columns - 1 || standing.some((i) => (last - i) % 2 !== 0))
    return undefined;
  const start = last - 2 * (columns - 1);
  if (start < 0 || standing.some((i) => i < start) || last < cells.length - 2) return undefined;
  return Array.from({ length: columns }, (_, i) => cells[start + 2 * i]);
}

// (七) 总计 | 10 | 0 0 0 0 0 0 0 | 10   <- one zero more than columns: whichever goes, the reading is the same
function withoutSurplus(cells: DocumentCell[], columns: number): Placement | undefined {
  const standing = trimBlanks(cells);
  if (standing.length !== columns + 1 || standing.some(isBlank)) return undefined;
  const zeros = standing.filter((cell) => normaliseText(cell.text) === '0');
  const readings = zeros.map((zero) => standing.filter((cell) => cell !== zero));
  const placement = agree(readings);
  const surplus = zeros[0];
  return placement.kind === 'read' && surplus ? { ...placement, surplus } : placement;
}

function trimBlanks(cells: DocumentCell[]): DocumentCell[] {
  const first = cells.findIndex((cell) => !isBlank(cell));
  return cells.slice(first, cells.findLastIndex((cell) => !isBlank(cell)) + 1);
}

/** The one reading that all agree on; ambiguous where two differ in a figure. */
function agree(readings: Reading[]): Placement {
  const [first, ...others] = readings;
  if (!first) return { kind: 'ambiguous', readings };
  const same = others.every((other) => other.every((cell, i) => textOf(cell) === textOf(first[i])));
  return same ? read(first) : { kind: 'ambiguous', readings };
}

const textOf = (cell: DocumentCell | undefined): string => (cell ? normaliseText(cell.text) : '');
