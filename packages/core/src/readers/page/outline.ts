import type { Area, Rule } from './page.ts';

export type Point = { x: number; y: number };

/** What outlines of shapes draw: lines, as strokes or as thin filled areas, and other filled areas. */
export type Drawn = { rules: Rule[]; areas: Area[] };

// Points. A filled area thinner than this is a line, if it is several times as long.
const THICKEST = 7;
const LONGER = 3;

/** How a shape is drawn. */
export type Paint = { stroked: boolean; filled: boolean };

/** A pen that follows the outlines of shapes: where the open one began and has come to, of how many points, and what it covers. */
export type Pen = {
  into: Drawn;
  paint: Paint;
  points: number;
  firstX: number;
  firstY: number;
  x: number;
  y: number;
  covered: Area;
};

/** A pen that adds what it draws to `into`. */
export const penOn = (into: Drawn): Pen => ({
  into,
  paint: { stroked: false, filled: false },
  points: 0,
  firstX: Number.NaN,
  firstY: Number.NaN,
  x: Number.NaN,
  y: Number.NaN,
  covered: { x0: Number.NaN, y0: Number.NaN, x1: Number.NaN, y1: Number.NaN },
});

/** Follows an outline to its next point, which a straight line leads to or not. */
export function goTo(pen: Pen, x: number, y: number, straight: boolean): void {
  if (pen.points === 0) {
    pen.firstX = x;
    pen.firstY = y;
  }
  if (!pen.paint.stroked) cover(pen, x, y);
  else if (straight && pen.points > 0) pen.into.rules.push({ x0: pen.x, y0: pen.y, x1: x, y1: y });
  pen.x = x;
  pen.y = y;
  pen.points += 1;
}

/** Leads an outline back to where it began. */
export function close(pen: Pen): void {
  if (pen.points > 0) goTo(pen, pen.firstX, pen.firstY, true);
}

/** Ends an outline: the next point begins another. */
export function lift(pen: Pen): void {
  if (pen.points > 1 && pen.paint.filled && !pen.paint.stroked) {
    const line = thinLine(pen.covered);
    if (line) pen.into.rules.push(line);
    else pen.into.areas.push({ ...pen.covered });
  }
  pen.points = 0;
}

function cover({ points, covered }: Pen, x: number, y: number): void {
  const isFirst = points === 0;
  covered.x0 = isFirst ? x : Math.min(covered.x0, x);
  covered.y0 = isFirst ? y : Math.min(covered.y0, y);
  covered.x1 = isFirst ? x : Math.max(covered.x1, x);
  covered.y1 = isFirst ? y : Math.max(covered.y1, y);
}

/** The middle line of an area that is thin enough to be drawn as a line; undefined where it is not. */
export function thinLine({ x0, y0, x1, y1 }: Area): Rule | undefined {
  const [width, height] = [x1 - x0, y1 - y0];
  const isDot = width <= 1 && height <= 1;
  const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
  if (height <= THICKEST && (isDot || width >= LONGER * height)) return { x0, y0: y, x1, y1: y };
  return width <= THICKEST && height >= LONGER * width ? { x0: x, y0, x1: x, y1 } : undefined;
}

/** The area between two opposite corners. */
export const areaBetween = (a: Point, b: Point): Area => ({
  x0: Math.min(a.x, b.x),
  y0: Math.min(a.y, b.y),
  x1: Math.max(a.x, b.x),
  y1: Math.max(a.y, b.y),
});
