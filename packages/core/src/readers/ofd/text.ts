import type { Matrix } from '../page/matrix.ts';
import { mapPoint } from '../page/matrix.ts';
import { printedForm } from '../page/printed-form.ts';
import { type Mark, markAt, quarterTurns } from '../page/upright.ts';
import { numberOf, wordsOf } from './numbers.ts';

/** The font of a text object: its height in the object's own units, how much its letters are widened, and the map to the page. */
export type Lettering = { size: number; widened: number; map: Matrix };

/** A piece of text and where it starts; `dx` and `dy` lead from each character to the next. */
export type TextPiece = { text: string; x: number; y: number; dx: number[]; dy: number[] };

/** Reads offsets of `count` characters at most: "g 3 4.2 2.1" is 4.2 4.2 4.2 2.1. */
export function offsetsOf(list: string | undefined, count: number): number[] {
  const words = wordsOf(list ?? '', false);
  const offsets: number[] = [];
  for (let i = 0; i < words.length && offsets.length < count; i += 1) {
    if (words[i] !== 'g') {
      if (words[i]) offsets.push(numberOf(words[i]));
      continue;
    }
    const times = Math.min(numberOf(words[i + 1]), count - offsets.length);
    for (let k = 0; k < times; k += 1) offsets.push(numberOf(words[i + 2]));
    i += 2;
  }
  return offsets;
}

/** Places the characters of a piece of text; nothing where it lies across the page. */
export function placeText(
  { text, x, y, dx, dy }: TextPiece,
  { size, widened, map }: Lettering,
  run: number,
): Mark[] {
  const [a, b, c, d] = map;
  const turns = quarterTurns(Math.atan2(-b, a));
  if (turns === undefined) return [];
  const [across, down] = [Math.hypot(a, b), Math.hypot(c, d)];
  const characters = Array.from(text);
  const ems = characters.map(widthOf);
  const em = plausibleSize(size, down, ems, dx);
  const marks: Mark[] = [];
  let [atX, atY] = [x, y];
  for (let i = 0; i < characters.length; i += 1) {
    const character = characters[i] as string;
    const natural = (ems[i] as number) * em * widened;
    const step = dx[i] ?? (ems[i] === ems[i - 1] ? dx[i - 1] : undefined);
    const at = mapPoint(map, atX, atY);
    // Without offsets the font's own widths lead on.
    atX += dx[i] ?? (dy.length > 0 ? 0 : natural);
    atY += dy[i] ?? 0;
    if (em !== size && character === ' ') continue;
    const shown = printedForm(character.codePointAt(0) ?? 0);
    const x1 = at.x + inkWidth(step, natural) * across;
    marks.push(markAt(shown, at.x, x1, at.y, em * down, run, turns));
  }
  return marks;
}

// Digits are half as wide as an ideograph, or a little more.
const WIDEST = 1.25;

/** The width of a character by the step to the next, unless that is a gap. */
const inkWidth = (step: number | undefined, natural: number): number =>
  step !== undefined && step > 0 && step <= natural * WIDEST ? step : natural;

const WIDE = /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\u3000-\u303f“”‘’…—]/u;
const HALF = 0.5;

/** The width of a character in heights of the font, as fonts for Chinese have it. */
function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return HALF;
  return (code >= 0x4e00 && code <= 0x9fff) || code > 0xffff || WIDE.test(character) ? 1 : HALF;
}

// Points. Nothing is printed smaller than this.
const SMALLEST = 3;

// Size="0.353" DeltaX="0.872 4.233 4.233"> 年政府     <- a converter took the size from a space that it put in itself
/** The size stated or, where that is none, the one that the steps between characters show. */
function plausibleSize(size: number, scale: number, ems: number[], dx: number[]): number {
  if (size * scale >= SMALLEST) return size;
  const sizes = dx.slice(0, ems.length).map((step, i) => step / (ems[i] as number));
  const shown = sizes.filter((step) => step > 0).sort((p, q) => p - q);
  return Math.max(size, shown[shown.length >> 1] ?? 0);
}
