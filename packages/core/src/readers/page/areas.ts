import type { Area, Rule } from './page.ts';

// Points. A cell is no smaller, and may reach so far out of what holds it.
const SMALLEST = 6;
const OUT = 1;
// What holds another area is larger by this share; cells may be painted twice.
const LARGER = 1.1;
// A page with more is a drawing.
const MOST = 3_000;

/** The edges of the innermost areas: cells painted on the ground of a table, of a page. */
export function bordersOf(areas: Area[]): Rule[] {
  const cells = areas.filter(({ x0, y0, x1, y1 }) => x1 - x0 >= SMALLEST && y1 - y0 >= SMALLEST);
  if (cells.length > MOST) return [];
  return cells.filter((area) => !cells.some((other) => holds(area, other))).flatMap(edgesOf);
}

const holds = (outer: Area, inner: Area): boolean =>
  outer.x0 - OUT <= inner.x0 &&
  outer.y0 - OUT <= inner.y0 &&
  outer.x1 + OUT >= inner.x1 &&
  outer.y1 + OUT >= inner.y1 &&
  sizeOf(outer) > sizeOf(inner) * LARGER;

const sizeOf = ({ x0, y0, x1, y1 }: Area): number => (x1 - x0) * (y1 - y0);

const edgesOf = ({ x0, y0, x1, y1 }: Area): Rule[] => [
  { x0, y0, x1, y1: y0 },
  { x0, y0: y1, x1, y1 },
  { x0, y0, x1: x0, y1 },
  { x0: x1, y0, x1, y1 },
];
