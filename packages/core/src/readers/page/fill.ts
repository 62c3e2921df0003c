import { isDigit } from './digits.ts';
import { gapOf } from './edges.ts';
import type { Grid } from './grid.ts';
import type { Region } from './regions.ts';
import type { Area, Glyph } from './page.ts';

/** A cell of a grid with the glyphs that stand in it. */
export type FilledCell = Region & { glyphs: Glyph[] };

export type FilledGrid = { xs: number[]; ys: number[]; cells: FilledCell[] };

/** Puts each glyph into the innermost grid that holds it; `rest` are those that stand in none. */
export function fillGrids(grids: Grid[], glyphs: Glyph[]): { filled: FilledGrid[]; rest: Glyph[] } {
  if (grids.length === 0) return { filled: [], rest: glyphs };
  const fillings = grids.map((grid) => ({ grid, extent: extentOf(grid), taken: [] as Glyph[] }));
  const rest: Glyph[] = [];
  for (const glyph of glyphs) (homeOf(glyph, fillings)?.taken ?? rest).push(glyph);
  const filled = fillings.map(({ grid, taken }) => fillGrid(grid, taken));
  return { filled: filled.filter(({ cells }) => cells.some(({ glyphs }) => glyphs.length > 0)), rest };
}

function homeOf<T extends { extent: Area }>(glyph: Glyph, fillings: T[]): T | undefined {
  const x = middleX(glyph);
  const y = middleY(glyph);
  for (const filling of fillings) {
    const { x0, y0, x1, y1 } = filling.extent;
    if (x >= x0 && x <= x1 && y >= y0 && y <= y1) return filling;
  }
  return undefined;
}

const extentOf = ({ xs, ys }: Grid): Area => ({
  x0: xs[0] ?? 0,
  y0: ys[0] ?? 0,
  x1: xs.at(-1) ?? 0,
  y1: ys.at(-1) ?? 0,
});

const middleX = ({ x0, x1 }: Glyph): number => (x0 + x1) / 2;
// The middle of a figure or an ideograph stands about so far above the baseline.
const middleY = ({ y, size }: Glyph): number => y - size * 0.35;

function fillGrid({ xs, ys, regions }: Grid, glyphs: Glyph[]): FilledGrid {
  const columns = xs.length - 1;
  const owners: FilledCell[] = [];
  const cells = regions.map((region) => ({ ...region, glyphs: [] as Glyph[] }));
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rows; row += 1) {
      for (let c = cell.column; c < cell.column + cell.columns; c += 1) owners[row * columns + c] = cell;
    }
  }
  for (let from = 0, to: number; from < glyphs.length; from = to) {
    to = endOfWord(glyphs, from);
    const first = glyphs[from] as Glyph;
    const column = gapOf(xs, (first.x0 + (glyphs[to - 1] as Glyph).x1) / 2);
    const owner = owners[gapOf(ys, middleY(first)) * columns + column];
    for (let i = from; i < to; i += 1) owner?.glyphs.push(glyphs[i] as Glyph);
  }
  return { xs, ys, cells };
}

// Two figures of neighbouring cells stand further apart than the digits of one, by this share of the font.
const TOGETHER = 0.15;

// │ 41006365│   <- a figure too wide for its cell, over the border: it belongs where its middle stands
/** Where the digits of one figure end; behind a glyph that is no digit. */
function endOfWord(glyphs: Glyph[], from: number): number {
  let to = from + 1;
  while (to < glyphs.length && goesOn(glyphs[to - 1] as Glyph, glyphs[to] as Glyph)) to += 1;
  return to;
}

const goesOn = (before: Glyph, glyph: Glyph): boolean =>
  before.run === glyph.run &&
  before.y === glyph.y &&
  Math.abs(glyph.x0 - before.x1) <= TOGETHER * glyph.size &&
  isDigit(before) &&
  isDigit(glyph);
