import type { Grid } from '../page/grid.ts';
import { darkestSpot } from './blank.ts';
import type { Box, Inked } from './bitmap.ts';
import { blankOut, cutOut, type Cutting, inkIn } from './cut.ts';
import { type Run, wipeRuns } from './ruling.ts';

/** A cell of a ruled table: its part of the page, its ink cut out where it has any, and where it has none whether a trace of something shows. */
export type ScannedCell = {
  part: Box;
  /** The edges of rows that it spans without a border, in pixels from the top of the page. */
  inner: number[];
  cutting: Cutting | undefined;
  traced: boolean;
};

const POINTS_PER_INCH = 72;
// Noise alone leaves less, the faintest sign of a figure more: see bench/results/scan.md.
const TRACE = 0.06;

/** Cuts the cells of tables out of a page, and blanks the tables there: what is around them is read without them. */
export const takeCells = (page: Inked, runs: Run[], grids: Grid[]): ScannedCell[] =>
  grids.flatMap((grid) => cellsOfGrid(page, runs, grid));

function cellsOfGrid(page: Inked, runs: Run[], { xs, ys, regions }: Grid): ScannedCell[] {
  const x = xs.map((at) => clamp((at * page.dpi) / POINTS_PER_INCH, page.width));
  const y = ys.map((at) => clamp((at * page.dpi) / POINTS_PER_INCH, page.height));
  const whole = { x0: x[0] as number, y0: y[0] as number, x1: x.at(-1) as number, y1: y.at(-1) as number };
  const parts = regions.map(({ row, column, rows, columns }) => ({
    x0: x[column] as number,
    y0: y[row] as number,
    x1: x[column + columns] as number,
    y1: y[row + rows] as number,
  }));
  // A stroke that was taken for a border shows here and no longer when borders are wiped.
  const traced = parts.map((part) => darkestSpot(page, part) > TRACE);
  wipeRuns(page, runs, whole);
  const cells = regions.map(({ row, rows }, i): ScannedCell => {
    const part = parts[i] as Box;
    const ink = inkIn(page, part);
    const cutting = ink && cutOut(page, part, ink);
    return { part, inner: y.slice(row + 1, row + rows), cutting, traced: traced[i] === true };
  });
  blankOut(page, whole);
  return cells;
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, Math.round(value)));
