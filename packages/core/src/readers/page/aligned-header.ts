import { type Cut, isFigurePiece, type Piece, startsWithOrdinal } from './pieces.ts';

/** A column by the words of its header, whose ink reaches from x0 to x1. */
export type Leaf = { x0: number; x1: number; text: string };

/** A header piece over several columns, or over the words of one: on which line of the header it stands. */
type Head = { piece: Piece; line: number };

/** What the lines of a header name: its columns from left to right, and what stands above them. */
export type HeaderWords = { leaves: Leaf[]; heads: Head[] };

/** Lines of words between two lines of one header. */
const MOST_BETWEEN = 1;
const MOST_LINES = 12;
const MOST_HEADS = 4;
// Heights of the font from one line of a cell to the next, and to one that stands beside the gap of two.
const NEXT_LINE = 1.8;
const BESIDE = 0.9;
// Between two columns stands a third where they are so many times as far apart as columns are.
const ROOM = 1.6;

/** Whether a header begins with a line: words side by side, some of them right of `from`, and no row's ordinal before them. */
export function isHeaderLine(cuts: Cut[], i: number, from: number): boolean {
  const { line, pieces } = cuts[i] as Cut;
  if (!isWords(pieces)) return false;
  if (pieces.length > 1) return pieces.some((piece) => middleOf(piece) > from);
  const below = cuts[i + 1];
  if (!Number.isFinite(from) || !below || !isWords(below.pieces) || below.line.page !== line.page)
    return false;
  // 信息内容 stands beside the gap of 本年处理 / 决定数量, on no line of those.
  const isBeside = below.line.line.y - line.line.y <= BESIDE * line.line.size;
  return (
    isBeside &&
    pieces.some((piece) => middleOf(piece) > from) !== below.pieces.some((piece) => middleOf(piece) > from)
  );
}

// 0.�229万元 is a figure of which a character is lost, 本年收费金额（单位：�元） the words of a header.
const DIGITS = /[\d０-９]/u;
const LOST = /[\p{So}\p{Co}\p{Cn}]/u;
const LONGEST_FIGURE = 5;

const mayBeFigure = (text: string): boolean =>
  DIGITS.test(text) || (LOST.test(text) && text.length <= LONGEST_FIGURE);

const isWords = (pieces: Piece[]): boolean =>
  pieces.every(
    (piece) => !isFigurePiece(piece) && !startsWithOrdinal(piece.text) && !mayBeFigure(piece.text),
  );

const middleOf = ({ x0, x1 }: Piece): number => (x0 + x1) / 2;

export const overlaps = (a: { x0: number; x1: number }, b: { x0: number; x1: number }): boolean =>
  a.x0 < b.x1 && b.x0 < a.x1;

// 信息内容 │ 本年制发件数 │ …
//   规章   │              │
// 信息内容 │ 本年处理决定数量      <- a header of its own
/** Where the header ends that begins with a line: after the last line of words side by side that repeats none above, and the rest of words broken there. */
export function endOfHeader(cuts: Cut[], first: number, from: number): number {
  const { page } = (cuts[first] as Cut).line;
  const seen: Piece[] = [];
  const last = Math.min(cuts.length, first + MOST_LINES);
  let end = first;
  for (let i = first; i < last && i - end <= MOST_BETWEEN; i += 1) {
    const { pieces, line } = cuts[i] as Cut;
    if (line.page > page + 1 || !isWords(pieces) || pieces.some((piece) => repeats(piece, seen))) break;
    seen.push(...pieces);
    if (isHeaderLine(cuts, i, from)) end = i + 1;
  }
  const left = Math.max(from, Math.min(...seen.map(({ x1 }) => x1)));
  while (end < last && goesOn(cuts[end - 1] as Cut, cuts[end] as Cut, left)) end += 1;
  return end;
}

const repeats = (piece: Piece, seen: Piece[]): boolean =>
  seen.some((other) => other.text === piece.text && overlaps(other, piece));

/** Whether a line of words right of `left` stands as near below another as the next line of one cell. */
const goesOn = ({ line: above }: Cut, { line, pieces }: Cut, left: number): boolean =>
  line.page === above.page &&
  line.line.y - above.line.y <= NEXT_LINE * line.line.size &&
  isWords(pieces) &&
  pieces.every((piece) => middleOf(piece) > left);

