import type { Glyph, PageContent, Rule } from '../page.ts';

let runs = 0;

/** Types a text from a place on, its baseline at y: ideographs as wide as the font is high, all else half as wide. */
export function type(text: string, x: number, y: number, size = 10): Glyph[] {
  const run = (runs += 1);
  let x0 = x;
  return Array.from(text, (character) => {
    const x1 = x0 + (/[\u2e80-\uffef]/u.test(character) ? size : size / 2);
    const glyph = { text: character, x0, x1, y, size, run };
    x0 = x1;
    return glyph;
  });
}

/** The rules of a table with all its borders. */
export const ruled = (xs: number[], ys: number[]): Rule[] => [
  ...ys.map((y) => rule(xs[0] ?? 0, y, xs.at(-1) ?? 0, y)),
  ...xs.map((x) => rule(x, ys[0] ?? 0, x, ys.at(-1) ?? 0)),
];

export const rule = (x0: number, y0: number, x1: number, y1: number): Rule => ({ x0, y0, x1, y1 });

/** A page of A4 with that on it. */
export const sheet = (glyphs: Glyph[][], rules: Rule[] = [], number = 1): PageContent => ({
  number,
  width: 595,
  height: 842,
  glyphs: glyphs.flat(),
  rules,
  areas: [],
  pictured: false,
});
