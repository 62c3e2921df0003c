import type { Address, DocumentCell } from '../document/document.ts';
import type { Reading } from './place.ts';
import { isBlank, textOf } from './print.ts';

/** Grid column of a header cell, how many columns it spans, and where its line ends. */
export type Anchor = { column: number; width: number; end: number };

/** A column that the form does not have: where it stands, and its words. */
export type OtherColumn = Anchor & { text: string; at: Address };

/** The header of a row of figures, read once for all rows below it. */
export type Header = {
  /** Where each expected column stands, where it could be read. */
  anchors: readonly (Anchor | undefined)[];
  /** Whether it names the columns in the order of the form, as far as it can be read. */
  ordered: boolean;
  /** Whether columns that the form does not have stand among its own, and where those stand cannot be told. */
  crowded: boolean;
  /** The columns that the form does not have. */
  others: readonly OtherColumn[];
  /** Where the columns begin and end, and where the line does; undefined where one is missing or they do not stand side by side. */
  extent: { from: number; to: number; end: number } | undefined;
};

/** How the rows of a document go: `trims` where their last blanks are left out, `pads` where blanks follow the last column, `fills` where what a label or figure spans is filled up with blanks. */
export type Habit = { trims: boolean; pads: boolean; fills: boolean };

/** What is known of a row beside its cells: where its label stands, how far it may span, and where headers stand. */
export type RowShape = {
  /** Grid column of the label, and the one right after it. */
  label: number;
  after: number;
  /** How many columns of labels stand left of the figures, and in which of them this label belongs. */
  labels: number;
  home: number;
  /** How many columns more the widest row of the table has. */
  spare: number;
  header: Header;
  /** Whether a cell that is missing is surely blank. */
  placed: boolean;
};

/** How many columns cells take. */
export const widthOf = (cells: readonly { width: number }[]): number =>
  cells.reduce((sum, { width }) => sum + width, 0);

/** How many columns right of its own a label may span. */
export const spanOf = ({ labels, home }: RowShape): number => labels - home - 1;

/** Whether label and header stand exactly where the printed form has them, so that a figure beside the header's columns is out of place. */
export const isInGrid = ({ label, labels, home, header }: RowShape): boolean =>
  label === home && header.anchors.every((anchor, i) => anchor?.column === labels + i);

// label | (blank where the label spans) | 自然人 | 商业企业 | … | 总计
/** The reading by the header's columns, in whatever order it names them, if every figure stands under one and they follow the label as far as it may span. */
export function byHeader(cells: DocumentCell[], shape: RowShape, habit: Habit): Reading | undefined {
  const excess = excessOf(cells, shape);
  if (excess === undefined || !endsAsOthers(excess, shape, habit)) return undefined;
  const { anchors } = shape.header;
  const reading = inGrid(cells, anchors);
  if (reading) return reading;
  let before: DocumentCell | undefined;
  for (const cell of cells) {
    if (isBlank(cell)) continue;
    if (!standsUnderOne(cell, before, anchors)) return undefined;
    before = cell;
  }
  return anchors.map((anchor) => cells.find((cell) => anchor && covers(cell, anchor.column)));
}

/** The cells themselves where each stands right under its column, as in most rows. */
const inGrid = (cells: DocumentCell[], anchors: Header['anchors']): Reading | undefined =>
  cells.length === anchors.length &&
  cells.every(({ column, width }, i) => width === 1 && column === anchors[i]?.column)
    ? cells
    : undefined;

const covers = ({ column, width }: DocumentCell, at: number): boolean => column <= at && at < column + width;

/** How many columns further than the header and its line a row goes, negative where it ends before; undefined where the header's columns do not follow its label side by side. */
export function excessOf(cells: DocumentCell[], shape: RowShape): number | undefined {
  const { anchors, extent: header } = shape.header;
  const last = cells.at(-1);
  if (!header || !last) return undefined;
  const gap = header.from - shape.after;
  if (gap < 0 || gap > spanOf(shape)) return undefined;
  const end = last.column + last.width;
  // A row narrower than its table ends where the line of its header does, or the table.
  const table = Math.max(header.end, header.from + anchors.length + shape.spare);
  if (shape.spare > 0 && end < header.end) return end - header.end;
  return end > header.to && end <= table ? 0 : end - header.to;
}

// label | 自然人 | … | 总计      <- the label should span two columns and spans one: all of the row stands one to the left
/** Whether so many cells as the header has columns follow the label, as far left of those as the label falls short of them. */
export function standsShifted(cells: DocumentCell[], shape: RowShape): boolean {
  const header = shape.header.extent;
  const last = cells.at(-1);
  if (!header || !last) return false;
  const gap = header.from - shape.after;
  return gap > 0 && header.to - last.column - last.width === gap;
}

