import { connectLines } from './connect.ts';
import { clusterEdges, gapOf, nearestEdge } from './edges.ts';
import type { Rule } from './page.ts';
import { type Region, regionsOf } from './regions.ts';
import { type Line, type Lines, linesOfRules } from './rules.ts';

/** A table as its borders draw it: `xs` and `ys` are all edges in points, regions the cells between them in reading order. */
export type Grid = { xs: number[]; ys: number[]; regions: Region[] };

// Points. Nothing can be printed in a column or row thinner than this: its two edges are one, drawn twice or askew.
const THINNEST = 4.5;
// Lines that run on so far past the last edge show that the table is open on that side.
const OPEN = 9;
// So much of a border has to be drawn for its two cells to be apart.
const DRAWN = 0.5;
// A table is wider than this, and its cells are on average larger.
const NARROWEST = 48;
const SMALLEST = 7;
// Elementary cells: more is hatching or graph paper.
const MOST = 100_000;
// Further ones are the smallest pieces of a drawing.
const MOST_GRIDS = 200;

/** The tables that the rules of a page draw: what holds two cells or more, smaller ones first, so that the first to hold a point is the innermost. */
export function findGrids(rules: Rule[]): Grid[] {
  const grids = connectLines(linesOfRules(rules)).flatMap((lines) => gridOf(lines) ?? []);
  return grids.sort((a, b) => areaOf(a) - areaOf(b)).slice(-MOST_GRIDS);
}

const areaOf = ({ xs, ys }: Grid): number => extent(xs) * extent(ys);

const extent = (edges: number[]): number => (edges.at(-1) ?? 0) - (edges[0] ?? 0);

function gridOf({ horizontal, vertical }: Lines): Grid | undefined {
  if (horizontal.length === 0 || vertical.length === 0) return undefined;
  const xs = withOpenSides(edgesOf(vertical), horizontal);
  const ys = withOpenSides(edgesOf(horizontal), vertical);
  const columns = xs.length - 1;
  const rows = ys.length - 1;
  // A frame, or bars across the page.
  if (columns < 2 || rows < 1 || columns * rows > MOST) return undefined;
  // Letters that are drawn as outlines.
  if (extent(xs) < NARROWEST || extent(xs) < columns * SMALLEST || extent(ys) < rows * SMALLEST)
    return undefined;
  const rightOf = drawnBetween(vertical, xs, ys);
  const below = drawnBetween(horizontal, ys, xs);
  const regions = regionsOf(rows, columns, {
    right: (row, column) => rightOf(column + 1, row),
    below: (row, column) => below(row + 1, column),
  });
  return regions.length > 1 ? { xs, ys, regions } : undefined;
}

const edgesOf = (lines: Line[]): number[] =>
  clusterEdges(
    lines.map(({ at, from, to }) => ({ at, weight: to - from })),
    THINNEST,
  );

// ──┬────┬──     <- no border at the left and right: the level lines end where one would stand
function withOpenSides(edges: number[], across: Line[]): number[] {
  const first = edges[0] ?? 0;
  const last = edges.at(-1) ?? 0;
  const from = secondOf(across.map((line) => line.from));
  const to = -secondOf(across.map((line) => -line.to));
  return [...(from < first - OPEN ? [from] : []), ...edges, ...(to > last + OPEN ? [to] : [])];
}

/** The second smallest: what one stray line does is no evidence. */
const secondOf = (values: number[]): number => values.sort((a, b) => a - b)[1] ?? Infinity;

/** Tells of an edge and a gap between the edges across whether most of the border there is drawn. */
function drawnBetween(
  lines: Line[],
  edges: number[],
  across: number[],
): (edge: number, gap: number) => boolean {
  const gaps = across.length - 1;
  const covered = new Float64Array(edges.length * gaps);
  for (const { at, from, to } of lines) {
    const edge = nearestEdge(edges, at);
    for (let gap = gapOf(across, from); gap < gaps && (across[gap] as number) < to; gap += 1) {
      const overlap = Math.min(to, across[gap + 1] as number) - Math.max(from, across[gap] as number);
      const place = edge * gaps + gap;
      covered[place] = (covered[place] as number) + Math.max(0, overlap);
    }
  }
  return (edge, gap) => {
    const length = (across[gap + 1] as number) - (across[gap] as number);
    return (covered[edge * gaps + gap] as number) >= length * DRAWN;
  };
}
