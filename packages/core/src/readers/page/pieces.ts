import type { LaidLine } from './layout.ts';
import { lineOf } from './lines.ts';
import type { Glyph } from './page.ts';

/** A piece of a line with a gap before and behind it. */
export type Piece = { text: string; x0: number; x1: number };

/** A line cut into its pieces. */
export type Cut = { line: LaidLine; pieces: Piece[] };

// Heights of the font: a gap inside a line that no sentence has, and one between a figure and what stands before it.
const GAP = 1.2;
const FIGURE_GAP = 0.6;

/** Cuts a line where it has wide gaps. */
export function cutLine(laid: LaidLine): Cut {
  const { glyphs, size } = laid.line;
  const pieces: Piece[] = [];
  let open: Glyph[] = [];
  const end = (): void => {
    const piece = lineOf(open, size);
    if (piece) pieces.push({ text: piece.text, x0: piece.x0, x1: piece.x1 });
    open = [];
  };
  for (const glyph of glyphs) {
    const before = open.at(-1);
    if (before && glyph.x0 - before.x1 > size * (isDigit(glyph) ? FIGURE_GAP : GAP)) end();
    open.push(glyph);
  }
  end();
  return { line: laid, pieces };
}

const isDigit = ({ text }: Glyph): boolean => /^[-+\d]$/u.test(text);

/** 一、 | （一） | 1. : with it a label begins. */
export const startsWithOrdinal = (text: string): boolean =>
  /^[（(]?[\d一二三四五六七八九十]{1,3}[)）、．.]/u.test(text);
