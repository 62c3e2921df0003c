import { gapOf } from './edges.ts';
import type { Grid } from './grid.ts';
import type { Region } from './regions.ts';
import type { Glyph } from './page.ts';

/** A cell of a grid with the glyphs that stand in it. */
export type FilledCell = Region & { glyphs: Glyph[] };

export type FilledGrid = { xs: number[]; ys: number[]; cells: FilledCell[] };

/** Puts each glyph into the innermost grid that holds it; `rest` are those that stand in none. */
export function fillGrids(grids: Grid[], glyphs: Glyph[]): { filled: FilledGrid[]; rest: Glyph[] } {
  const fillings = grids.map((grid) => ({ grid, taken: [] as Glyph[] }));
  const rest: Glyph[] = [];
  for (const glyph of glyphs) {
    const home = fillings.find(({ grid }) => holds(grid, middleX(glyph), middleY(glyph)));
    (home?.taken ?? rest).push(glyph);
  }
  const filled = fillings.map(({ grid, taken }) => fillGrid(grid, taken));
  return { filled: filled.filter(({ cells }) => cells.some(({ glyphs }) => glyphs.length > 0)), rest };
}

const holds = ({ xs, ys }: Grid, x: number, y: number): boolean =>
  x >= (xs[0] ?? 0) && x <= (xs.at(-1) ?? 0) && y >= (ys[0] ?? 0) && y <= (ys.at(-1) ?? 0);

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
  for (const word of wordsOf(glyphs)) {
    const [first, last] = [word[0] as Glyph, word.at(-1) as Glyph];
    const column = gapOf(xs, (first.x0 + last.x1) / 2);
    const owner = owners[gapOf(ys, middleY(first)) * columns + column]?.glyphs;
    for (const glyph of word) owner?.push(glyph);
  }
  return { xs, ys, cells };
}

// Two figures of neighbouring cells stand further apart than the digits of one, by this share of the font.
const TOGETHER = 0.15;

// │ 41006365│   <- a figure too wide for its cell, over the border: it belongs where its middle stands
/** Glyphs by themselves, but the digits of one figure together. */
function wordsOf(glyphs: Glyph[]): Glyph[][] {
  const words: Glyph[][] = [];
  let before: Glyph | undefined;
  for (const glyph of glyphs) {
    const goesOn =
      before !== undefined &&
      before.run === glyph.run &&
      before.y === glyph.y &&
      Math.abs(glyph.x0 - before.x1) <= TOGETHER * glyph.size &&
      isDigit(before) &&
      isDigit(glyph);
    if (goesOn) words.at(-1)?.push(glyph);
    else words.push([glyph]);
    before = glyph;
  }
  return words;
}

const isDigit = ({ text }: Glyph): boolean => /^[-+\d.,]$/u.test(text);
