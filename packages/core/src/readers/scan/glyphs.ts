import type { Glyph } from '../page/page.ts';
import type { Box } from './bitmap.ts';
import type { Word } from './tsv.ts';

const POINTS_PER_INCH = 72;
// Heights of ink in heights of the font.
const IDEOGRAPH = 0.9;
const DIGIT = 0.72;
const WIDE = /[\u2e80-\uffef]/u;

/** What a character reads as that could not be recognised. */
export const UNREAD = '\ufffd';

/** A sign in the middle of a part of a page of which nothing is known but that it may be there. */
export function unreadIn({ x0, y0, x1, y1 }: Box, dpi: number, run: number): Glyph {
  const points = (pixels: number): number => (pixels * POINTS_PER_INCH) / dpi;
  const [x, y, size] = [points((x0 + x1) / 2), points((y0 + y1) / 2), points(y1 - y0) / 2];
  return { text: UNREAD, x0: x - size / 4, x1: x + size / 4, y: y + size * 0.35, size, run, confidence: 0 };
}

/** Where a picture was cut out of a page: its left upper corner in pixels, pixels per inch, and the part of the page that its text must not leave. */
export type Place = { left: number; top: number; dpi: number; within: Box };

/** The characters of words recognised in one picture, where they stand on the page in points; `run` numbers the picture. */
export function glyphsOf(words: Word[], place: Place, run: number): Glyph[] {
  return [...Map.groupBy(words, ({ line }) => line).values()].flatMap((line) => lineGlyphs(line, place, run));
}

function lineGlyphs(words: Word[], { left, top, dpi, within }: Place, run: number): Glyph[] {
  const points = (pixels: number): number => (pixels * POINTS_PER_INCH) / dpi;
  const upper = Math.min(...words.map(({ y0 }) => y0));
  const lower = Math.max(...words.map(({ y1 }) => y1));
  const wide = words.some(({ text }) => WIDE.test(text));
  const size = points(lower - upper) / (wide ? IDEOGRAPH : DIGIT);
  // The middle of each character has to stay inside, or it would be read into the next cell.
  const y = clamp(points(top + lower), points(within.y0) + size * 0.4, points(within.y1) + size * 0.3);
  let from = Number.NEGATIVE_INFINITY;
  return words.flatMap(({ text, x0, x1, confidence }) => {
    const characters = Array.from(text);
    // The boxes of words overlap at times; their order is that of the answer.
    from = Math.max(from, x0);
    const widths = characters.map((character) => (WIDE.test(character) ? 2 : 1));
    const unit = Math.max(1, x1 - from) / widths.reduce((sum, width) => sum + width, 0);
    return characters.map((character, i) => {
      const to = from + unit * (widths[i] ?? 1);
      const glyph = {
        text: character,
        x0: clamp(points(left + from), points(within.x0), points(within.x1)),
        x1: clamp(points(left + to), points(within.x0), points(within.x1)),
        y,
        size,
        run,
        confidence,
      };
      from = to;
      return glyph;
    });
  });
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(most, value));
