import type { Area, Rule } from './page.ts';

export type Point = { x: number; y: number };

/** What outlines of shapes draw: lines, as strokes or as thin filled areas, and other filled areas. */
export type Drawn = { rules: Rule[]; areas: Area[] };

// Points. A filled area thinner than this is a line, if it is several times as long.
const THICKEST = 7;
const LONGER = 3;

/** How a shape is drawn. */
export type Paint = { stroked: boolean; filled: boolean };

/** An outline that is being followed: the first and the last of its points, how many there are, and of a filled one the area round them. */
export type Outline = {
  into: Drawn;
  paint: Paint;
  first: Point | undefined;
  last: Point | undefined;
  length: number;
  area: Area | undefined;
};

/** Begins to follow the outlines of a shape; what they draw is added to `into`. */
export const followOutlines = (into: Drawn, paint: Paint): Outline => ({
  into,
  paint,
  first: undefined,
  last: undefined,
  length: 0,
  area: undefined,
});

/** Follows an outline to its next point, which a straight line leads to or not. */
export function goTo(outline: Outline, to: Point, straight: boolean): void {
  const { into, paint, last } = outline;
  if (!paint.stroked) outline.area = areaWith(outline.area, to);
  else if (last && straight) into.rules.push({ x0: last.x, y0: last.y, x1: to.x, y1: to.y });
  outline.first ??= to;
  outline.last = to;
  outline.length += 1;
}

/** Ends an outline: the next point begins another. */
export function endOutline(outline: Outline): void {
  const { into, paint, length, area } = outline;
  if (area && paint.filled && length > 1) {
    const line = thinLine(area);
    if (line) into.rules.push(line);
    else into.areas.push(area);
  }
  outline.first = outline.last = outline.area = undefined;
  outline.length = 0;
}

const areaWith = (area: Area | undefined, { x, y }: Point): Area =>
  area
    ? {
        x0: Math.min(area.x0, x),
        y0: Math.min(area.y0, y),
        x1: Math.max(area.x1, x),
        y1: Math.max(area.y1, y),
      }
    : { x0: x, y0: y, x1: x, y1: y };

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
