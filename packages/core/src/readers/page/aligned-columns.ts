import { medianOf } from './median.ts';
import { overlaps } from './aligned-header.ts';
import type { Leaf } from './aligned-header.ts';
import { type Cut, isFigurePiece, type Piece } from './pieces.ts';

/** A column of figures: where the ink of its words and figures reaches, and the words of its header. */
export type Column = { x0: number; x1: number; text: string };

/** The columns of some rows: the labels stand left of `from`; `labels` are the words above them. */
export type Frame = { from: number; labels: Leaf[]; columns: Column[] };

/** Where a piece of a row stands: in which column, or -1 where that is not sure. */
export type Placing = { piece: Piece; column: number };

// Heights of the font by which figures of one column may stand out of their line.
const OUT_OF_LINE = 1;
// A page of which so large a share of the figures stands out of line is set apart from the others.
const SHIFTED = 0.2;

/** Which of the columns that a header names hold labels, and where those end. */
export function frameOf(leaves: Leaf[], data: Cut[]): Frame {
  const pieces = data.flatMap((cut) => cut.pieces);
  const words = pieces.filter((piece) => !isFigurePiece(piece));
  const over = (leaf: Leaf, among: Piece[]): number => among.filter((piece) => overlaps(leaf, piece)).length;
  const figures = pieces.filter(isFigurePiece);
  const first = leaves.findIndex((leaf) => over(leaf, words) <= over(leaf, figures));
  // One column at least holds figures, though words may stand in it.
  const labels = leaves.slice(0, first === -1 ? leaves.length - 1 : first);
  const columns = leaves.slice(labels.length);
  const begin = columns[0];
  const left = begin ? words.filter(({ x1 }) => x1 <= begin.x0) : [];
  const end = Math.max(Number.NEGATIVE_INFINITY, ...labels.map(({ x1 }) => x1), ...left.map(({ x1 }) => x1));
  const beside = figures.filter(({ x0 }) => x0 >= end && begin && x0 < begin.x0).map(({ x0 }) => x0);
  const start = Math.min(begin?.x0 ?? end, ...beside);
  return { from: Number.isFinite(end) ? (end + start) / 2 : start, labels, columns };
}

/**
 * Puts the pieces of rows right of the labels into columns: a figure belongs under the one header that it overlaps, or
 * where other figures under that header stand. One that stands under two or none, or out of line, is not sure.
 */
export function placePieces(data: Cut[], { from, columns }: Frame): Placing[][] {
  const rows = data.map(({ pieces }) =>
    pieces.filter((piece) => isValue(piece, from)).map((piece) => ({ piece, column: -1 })),
  );
  const [only, more] = columns;
  if (only && !more) for (const placing of rows.flat()) placing.column = 0;
  const reach = columns.map(({ x0, x1 }) => ({ x0, x1 }));
  const placeBy = (bands: { x0: number; x1: number }[], ink: Column[]): void => {
    for (const placing of rows.flat()) {
      if (placing.column !== -1) continue;
      const under = bands.flatMap((band, c) => (overlaps(band, placing.piece) ? [c] : []));
      const [own, more] = under;
      if (own === undefined || more !== undefined) continue;
      placing.column = own;
      const column = ink[own] as Column;
      column.x0 = Math.min(column.x0, placing.piece.x0);
      column.x1 = Math.max(column.x1, placing.piece.x1);
    }
  };
  placeBy(reach, columns);
  const widened = columns.map(({ x0, x1 }) => ({ x0, x1 }));
  placeBy(widened, columns);
  leaveOutOfLine(data, rows, columns.length);
  leaveJoined(rows.flat());
  return rows;
}

/** Whether a piece stands right of the labels. */
export const isValue = ({ x0, x1 }: Piece, from: number): boolean => (x0 + x1) / 2 > from;

// Where so large a share of the figures is written in several goes, a file writes each digit by itself.
const JOINED = 0.2;
const isLong = ({ text }: Piece): boolean => text.length > 1;

// 37│3,444     <- two cells that touch: 37 and 3,444, or 373,444 in one?
/** Takes out figures that are written in two goes, where others are not. */
function leaveJoined(placings: Placing[]): void {
  const long = placings.filter(({ piece }) => isLong(piece) && isFigurePiece(piece));
  const joined = long.filter(({ piece }) => piece.joined);
  if (joined.length <= JOINED * long.length) for (const placing of joined) placing.column = -1;
}

const ALIGNMENTS = [
  ({ x0 }: Piece): number => x0,
  ({ x0, x1 }: Piece): number => (x0 + x1) / 2,
  ({ x1 }: Piece): number => x1,
] as const;

/** Takes figures that stand out of the line of their column, as those of merged cells do, and all of a page where many do. */
function leaveOutOfLine(data: Cut[], rows: Placing[][], columns: number): void {
  const inColumn = Array.from({ length: columns }, (): Placing[] => []);
  for (const placing of rows.flat()) inColumn[placing.column]?.push(placing);
  const outBy = ALIGNMENTS.map((at) => {
    const out = new Map<Placing, number>();
    for (const placings of inColumn) {
      const line = medianOf(placings.map(({ piece }) => at(piece)));
      for (const placing of placings) out.set(placing, Math.abs(at(placing.piece) - line));
    }
    return { out, sum: [...out.values()].reduce((a, b) => a + b, 0) };
  });
  const best = outBy.reduce((a, b) => (b.sum < a.sum ? b : a));
  data.forEach(({ line }, r) => {
    for (const placing of rows[r] ?? []) {
      if ((best.out.get(placing) ?? 0) > OUT_OF_LINE * line.line.size) placing.column = -1;
    }
  });
  const byPage = Map.groupBy(
    data.map(({ line }, r) => ({ page: line.page, placings: rows[r] ?? [] })),
    ({ page }) => page,
  );
  for (const lines of byPage.values()) {
    const placings = lines.flatMap((line) => line.placings);
    const lost = placings.filter(({ column }) => column === -1).length;
    if (lost > SHIFTED * placings.length) for (const placing of placings) placing.column = -1;
  }
}