/** The first of the lines above a header that begin words broken there, or stand over them. */
export function topOfHeader(cuts: Cut[], at: number, least: number, from: number): number {
  const { line, pieces } = cuts[at] as Cut;
  const left = Math.max(from, pieces[0]?.x1 ?? from);
  let top = at;
  for (let i = at - 1; i >= Math.max(least, at - MOST_HEADS); i -= 1) {
    const above = cuts[i] as Cut;
    const [only, more] = above.pieces;
    if (!only || more || !isWords([only]) || above.line.page !== line.page) break;
    const isNear = (cuts[top] as Cut).line.line.y - above.line.line.y <= NEXT_LINE * line.line.size;
    if (middleOf(only) > left && (isNear || Number.isFinite(from))) top = i;
  }
  return top;
}

/** Finds the columns that the lines of a header name, beginning with the line of the most words; `figures` stand below. */
export function readHeader(lines: Cut[], figures: Piece[]): HeaderWords {
  const columns: { base: Piece; parts: { piece: Piece; line: number }[] }[] = [];
  const heads: Head[] = [];
  const order = lines
    .map(({ pieces }, line) => ({ pieces, line }))
    .sort((a, b) => b.pieces.length - a.pieces.length || b.line - a.line);
  for (const { pieces, line } of order) {
    for (const piece of pieces) {
      const below = columns.filter(({ base }) => overlaps(base, piece));
      const [own, more] = below;
      if (
        more ||
        (!own &&
          !isColumn(
            columns.map(({ base }) => base),
            piece,
            figures,
          ))
      )
        heads.push({ piece, line });
      else if (own) own.parts.push({ piece, line });
      else columns.push({ base: piece, parts: [{ piece, line }] });
    }
  }
  columns.sort((a, b) => a.base.x0 - b.base.x0);
  const leaves = columns.map(({ parts }) => {
    parts.sort((a, b) => b.line - a.line);
    const words = parts.slice(0, 1);
    for (const above of parts.slice(1)) {
      if (isBroken(words.at(-1)?.line ?? 0, above.line)) words.push(above);
      else heads.push(above);
    }
    const pieces = words.map(({ piece }) => piece).reverse();
    return {
      x0: Math.min(...pieces.map(({ x0 }) => x0)),
      x1: Math.max(...pieces.map(({ x1 }) => x1)),
      text: pieces.map(({ text }) => text).join(''),
    };
  });
  return { leaves, heads };

  // 法律服 │ 社会公
  //  务机构 │ 益组织      <- but one head above five columns is no part of the words of the third
  /** Whether the words of a line go on from those of one above: nearly all of them stand right under such. */
  function isBroken(lower: number, upper: number): boolean {
    const [low, high] = [lines[lower] as Cut, lines[upper] as Cut];
    const pitch = low.line.line.y - high.line.line.y;
    if (low.line.page !== high.line.page || pitch > NEXT_LINE * low.line.line.size) return false;
    const own = columns.filter(({ parts }) => parts.some(({ line }) => line === lower));
    const both = own.filter(({ parts }) => parts.some(({ line }) => line === upper));
    return both.length * 2 > own.length;
  }
}

// 结果维持   结果纠正   其他结果   尚未审结
//              行政诉讼                        <- over the gap: no column of its own
/** Whether a piece beside the columns found so far may be another: outside of them, where two stand further apart than others, or over figures. */
function isColumn(columns: Piece[], piece: Piece, figures: Piece[]): boolean {
  const middles = columns.map(middleOf).sort((a, b) => a - b);
  const next = middles.findIndex((middle) => middle > middleOf(piece));
  if (next <= 0) return true;
  const pitches = middles.slice(1).map((middle, i) => middle - (middles[i] ?? 0));
  if ((pitches[next - 1] ?? 0) >= ROOM * Math.min(...pitches)) return true;
  return figures.some(
    (figure) => overlaps(figure, piece) && !columns.some((column) => overlaps(figure, column)),
  );
}
