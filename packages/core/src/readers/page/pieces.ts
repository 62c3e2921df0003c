import { isFigure } from '../../text/figure.ts';
import type { LaidLine } from './layout.ts';
import type { Glyph } from './page.ts';

/** A piece of a line with a gap before and behind it, and its own baseline: those of one line may differ a little. `joined` where its digits are written in two goes. */
export type Piece = { text: string; x0: number; x1: number; y: number; joined: boolean };

/** A line cut into its pieces. */
export type Cut = { line: LaidLine; pieces: Piece[] };

// Heights of the font: a gap inside a line that no sentence has, and one between a figure and what stands before it.
const GAP = 1.2;
const FIGURE_GAP = 0.6;
// Gaps that part what is written in two goes: words from words or figures from figures, and one kind from the other.
const SEAM = 0.04;
const WIDE_SEAM = 0.35;
// So many pieces, none of them longer, are no sentence.
const FEWEST_WORDS = 4;
const LONGEST_WORD = 12;

/** Cuts a line where it has wide gaps; a line of short words also where it has narrow ones, as headers of narrow columns have. */
export function cutLine(laid: LaidLine): Cut {
  const cells = cutCells(laid);
  const { pieces } = cells;
  const isWords = pieces.length >= FEWEST_WORDS && pieces.every(({ text }) => text.length <= LONGEST_WORD);
  return isWords || pieces.length === 1 ? cells : cutAt(laid, isGap);
}

/** Cuts a line of a table, whose cells may stand so near that only what is written in one go shows where they end. */
export const cutCells = (laid: LaidLine): Cut =>
  cutAt(laid, (a, b, size) => isGap(a, b, size) || isSeam(a, b, size));

type Parts = (before: Glyph, after: Glyph, size: number) => boolean;

function cutAt(laid: LaidLine, parts: Parts): Cut {
  const { glyphs, size, text } = laid.line;
  const pieces: Piece[] = [];
  let at = 0;
  let begin = 0;
  let before: Glyph | undefined;
  let open: Piece | undefined;
  for (const glyph of glyphs) {
    // In the text of a line spaces stand between some of its glyphs.
    const start = text.startsWith(glyph.text, at) ? at : at + 1;
    if (open && before && !parts(before, glyph, size)) {
      open.x1 = Math.max(open.x1, glyph.x1);
      open.joined ||= before.run !== glyph.run && isDigit(before) && isDigit(glyph);
    } else {
      if (open) open.text = text.slice(begin, at);
      begin = start;
      open = { text: '', x0: glyph.x0, x1: glyph.x1, y: glyph.y, joined: false };
      pieces.push(open);
    }
    at = start + glyph.text.length;
    before = glyph;
  }
  if (open) open.text = text.slice(begin, at);
  return { line: laid, pieces };
}

const isGap: Parts = (before, after, size) => {
  const gap = after.x0 - before.x1;
  return gap > size * GAP || (gap > size * FIGURE_GAP && BEGINS_FIGURE.test(after.text));
};

const BEGINS_FIGURE = /^[-+\d]$/u;

const isSeam: Parts = (before, after, size) => {
  const gap = after.x0 - before.x1;
  if (gap <= size * SEAM || before.run === after.run) return false;
  return gap > size * (isDigit(before) === isDigit(after) ? SEAM : WIDE_SEAM);
};

const isDigit = ({ text }: Glyph): boolean => /^[-+.,\d０-９]$/u.test(text);

/** 一、 | （一） | 1. : with it a label begins. */
export const startsWithOrdinal = (text: string): boolean =>
  /^[（(]?[\d一二三四五六七八九十]{1,3}[)）、．.]/u.test(text);

const LETTER = /\p{L}/u;
// What a label may end with in a line of its own: ” | 3. | ）
const OF_LABEL = /^\p{P}+$|[.．、]$/u;

// 12 | -14 | 减105 | 7.5万元 | / | 1�5, but not the 3. of a label broken there
/** Whether a piece is a figure, or what stands in place of one. */
export const isFigurePiece = ({ text }: Piece): boolean =>
  (!LETTER.test(text) && !OF_LABEL.test(text)) || isFigure(text);
