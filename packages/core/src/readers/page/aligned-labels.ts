import { overlaps } from './aligned-header.ts';
import { isValue } from './aligned-columns.ts';
import { type Cut, isFigurePiece, type Piece, startsWithOrdinal } from './pieces.ts';

/** A label over one or more lines: where its ink reaches, its first baseline and its last, and the rows of figures that stand beside it. */
export type Label = {
  text: string;
  page: number;
  x0: number;
  x1: number;
  ys: number[];
  size: number;
  numbered: boolean;
  /** Indexes of the lines with figures that stand beside it. */
  figures: number[];
  sure: boolean;
};

// Heights of the font: from one line of a label to the next where the rows show it, and the most where an ordinal begins each label.
const TIGHT = 1.6;
const NEXT_LINE = 1.8;
// The share of what lies between two rows that lies between two lines of a label at most.
const WITHIN = 0.85;
// Heights of the font by which a figure may stand off the line of its label.
const BASELINE = 0.35;

/** The labels left of the figures: lines that stand right under each other, nearer than rows do or without an ordinal, are one. */
export function labelsOf(data: Cut[], from: number): Label[] {
  const tight = tightOf(data, from);
  const labels: Label[] = [];
  let open: Label[] = [];
  for (const { line, pieces } of data) {
    const { size } = line.line;
    open = open.filter(
      ({ page, ys }) => page === line.page && line.line.y - (ys.at(-1) ?? 0) <= 2 * NEXT_LINE * size,
    );
    const begun: Label[] = [];
    for (const piece of pieces) {
      if (isValue(piece, from) || isFigurePiece(piece)) continue;
      const above = open.find((label) => goesOn(label, piece, size, tight));
      if (above) extend(above, piece);
      else begun.push(labelOf(piece, line.page, size));
    }
    labels.push(...begun);
    open.push(...begun);
  }
  return labels;
}

const labelOf = ({ text, x0, x1, y }: Piece, page: number, size: number): Label => ({
  text,
  page,
  x0,
  x1,
  ys: [y],
  size,
  numbered: startsWithOrdinal(text),
  figures: [],
  sure: !endsInFigure(text),
});

// 4.保护第三方合法权益│0       <- a figure that touches the label
const endsInFigure = (text: string): boolean => /[\d０-９]$/u.test(text);

function goesOn(label: Label, piece: Piece, size: number, tight: number): boolean {
  if (startsWithOrdinal(piece.text)) return false;
  const pitch = piece.y - (label.ys.at(-1) ?? 0);
  if (pitch <= 0 || pitch > (label.numbered ? NEXT_LINE * size : tight)) return false;
  const shared = Math.min(label.x1, piece.x1) - Math.max(label.x0, piece.x0);
  return overlaps(label, piece) && shared * 2 >= Math.min(label.x1 - label.x0, piece.x1 - piece.x0);
}

function extend(label: Label, { text, x0, x1, y }: Piece): void {
  label.text += text;
  label.x0 = Math.min(label.x0, x0);
  label.x1 = Math.max(label.x1, x1);
  label.ys.push(y);
  label.sure &&= !endsInFigure(text);
}

/** How far apart two lines of one label may stand: nearer than two rows do. */
function tightOf(data: Cut[], from: number): number {
  const rows = data.filter(({ pieces }) => pieces.some((piece) => isValue(piece, from)));
  const size = Math.max(0, ...data.map(({ line }) => line.line.size));
  const pitches = rows.slice(1).flatMap(({ line }, i) => {
    const above = (rows[i] as Cut).line;
    return above.page === line.page ? [line.line.y - above.line.y] : [];
  });
  return Math.min(TIGHT * size, WITHIN * Math.min(...pitches));
}

/** Whether a baseline lies within the lines of a label. */
export const stands = ({ page, ys, size }: Label, line: { page: number; y: number }): boolean =>
  page === line.page &&
  line.y >= (ys[0] ?? 0) - BASELINE * size &&
  line.y <= (ys.at(-1) ?? 0) + BASELINE * size;

/** How the figures beside a label of several lines stand: at its middle, its first line or its last. */
export type Standing = 'line' | 'middle' | 'first' | 'last' | 'between';

export function standingOf({ ys, size }: Label, y: number): Standing {
  if (ys.length === 1) return 'line';
  const near = (at: number): boolean => Math.abs(y - at) <= BASELINE * size;
  const [first, last] = [ys[0] ?? 0, ys.at(-1) ?? 0];
  if (near((first + last) / 2)) return 'middle';
  return near(first) ? 'first' : near(last) ? 'last' : 'between';
}
