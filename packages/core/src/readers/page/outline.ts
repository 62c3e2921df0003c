import type { Area, Rule } from './page.ts';

export type Point = { x: number; y: number };

/** What outlines of shapes draw: lines, as strokes or as thin filled areas, and other filled areas. */
export type Drawn = { rules: Rule[]; areas: Area[] };

// Points. A filled area thinner than this is a line, if it is several times as long.
const THICKEST = 7;
const LONGER = 3;

/** How a shape is drawn. */
export type Paint = { stroked: boolean; filled: boolean };

/** Adds what an outline draws. `straight` tells of each point whether a straight line leads to it from the point before. */
export function addOutline(into: Drawn, points: Point[], straight: boolean[], paint: Paint): void {
  if (paint.stroked) addSides(into.rules, points, straight);
  else if (paint.filled && points.length > 1) {
    const box = boxOf(points);
    const line = thinLine(box);
    if (line) into.rules.push(line);
    else into.areas.push(box);
  }
}

function addSides(rules: Rule[], points: Point[], straight: boolean[]): void {
  for (let i = 1; i < points.length; i += 1) {
    const [from, to] = [points[i - 1] as Point, points[i] as Point];
    if (straight[i]) rules.push({ x0: from.x, y0: from.y, x1: to.x, y1: to.y });
  }
}

function boxOf(points: Point[]): Area {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    x0 = Math.min(x0, x);
    x1 = Math.max(x1, x);
    y0 = Math.min(y0, y);
    y1 = Math.max(y1, y);
  }
  return { x0, y0, x1, y1 };
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
export const areaBetween = (a: Point, b: Point): Area => boxOf([a, b]);
