import type { Box } from './bitmap.ts';

// Shares of the height of a line: a point is no larger, and stands in its lower part.
const SMALL = 0.4;
const LOW = 0.6;
// A level stroke is so much wider than it is high; a small one in the lower part, which a point may be too, is more so.
const FLAT = 1.5;
const FLATTER = 2;
// In heights of the line: digits of one figure have no wider gap between them, and so wide is one at most and at least.
const WIDEST_GAP = 0.9;
const WIDEST = 1;
const NARROWEST = 0.45;
// Inches: what is so near to a digit may be a piece that broke off it.
const BROKEN = 0.005;

// More are no figure.
const MOST = 60;

const HAN = /\p{Script=Han}/u;
const LEVEL = /^[-+−—–―一_~]$/u;
const POINT = /^[.,，·]$/u;
// 1.234 may well be 1,234: at the size of print the two differ by a pixel.
const DOUBTFUL_POINT = /^\D?\d{1,3}\.\d{3}(?!\d)/u;

/**
 * Whether a figure as it was read accounts for the marks of its ink: no sign or point too few or too many, no gap as
 * between two cells. A minus or a point that no reading has seen is what changes a figure most.
 */
export function fitsInk(text: string, marks: Box[], dpi: number): boolean {
  if (marks.length === 0 || marks.length > MOST || DOUBTFUL_POINT.test(text)) return false;
  const height = Math.max(...marks.map(({ y0, y1 }) => y1 - y0));
  const signs = marks.map((mark) => ({ mark, shape: shapeOf(mark, marks, height) }));
  const whole = signs.filter(({ mark, shape }) => shape !== 'P' || !isBroken(mark, marks, dpi));
  return [signs, whole].some((some) => fits(text, some, height));
}

type Sign = { mark: Box; shape: 'D' | 'L' | 'P' };

function fits(text: string, signs: Sign[], height: number): boolean {
  const read = Array.from(text, shapeOfSign).join('');
  if (HAN.test(text) && !LEVEL.test(text)) {
    // Ideographs fall into several marks; strokes and points apart from them have to be read all the same.
    const count = (of: string, shape: string): number => of.split(shape).length;
    const seen = signs.map(({ shape }) => shape).join('');
    return ['L', 'P'].every((shape) => count(seen, shape) === count(read, shape));
  }
  const hasGap = signs.some(
    ({ mark }, i) => mark.x0 - (signs[i - 1]?.mark.x1 ?? mark.x0) > height * WIDEST_GAP,
  );
  return !hasGap && new RegExp(`^${patternOf(signs, height)}$`, 'u').test(read);
}

/** A level stroke L, a point or comma P, or anything tall: D. */
function shapeOf({ x0, y0, x1, y1 }: Box, marks: Box[], height: number): Sign['shape'] {
  const [width, own] = [x1 - x0, y1 - y0];
  const top = Math.min(...marks.map((mark) => mark.y0));
  const isLow = (y0 + y1) / 2 - top > height * LOW;
  const isSmall = own <= height * SMALL && width <= height * SMALL && width < own * FLATTER;
  if (isSmall && isLow && marks.length > 1) return 'P';
  return width >= own * FLAT ? 'L' : 'D';
}

const shapeOfSign = (sign: string): Sign['shape'] => (LEVEL.test(sign) ? 'L' : POINT.test(sign) ? 'P' : 'D');

const isBroken = (mark: Box, marks: Box[], dpi: number): boolean =>
  marks.some(
    (other) => other !== mark && mark.x0 - other.x1 <= dpi * BROKEN && other.x0 - mark.x1 <= dpi * BROKEN,
  );

/** What marks may be read as: tall ones that stand together are some digits, since thin strokes break and thick ones touch. */
function patternOf(signs: Sign[], height: number): string {
  let pattern = '';
  let tall: Box[] = [];
  const end = (): void => {
    if (tall.length > 0) pattern += `D{${fewestDigits(tall, height)},${mostDigits(tall, height)}}`;
    tall = [];
  };
  for (const { mark, shape } of signs) {
    if (shape === 'D') tall.push(mark);
    else {
      end();
      pattern += shape;
    }
  }
  end();
  return pattern;
}

function fewestDigits(marks: Box[], height: number): number {
  let count = 0;
  let from = Number.NEGATIVE_INFINITY;
  for (const { x0, x1 } of marks) {
    if (x1 - from <= height * WIDEST) continue;
    count += Math.max(1, Math.ceil((x1 - x0) / (height * WIDEST)));
    from = x0;
  }
  return count;
}

const mostDigits = (marks: Box[], height: number): number =>
  marks.reduce((sum, { x0, x1 }) => sum + Math.max(1, Math.floor((x1 - x0) / (height * NARROWEST))), 0);