/** A header from where each column stands in it, and `others` that the form does not have; `ordered` where nothing in one line of it contradicts the form, `isGrid` where its lines are known to stand in one grid. */
export function headerOf(
  anchors: Header['anchors'],
  ordered: boolean,
  others: readonly OtherColumn[] = [],
  isGrid = false,
): Header {
  const own = anchors.map((anchor) => anchor && closedUp(anchor, others));
  const extent = sideBySide(own, ordered && !isGrid);
  // 法人或其他组织 | 自然人      <- over two lines: where all stand side by side, the grid says in which order
  const ascends = own.every((anchor, i) => i === 0 || (own[i - 1]?.column ?? 0) < (anchor?.column ?? 0));
  return {
    anchors: own,
    ordered: extent ? ordered && ascends : ordered,
    crowded: others.length > 0 && !extent,
    others,
    extent,
  };
}

// 自然人 | … | 总计 | 上年同期
/** Something in the grid as it stands without columns that the form does not have. */
function closedUp<Placed extends { column: number; width: number }>(
  placed: Placed,
  others: readonly Anchor[],
): Placed {
  const left = others.filter(({ column }) => column < placed.column);
  return left.length === 0 ? placed : { ...placed, column: placed.column - widthOf(left) };
}

// 法律服务机构 | 其他 | 小计 | 总计      <- counts once more what stands beside it
const COUNTS_AGAIN = /^[\s\u3000]*(?:小\s*计|其中)/u;

// 法律服务机构 | 事业单位 | 其他 | 总计      <- what is counted in the total, too, leaves the rest without a sum
/**
 * The cells of a row without those in columns that the form does not have; undefined where the row is not as wide as its
 * header, so that nothing says which those are, or where one of them `counts` for what the form adds up.
 */
export function withoutOthers(
  cells: DocumentCell[],
  { others, extent }: Header,
  counts: (cell: DocumentCell) => boolean,
): DocumentCell[] | undefined {
  if (others.length === 0 || !extent) return cells;
  const last = cells.at(-1);
  const to = extent.to + widthOf(others);
  if (
    !last ||
    last.column + last.width !== Math.max(to, ...others.map(({ column, width }) => column + width))
  )
    return undefined;
  const otherOf = ({ column, width }: DocumentCell): OtherColumn | undefined =>
    others.find((other) => other.column <= column && column + width <= other.column + other.width);
  const own = cells.filter((cell) => !otherOf(cell));
  const among = cells.filter((cell) => {
    const other = otherOf(cell);
    return other && closedUp(cell, others).column < extent.to && !COUNTS_AGAIN.test(other.text);
  });
  return among.some(counts) ? undefined : own.map((cell) => closedUp(cell, others));
}

function sideBySide(anchors: Header['anchors'], inOrder: boolean): Header['extent'] {
  const known = anchors.filter((anchor) => anchor !== undefined);
  if (!inOrder) known.sort((a, b) => a.column - b.column);
  const first = known[0];
  if (!first || known.length < anchors.length) return undefined;
  let to = first.column;
  for (const { column, width } of known) {
    if (column !== to) return undefined;
    to += width;
  }
  return { from: first.column, to, end: Math.max(...known.map(({ end }) => end)) };
}

/** Cells beyond the header that stray separators leave behind. */
const STRAY = 4;

/** Whether a row ends where its header does, or otherwise in the way in which rows of the document do. */
function endsAsOthers(excess: number, shape: RowShape, habit: Habit): boolean {
  const { placed, label, home } = shape;
  const { anchors } = shape.header;
  // Where a cell says its column, a label out of its place says that all of the row is.
  if (excess < 0) return placed ? label === home : habit.trims;
  if (excess === 0) return true;
  // A row that runs on for as long again had its columns torn apart.
  return habit.pads && excess <= STRAY && (anchors.length === 1 || excess < anchors.length);
}

// 行政许可 | 5 | 5 | 5     <- under one header three columns wide, its figure repeated in each
function standsUnderOne(
  cell: DocumentCell,
  before: DocumentCell | undefined,
  anchors: Header['anchors'],
): boolean {
  if (cell.width === 1 && anchors.some((anchor) => anchor?.column === cell.column)) return true;
  const begun = anchors.flatMap((anchor) => (anchor && covers(cell, anchor.column) ? [anchor] : []));
  if (begun.length > 0) {
    const starts = Math.min(...begun.map(({ column }) => column)) === cell.column;
    // 自然人 12 | 2 over five columns      <- what it spans it spans whole
    const end = Math.max(...begun.map(({ column, width }) => column + width));
    return starts && (begun.length === 1 || end === cell.column + cell.width);
  }
  const above = anchors.find(
    (anchor) => anchor && anchor.column < cell.column && cell.column < anchor.column + anchor.width,
  );
  return above !== undefined && before !== undefined && textOf(before) === textOf(cell);
}
