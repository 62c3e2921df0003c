import type { Grid } from '../page/grid.ts';
import { darkestSpot } from './blank.ts';
import type { Box, Inked } from './bitmap.ts';
import { blankOut, cutOut, type Cutting, inkIn } from './cut.ts';
import { type Run, wipeRuns } from './ruling.ts';

/** A cell of a ruled table: its part of the page, the parts of it in the rows that it spans without a border, its ink cut out where it has any, and where a trace of something shows. */
export type ScannedCell = {
  part: Box;
  rows: Box[];
  cutting: Cutting | undefined;
  /** Whether it shows anywhere, and in which of the rows. */
  traced: boolean;
  tracedIn: boolean[];
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
  const isTraced = (part: Box): boolean => darkestSpot(page, part) > TRACE;
  // A stroke that was taken for a border shows here and no longer when borders are wiped.
  const cells = regions.map(({ row, column, rows, columns }) => {
    const [x0, x1] = [x[column] as number, x[column + columns] as number];
    const edges = y.slice(row, row + rows + 1);
    const within = edges.slice(1).map((y1, i): Box => ({ x0, y0: edges[i] as number, x1, y1 }));
    const part = { x0, y0: edges[0] as number, x1, y1: edges.at(-1) as number };
    const traced = isTraced(part);
    return { part, rows: within, traced, tracedIn: rows === 1 ? [traced] : within.map(isTraced) };
  });
  wipeRuns(page, runs, whole);
  const cut = cells.map((cell): ScannedCell => {
    const ink = inkIn(page, cell.part);
    return { ...cell, cutting: ink && cutOut(page, cell.part, ink) };
  });
  blankOut(page, whole);
  return cut;
}

const clamp = (value: number, most: number): number => Math.max(0, Math.min(most, Math.round(value)));
