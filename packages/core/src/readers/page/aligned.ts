import { alignedRows } from './aligned-rows.ts';
import type { LaidItem, LaidLine, LaidTable } from './layout.ts';
import { type Cut, cutLine, type Piece, startsWithOrdinal } from './pieces.ts';

/** A column of a table without borders: the ink of its pieces reaches from x0 to x1. */
type Column = { x0: number; x1: number };

const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 64;
const FEWEST_ROWS = 3;
// Lines in which labels go on between two rows.
const MOST_BETWEEN = 4;
// Heights of the font from one line of a table to the next.
const APART = 3;
// Heights of the font from the baseline of a row to that of the rest of its label.
const NEXT_LINE = 1.8;

/** Makes tables of lines that stand under each other in columns, and leaves the other lines. */
export function tabulate(lines: LaidLine[]): LaidItem[] {
  const cuts = lines.map(cutLine);
  const items: LaidItem[] = [];
  for (let i = 0, next: number; i < cuts.length; i = next) {
    const end = endOfBlock(cuts, i);
    const columns = end - i >= FEWEST_ROWS ? columnsOf(cuts.slice(i, end)) : [];
    if (columns.length === 0) {
      next = Math.max(end, i + 1);
      for (const line of lines.slice(i, next)) items.push(line);
      continue;
    }
    const above = items.at(-1)?.kind === 'line' && belongsAbove(cuts, i, columns);
    if (above) items.pop();
    next = belongsBelow(cuts, end, columns) ? end + 1 : end;
    items.push(tableOf(cuts.slice(above ? i - 1 : i, next), columns));
  }
  return items;
}

const isRow = ({ pieces }: Cut): boolean => pieces.length >= FEWEST_COLUMNS;

/** The end of the lines in columns that begin at one, with the few lines between them; that one itself where it is none. */
function endOfBlock(cuts: Cut[], from: number): number {
  let end = from;
  for (let i = from; i < cuts.length && i - end < MOST_BETWEEN; i += 1) {
    const cut = cuts[i] as Cut;
    if (i > from && isApart(cuts[i - 1] as Cut, cut)) break;
    if (isRow(cut)) end = i + 1;
    else if (end === from || isHeading(cut, cuts[i + 1])) break;
  }
  return end;
}

const isApart = (above: Cut, below: Cut): boolean =>
  below.line.line.y - above.line.line.y > APART * below.line.line.size;

// 四、政府信息公开行政复议、行政诉讼情况     <- a heading, but the label of a row if its figures follow
const isHeading = ({ pieces }: Cut, next: Cut | undefined): boolean =>
  pieces.length === 1 &&
  /^[一二三四五六七八九十]{1,3}[、．.]/u.test(pieces[0]?.text ?? '') &&
  !(next && isRow(next));

/** The columns of a block by the lines with the most pieces, if enough lines stand in each; none where they do not. */
function columnsOf(block: Cut[]): Column[] {
  const most = mostCommon(block.filter(isRow).map(({ pieces }) => pieces.length));
  const typical = block.filter(({ pieces }) => pieces.length === most).flatMap(({ pieces }) => pieces);
  const columns: Column[] = [];
  for (const { x0, x1 } of typical.sort((a, b) => a.x0 - b.x0)) {
    const last = columns.at(-1);
    if (last && x0 < last.x1) last.x1 = Math.max(last.x1, x1);
    else columns.push({ x0, x1 });
  }
  const standing = (column: Column): number =>
    block.filter(({ pieces }) => pieces.some((piece) => overlaps(piece, column))).length;
  const isTable = columns.length >= Math.max(FEWEST_COLUMNS, most);
  return isTable &&
    columns.length <= MOST_COLUMNS &&
    columns.every((column) => standing(column) >= FEWEST_ROWS)
    ? columns
    : [];
}

/** The number that most lines have; the greater of two as common. */
function mostCommon(counts: number[]): number {
  const tally = new Map<number, number>();
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1);
  const sorted = [...tally].sort(([a, m], [b, n]) => n - m || b - a);
  return sorted[0]?.[0] ?? 0;
}

const overlaps = (a: Column, b: Column): boolean => a.x0 < b.x1 && b.x0 < a.x1;

/** Whether the line above a block is the first of the label whose figures stand in the block's first line. */
function belongsAbove(cuts: Cut[], first: number, [labels, ...values]: Column[]): boolean {
  const [above, row] = [cuts[first - 1], cuts[first]];
  const label = above && labelOf(above, values[0]);
  if (!above || !row || !labels || label === undefined || !startsWithOrdinal(label.text)) return false;
  return !row.pieces.some((piece) => overlaps(piece, labels)) && isNext(above, row);
}

/** Whether the line below a block goes on with the label of the block's last line. */
function belongsBelow(cuts: Cut[], end: number, [, ...values]: Column[]): boolean {
  const [row, below] = [cuts[end - 1], cuts[end]];
  const label = below && labelOf(below, values[0]);
  return Boolean(row && label && !startsWithOrdinal(label.text) && isNext(row, below));
}

/** The one piece of a line, if it stands left of the first column of values. */
function labelOf({ pieces }: Cut, values: Column | undefined): Piece | undefined {
  const [only, more] = pieces;
  return only && !more && values && only.x1 <= values.x0 ? only : undefined;
}

const isNext = (above: Cut, below: Cut): boolean =>
  below.line.line.y - above.line.line.y <= NEXT_LINE * above.line.line.size;

function tableOf(block: Cut[], columns: Column[]): LaidTable {
  const { page, top } = (block[0] as Cut).line;
  const pieces = block.flatMap((cut) => cut.pieces);
  const left = pieces.reduce((least, { x0 }) => Math.min(least, x0), Number.POSITIVE_INFINITY);
  const right = pieces.reduce((most, { x1 }) => Math.max(most, x1), 0);
  const gutters = columns.slice(1).map(({ x0 }, i) => ((columns[i] as Column).x1 + x0) / 2);
  const edges = [left, ...gutters, right].map((x) => x - left);
  return { kind: 'table', page, top, edges, rows: alignedRows(block, columns, edges, left) };
}
