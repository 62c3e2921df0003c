import type { Print } from './draw.ts';
import type { Wear } from './wear.ts';

/** A way in which a report is printed and scanned. */
export type Condition = { name: string; print: Print; wear: Wear };

const [SONG, MING, HEI, SANS] = [
  'Noto Serif CJK JP',
  'AR PL UMing CN',
  'WenQuanYi Zen Hei',
  'Noto Sans Hans',
];
const ROMAN = 'Nimbus Roman';

const plain: Print = {
  dpi: 200,
  words: SONG,
  figures: ROMAN,
  size: 9,
  line: 0.75,
  grey: 30,
  lost: 0,
  skew: 0,
};

const condition = (name: string, print: Partial<Print>, wear: Wear = {}): Condition => ({
  name,
  print: { ...plain, ...print },
  wear,
});

/** What offices scan: good and bad machines, three resolutions, several fonts. */
export const conditions: readonly Condition[] = [
  condition('200 dpi, clean', {}),
  condition('200 dpi, Song figures', { figures: SONG }),
  condition('200 dpi, sans', { words: SANS, figures: SANS }),
  condition('200 dpi, Ming, JPEG 60', { words: MING, figures: MING }, { jpeg: 60, blur: 0.5 }),
  condition('200 dpi, Hei 10.5, skew 0.6', { words: HEI, figures: HEI, size: 10.5, skew: 0.6 }, { noise: 6 }),
  condition('200 dpi, blur, noise, skew -0.8', { skew: -0.8 }, { blur: 0.8, noise: 10, jpeg: 75 }),
  condition('200 dpi, faint lines', { line: 0.4, grey: 150, skew: 0.3 }, { blur: 0.6, noise: 5, jpeg: 80 }),
  condition('200 dpi, faded, shaded', { skew: -0.3 }, { fade: 0.45, shade: 0.35, noise: 6, jpeg: 70 }),
  condition('200 dpi, fax', { skew: 0.4 }, { blur: 0.6, noise: 12, bilevel: true }),
  condition('200 dpi, skew 2.2', { figures: SONG, skew: 2.2 }, { blur: 0.5, noise: 4, jpeg: 80 }),
  condition('200 dpi, 3 % of lines lost', { lost: 3, skew: 0.2 }, { noise: 5, jpeg: 80 }),
  condition('200 dpi, 15 % of lines lost', { lost: 15, figures: SONG }, { noise: 5, jpeg: 80 }),
  condition('150 dpi, clean', { dpi: 150 }),
  condition(
    '150 dpi, blur, JPEG 50',
    { dpi: 150, figures: SONG, skew: 0.5 },
    { blur: 0.6, noise: 6, jpeg: 50 },
  ),
  condition('300 dpi, skew -1.2', { dpi: 300, skew: -1.2 }, { blur: 0.8, noise: 8, jpeg: 80 }),
  condition('300 dpi, small print', { dpi: 300, size: 7.5 }, { noise: 8, jpeg: 70 }),
  condition('200 dpi, turned by 90°', { words: SANS, figures: SANS }, { turns: 1, noise: 5, jpeg: 80 }),
  condition('200 dpi, upside down, skew 0.5', { skew: 0.5 }, { turns: 2, noise: 5, jpeg: 80 }),
];
