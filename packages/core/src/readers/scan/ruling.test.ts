import { describe, expect, test } from 'vitest';
import { findGrids } from '../page/grid.ts';
import type { Bitmap } from './bitmap.ts';
import { takeCells } from './cells.ts';
import { rulesOfRuns } from './ruling.ts';
import { turnBack } from './skew.ts';
import { straightPage } from './straight-page.ts';

const XS = [100, 300, 450, 600];
const YS = [200, 280, 360, 440];

/** A page at 200 dpi with a table of three rows and three columns; the first cell takes two rows. */
function drawPage(): Bitmap {
  const [width, height] = [800, 700];
  const page = { width, height, dpi: 200, pixels: new Uint8Array(width * height).fill(235) };
  const fill = (x0: number, y0: number, x1: number, y1: number): void => {
    for (let y = y0; y < y1; y += 1) page.pixels.fill(60, y * width + x0, y * width + x1);
  };
  for (const x of XS) fill(x, 200, x + 2, 442);
  for (const y of YS) fill(y === 280 ? 300 : 100, y, 602, y + 2);
  // A figure of one stroke, and a speck that is none.
  fill(350, 310, 354, 330);
  fill(500, 310, 502, 312);
  return page;
}

const gridOf = (page: Bitmap) => {
  const { page: level, runs, skew } = straightPage(page);
  const [grid] = findGrids(rulesOfRuns(runs, page.dpi));
  if (!grid) throw new Error('no grid was found');
  return { level, runs, skew, grid };
};

const pixels = (points: number[]): number[] => points.map((at) => Math.round((at * 200) / 72));

describe('the grid of a bitmap', () => {
  test('has the edges and the spans that are drawn', () => {
    const { grid, skew } = gridOf(drawPage());
    expect(skew).toBe(0);
    for (const [i, x] of XS.entries()) expect(Math.abs((pixels(grid.xs)[i] ?? 0) - x)).toBeLessThanOrEqual(2);
    for (const [i, y] of YS.entries()) expect(Math.abs((pixels(grid.ys)[i] ?? 0) - y)).toBeLessThanOrEqual(2);
    expect([grid.xs.length, grid.ys.length]).toEqual([4, 4]);
    expect(grid.regions[0]).toEqual({ row: 0, column: 0, rows: 2, columns: 1 });
    expect(grid.regions).toHaveLength(8);
  });

  test('bridges small holes in a line', () => {
    const page = drawPage();
    for (const y of [360, 361])
      for (let x = 120; x < 600; x += 40) page.pixels.fill(235, y * 800 + x, y * 800 + x + 3);
    expect(gridOf(page).grid.regions).toHaveLength(8);
  });

  test.each([-1.5, -0.6, 0.6, 1.5])('is the same on a page that lies askew by %f degrees', (angle) => {
    const { grid, skew } = gridOf(turnBack(drawPage(), -angle));
    expect(Math.abs(skew - angle)).toBeLessThan(0.1);
    expect(grid.regions).toHaveLength(8);
    expect(grid.regions[0]).toEqual({ row: 0, column: 0, rows: 2, columns: 1 });
  });

  test('holds ink where a figure stands, but not where a speck does', () => {
    const { level, runs, grid } = gridOf(drawPage());
    const cells = takeCells(level, runs, [grid]);
    const inked = cells.flatMap(({ cutting }) => (cutting ? [[cutting.left, cutting.top]] : []));
    expect(inked).toEqual([[338, 298]]);
    expect(cells.map(({ rows }) => rows.length)).toEqual([2, 1, 1, 1, 1, 1, 1, 1]);
    expect(level.dark.some((ink) => ink === 1)).toBe(false);
  });

  test('takes no strokes of letters for a line, be they as long', () => {
    const page = drawPage();
    page.pixels.fill(60, 400 * 800 + 320, 400 * 800 + 380);
    page.pixels.fill(60, 401 * 800 + 320, 401 * 800 + 380);
    expect(gridOf(page).grid.regions).toHaveLength(8);
  });

  test('is not there on an empty page', () => {
    const page = { width: 300, height: 300, dpi: 200, pixels: new Uint8Array(90_000).fill(235) };
    expect(findGrids(rulesOfRuns(straightPage(page).runs, page.dpi))).toEqual([]);
  });
});
