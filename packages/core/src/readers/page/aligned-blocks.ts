import { type Frame, frameOf, isValue } from './aligned-columns.ts';
import {
  endOfHeader,
  type HeaderWords,
  isHeaderLine,
  overlaps,
  readHeader,
  topOfHeader,
} from './aligned-header.ts';
import { type AlignedRow, alignedRows } from './aligned-rows.ts';
import { type Cut, isFigurePiece, type Piece, startsWithOrdinal } from './pieces.ts';

/** Rows under one header; a table without lines may have several such blocks. */
export type Block = { header: Cut[]; data: Cut[]; words: HeaderWords; frame: Frame; rows: AlignedRow[] };

const FEWEST_COLUMNS = 3;
const FEWEST_LINES = 3;
const MOST_COLUMNS = 64;
// Points between the middles of two columns at least.
const NARROWEST = 5;
// Heights of the font: by which labels of one column differ at most where they begin, or at their middle; and from a line to the next.
const ALIGNED = 0.3;
const NEXT_LINE = 1.8;

/** The blocks of lines that begin with a header; none where they begin with none, or where nothing stands in its columns. */
export function blocksOf(region: Cut[]): Block[] {
  const first = region.findIndex(({ pieces }) => pieces.some(isData));
  const start = nextHeader(region, 0, Number.NEGATIVE_INFINITY);
  if (start === region.length || (first !== -1 && start > first)) return [];
  const blocks: Block[] = [];
  let from = Number.NEGATIVE_INFINITY;
  for (let at = start, top = topOfHeader(region, at, 0, from); at < region.length;) {
    const end = endOfHeader(region, at, from);
    const header = region.slice(top, end);
    if (at === start) {
      const below = region.slice(end, nextHeader(region, end, from));
      from = frameOf(readHeader(header, figuresOf(below)).leaves, below).from;
    }
    at = nextHeader(region, end, from);
    top = at < region.length ? topOfHeader(region, at, end, from) : at;
    const data = region.slice(end, top);
    const block = blockOf(header, at < region.length ? data : trimmed(data, from));
    if (!block) return [];
    blocks.push(block);
    from = block.frame.from;
  }
  return isTable(blocks) ? blocks : [];
}

function nextHeader(region: Cut[], from: number, x: number): number {
  let i = from;
  while (i < region.length && !isHeaderLine(region, i, x)) i += 1;
  return i;
}

const isData = (piece: Piece): boolean => isFigurePiece(piece) || startsWithOrdinal(piece.text);

const figuresOf = (data: Cut[]): Piece[] => data.flatMap(({ pieces }) => pieces.filter(isFigurePiece));

function blockOf(header: Cut[], data: Cut[]): Block | undefined {
  const words = readHeader(header, figuresOf(data));
  const frame = frameOf(words.leaves, data);
  const { columns } = frame;
  const middles = columns.map(({ x0, x1 }) => (x0 + x1) / 2);
  const tooNear = middles.some(
    (middle, i) => middle - (middles[i - 1] ?? Number.NEGATIVE_INFINITY) < NARROWEST,
  );
  if (columns.length === 0 || columns.length > MOST_COLUMNS || tooNear) return undefined;
  return { header, data, words, frame, rows: alignedRows(data, frame) };
}

/** Whether blocks have columns and rows enough, and figures or labels to go with them. */
function isTable(blocks: Block[]): boolean {
  const lines = blocks.reduce((sum, { header, data }) => sum + header.length + data.length, 0);
  const widest = blocks.reduce((most, { frame }) => Math.max(most, frame.columns.length), 0);
  const rows = blocks.flatMap((block) => block.rows);
  const labels = rows.some(({ label }) => label !== '') ? 1 : 0;
  if (lines < FEWEST_LINES || widest + labels < FEWEST_COLUMNS) return false;
  const told = rows.some(({ sure, values }) => sure && values.some((text) => text !== ''));
  return told || rows.filter(({ label }) => label !== '').length >= FEWEST_LINES;
}

/** The lines of a block without those at its end that are no labels: prose and headings that follow the table. */
function trimmed(data: Cut[], from: number): Cut[] {
  let end = data.length;
  while (end > 0 && !isPart(data, end - 1, from)) end -= 1;
  return data.slice(0, end);
}

function isPart(data: Cut[], at: number, from: number): boolean {
  const { line, pieces } = data[at] as Cut;
  const [only, more] = pieces;
  if (!only || more || isFigurePiece(only)) return true;
  if (isValue(only, from)) return false;
  const above = data
    .slice(0, at)
    .flatMap((cut) =>
      cut.pieces.filter((piece) => !isValue(piece, from)).map((piece) => ({ piece, line: cut.line })),
    );
  const slack = ALIGNED * line.line.size;
  return above.some(({ piece, line: upper }) => {
    if (startsWithOrdinal(only.text)) return overlaps(piece, only);
    const isNext = upper.page === line.page && line.line.y - upper.line.y <= NEXT_LINE * line.line.size;
    if (isNext && overlaps(piece, only)) return true;
    return (
      Math.abs(piece.x0 - only.x0) <= slack || Math.abs(piece.x0 + piece.x1 - only.x0 - only.x1) <= 2 * slack
    );
  });
}
