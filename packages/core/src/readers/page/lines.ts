import { lifted } from '../../text/raised.ts';
import { inOrder } from './in-order.ts';
import type { Glyph } from './page.ts';

/** A printed line: its text, where its ink stands in points, and its glyphs from left to right. */
export type TextLine = { text: string; x0: number; x1: number; y: number; size: number; glyphs: Glyph[] };

// In heights of the font. Baselines so close are one line, as with raised figures.
const BASELINE = 0.4;
// Figures and Latin words so far apart are two, and anything with a gap as wide as a character. A written space shows if it is not squeezed out.
const WORD_GAP = 0.25;
const WIDE_GAP = 1;
const LEAST_SPACE = 0.1;
// A second stroke of the same character, drawn to make it bold.
const AGAIN = 0.2;
const LOOK_BACK = 8;
// A mark beside its line is so much smaller than that, and stands so far above or below it, in heights of the font.
const SMALL = 0.85;
const LIFT = 0.06;

const fromTop = (a: Glyph, b: Glyph): number => a.y - b.y;
const fromLeft = (a: Glyph, b: Glyph): number => a.x0 - b.x0;

/** Puts glyphs in lines, from the top down. */
export function linesOf(glyphs: Glyph[]): TextLine[] {
  const sorted = inOrder(glyphs, fromTop);
  const lines: TextLine[] = [];
  for (let i = 0, next: number; i < sorted.length; i = next) {
    let { size, y } = sorted[i] as Glyph;
    for (next = i + 1; next < sorted.length; next += 1) {
      const glyph = sorted[next] as Glyph;
      if (glyph.y - y > BASELINE * Math.max(size, glyph.size)) break;
      size = Math.max(size, glyph.size);
      y = glyph.y;
    }
    const line = lineOf(next - i < sorted.length ? sorted.slice(i, next) : sorted, size);
    if (line) lines.push(line);
  }
  return lines;
}

/** The line that glyphs of about one baseline make; nothing where they are all white. */
export function lineOf(glyphs: Glyph[], size: number): TextLine | undefined {
  const sorted = inOrder(glyphs, fromLeft);
  const inked = withoutDoubles(sorted.every(hasInk) ? sorted : sorted.filter(hasInk));
  const first = inked[0];
  if (!first) return undefined;
  let { x1 } = first;
  for (const glyph of inked) x1 = Math.max(x1, glyph.x1);
  return { text: textOf(sorted, inked, size), x0: first.x0, x1, y: first.y, size, glyphs: inked };
}

/** Whether a glyph shows. ASCII and ideographs, as nearly all are, need no closer look. */
export function hasInk({ text }: Glyph): boolean {
  const code = text.charCodeAt(0);
  return (code > 0x20 && code < 0x7f) || (code > 0x3000 && code < 0xd800) || text.trim() !== '';
}

const withoutDoubles = (glyphs: Glyph[]): Glyph[] =>
  glyphs.some(isDouble) ? glyphs.filter((glyph, i) => !isDouble(glyph, i, glyphs)) : glyphs;

function isDouble(glyph: Glyph, i: number, glyphs: Glyph[]): boolean {
  for (let k = i - 1; k >= Math.max(0, i - LOOK_BACK); k -= 1) {
    const before = glyphs[k] as Glyph;
    if (glyph.x0 - before.x0 > AGAIN * glyph.size) return false;
    const same = before.text === glyph.text && before.run !== glyph.run;
    if (same && Math.abs(before.y - glyph.y) <= AGAIN * glyph.size) return true;
  }
  return false;
}

function textOf(all: Glyph[], inked: Glyph[], size: number): string {
  let text = '';
  let next = 0;
  let end = Number.POSITIVE_INFINITY;
  let spaced = false;
  let base: Glyph | undefined;
  for (const glyph of all) {
    if (glyph !== inked[next]) {
      spaced ||= !hasInk(glyph);
      continue;
    }
    next += 1;
    if (text && isApart(text, glyph.text, (glyph.x0 - end) / size, spaced)) text += ' ';
    if (glyph.size >= SMALL * size) {
      text += glyph.text;
      base = glyph;
    } else text += besideLine(glyph, base, size);
    spaced = false;
    end = glyph.x1;
  }
  return text;
}

// 10 with a small 2 above its line is 10²; what a recogniser takes for small may be as large as the rest.
/** What a glyph smaller than its line says behind one of full size. */
function besideLine({ text, y, confidence }: Glyph, base: Glyph | undefined, size: number): string {
  const up = base && confidence === undefined ? (base.y - y) / size : 0;
  return Math.abs(up) < LIFT ? text : lifted(text, up > 0 ? 'raised' : 'lowered');
}

/** Whether a gap, in heights of the font, parts two pieces of text; `spaced` where a space is written there. */
const isApart = (before: string, after: string, gap: number, spaced: boolean): boolean =>
  gap > WIDE_GAP || (spaced && gap > LEAST_SPACE) || (gap > WORD_GAP && isWordBreak(before, after));

// 12 34 and open data, but 2020 年 is 2020年 set apart
const isWordBreak = (before: string, after: string): boolean =>
  /[\w.,)%]/u.test(before.slice(-1)) && /[-+(\w]/u.test(after.charAt(0));
