import type { DocumentCell } from '../document/document.ts';
import { normaliseText } from '../text/normalise.ts';

/** One way to read a row: for each expected column the cell that stands in it, or undefined where none does. */
export type Reading = (DocumentCell | undefined)[];

/** What is known of a row beside its cells: where its label stands, how far it may span, and where headers stand. */
export type RowShape = {
  /** Grid column of the label, and the one right after it. */
  label: number;
  after: number;
  /** How many columns of labels stand left of the figures, and in which of them this label belongs. */
  labels: number;
  home: number;
  /** Where each expected column stands by the header above, where the header could be read. */
  anchors: (Anchor | undefined)[];
};

/** Grid column of a header cell, and how many columns it spans. */
export type Anchor = { column: number; width: number };

export type Placement =
  | { kind: 'read'; reading: Reading; surplus?: DocumentCell }
  | { kind: 'ambiguous'; readings: Reading[] };

const isBlank = (cell: DocumentCell | undefined): boolean => !cell || normaliseText(cell.text) === '';

/**
 * Puts the cells after a label into the expected columns. Evidence in order: the header's columns; as many cells as
 * columns; a run of cells with only blanks around it, or one doubled by empty cells; one zero too many. No figure other
 * than a surplus zero is ever left out, and where readings stay possible that differ, the row is ambiguous.
 */
export function placeCells(cells: DocumentCell[], columns: number, shape: RowShape): Placement {
  if (cells.every(isBlank)) return read(Array.from({ length: columns }, (_, i) => cells[i]));
  const anchored = byHeader(cells, shape);
  if (anchored) return read(anchored);
  if (!isInGrid(shape)) {
    if (cells.length === columns) return read(cells);
    const runs = cells.length > columns ? runsOf(cells, columns) : [];
    // A label of the last level spans no column, so the figures follow it at once.
    const likely = shape.home === shape.labels - 1 ? runs.slice(0, 1) : runs;
    const doubles = doublesOf(cells, columns);
    const plain = cells.length <= columns + STRAY || doubles.length > 0 || endsWithOnlyFigure(cells);
    if (plain && likely.length + doubles.length > 0) return agree([...likely, ...doubles]);
  }
  return withoutSurplus(cells, columns) ?? { kind: 'ambiguous', readings: [] };
}

/** How many blanks a label's span and stray separators may add to a row; a longer row had its columns torn apart. */
const STRAY = 4;

/** A torn row whose one figure is its very last cell: whatever happened before it, that is the last column. */
const endsWithOnlyFigure = (cells: DocumentCell[]): boolean =>
  cells.findIndex((cell) => !isBlank(cell)) === cells.length - 1;

const read = (reading: Reading): Placement => ({ kind: 'read', reading });

/** Whether label and header stand exactly where the printed form has them, so that a figure beside the header's columns is out of place. */
function isInGrid({ label, labels, home, anchors }: RowShape): boolean {
  return label === home && anchors.every((anchor, i) => anchor?.column === labels + i);
}

// label | (blank where the label spans) | 自然人 | 商业企业 | … | 总计
/** The reading by the header's columns, if every figure stands under one and they follow the label as far as it may span. */
function byHeader(cells: DocumentCell[], { after, labels, home, anchors }: RowShape): Reading | undefined {
  const columns = sideBySide(anchors);
  const first = columns?.[0];
  if (!columns || first === undefined || first < after || first - after > labels - home - 1) return undefined;
  // A row that runs on well beyond the header, or for as long again, had its columns torn apart.
  const beyond = (cells.at(-1)?.column ?? 0) - (columns.at(-1) ?? 0);
  if (beyond > STRAY || (columns.length > 1 && beyond >= columns.length)) return undefined;
  const standing = cells.filter((cell) => !isBlank(cell));
  const covers = ({ column, width }: DocumentCell) =>
    columns.filter((c) => c >= column && c < column + width).length;
  if (standing.some((cell) => !columns.includes(cell.column) || covers(cell) > 1)) return undefined;
  const all = new Map(cells.map((cell) => [cell.column, cell]));
  return columns.map((column) => all.get(column));
}

/** The columns of a header whose cells stand side by side without a gap; undefined where one is missing or out of place. */
function sideBySide(anchors: (Anchor | undefined)[]): number[] | undefined {
  const whole = anchors.every((anchor, i) => {
    const before = anchors[i - 1];
    return anchor !== undefined && (!before || anchor.column === before.column + before.width);
  });
  return whole ? anchors.map((anchor) => anchor?.column ?? 0) : undefined;
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

// '' | 2 | '' | '' | '' | 0 …   <- each column came out as two, one of them empty
/** Every way to read every second cell that leaves out blanks alone. */
function doublesOf(cells: DocumentCell[], columns: number): Reading[] {
  const first = cells.findIndex((cell) => !isBlank(cell));
  const readings: Reading[] = [];
  for (let start = first % 2; start <= Math.min(first, cells.length - 2 * columns + 1); start += 2) {
    const picked = Array.from({ length: columns }, (_, i) => cells[start + 2 * i]);
    if (cells.every((cell) => isBlank(cell) || picked.includes(cell))) readings.push(picked);
  }
  return readings;
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
