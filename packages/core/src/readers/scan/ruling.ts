import type { Rule } from '../page/page.ts';
import type { Box, Inked } from './bitmap.ts';

/** A run of ink along a row (`level`) or a column of pixels: `at` across it, from and to along it, both in. */
export type Run = { level: boolean; at: number; from: number; to: number };

// Inches. A border is longer than a stroke of a letter, and thin; scans wear holes into it.
const SHORTEST = { level: 0.2, upright: 0.18 };
const HOLE = 0.025;
const THICK = 0.035;
// Shares of a run that have to be ink, and to have paper on both sides.
const INKED = 0.9;
const FREE = 0.6;
// Inches and a share: in the row of a line so long, and so near to it, a piece between two uprights may be fainter.
const LONG = 0.4;
const NEAR = 0.012;
const INKED_FAINTLY = 0.5;
const FREE_FAINTLY = 0.8;
const NARROWEST = 0.08;
const SURELY_LONG = 1;
const POINTS_PER_INCH = 72;
// A page with more is a photograph.
const MOST_RUNS = 20_000;

/** Finds the ruling lines of a level page as runs of ink, several beside each other where a line is thick. */
export function findRuns(page: Inked): Run[] {
  const [across, down] = [clearRuns(page, true), clearRuns(page, false)];
  const [level, upright] = [meeting(across, down, page.dpi), meeting(down, across, page.dpi)];
  return [...level, ...upright, ...faintRuns(page, level, upright)];
}

function clearRuns(page: Inked, level: boolean): Run[] {
  const { dpi } = page;
  const count = level ? page.height : page.width;
  const ask = { shortest: dpi * SHORTEST[level ? 'level' : 'upright'], hole: dpi * HOLE };
  const runs: Run[] = [];
  for (let at = 1; at < count - 1 && runs.length < MOST_RUNS; at += 1) {
    for (const run of runsIn(page, level, at, ask)) if (isFree(page, run)) runs.push(run);
  }
  return runs;
}

// │ 尚未审 │     <- the strokes of letters in a row: a border would meet another one at one end at least
function meeting(runs: Run[], crossing: Run[], dpi: number): Run[] {
  const near = Math.max(1, Math.round(dpi * NEAR));
  const byPlace = Map.groupBy(crossing, ({ at }) => at);
  const meets = (end: number, at: number): boolean => {
    for (let place = end - near; place <= end + near; place += 1)
      if (byPlace.get(place)?.some(({ from, to }) => from - near <= at && at <= to + near)) return true;
    return false;
  };
  return runs.filter(
    ({ at, from, to }) => to - from >= dpi * SURELY_LONG || meets(from, at) || meets(to, at),
  );
}

// ├────────┼────────┼ ─  ─ ─┤     <- what is left of a level line between two uprights
function faintRuns(page: Inked, level: Run[], upright: Run[]): Run[] {
  const { width, height, dpi, faint } = page;
  const near = Math.max(1, Math.round(dpi * NEAR));
  const rows = new Set<number>();
  for (const { at, from, to } of level) {
    if (to - from < dpi * LONG) continue;
    for (let row = Math.max(1, at - near); row <= Math.min(height - 2, at + near); row += 1) rows.add(row);
  }
  const xs = [...new Set(upright.map(({ at }) => at))].sort((a, b) => a - b);
  const gaps = xs.flatMap((to, i) => {
    const from = xs[i - 1] ?? to;
    return to - from >= dpi * NARROWEST ? [{ from, to }] : [];
  });
  const isInked = (place: number): boolean =>
    Boolean(faint[place] || faint[place - width] || faint[place + width]);
  const [beside, thick] = [near + 1, Math.max(near + 2, Math.round(dpi * THICK))];
  const hasPaper = (place: number): boolean => {
    for (let step = beside; step <= thick; step += 1)
      if (faint[place - step * width] || faint[place + step * width]) return false;
    return true;
  };
  return [...rows].flatMap((at) =>
    gaps.flatMap(({ from, to }): Run[] => {
      let inked = 0;
      let free = 0;
      for (let x = from + near + 1; x < to - near; x += 1) {
        const place = at * width + x;
        if (!isInked(place)) continue;
        inked += 1;
        if (hasPaper(place)) free += 1;
      }
      // Letters at the height of a line elsewhere go on above or below it.
      const isLine = inked >= (to - from - 2 * near - 1) * INKED_FAINTLY && free >= inked * FREE_FAINTLY;
      return isLine ? [{ level: true, at, from, to }] : [];
    }),
  );
}

/** Pixels that a run takes at least, and that a hole in it takes at most. */
type Ask = { shortest: number; hole: number };

function runsIn({ width, height, dark }: Inked, level: boolean, at: number, ask: Ask): Run[] {
  const [length, across, along] = level ? [width, width, 1] : [height, 1, width];
  const runs: Run[] = [];
  let from = -1;
  let last = -1;
  let inked = 0;
  const end = (): void => {
    const isLong = from >= 0 && last - from + 1 >= ask.shortest;
    if (isLong && inked >= (last - from + 1) * INKED) runs.push({ level, at, from, to: last });
  };
  for (let i = 0; i < length; i += 1) {
    const place = at * across + i * along;
    // A line that lies slightly askew goes on in the next row.
    if (!dark[place] && !dark[place - across] && !dark[place + across]) continue;
    if (from < 0 || i - last > ask.hole) {
      end();
      from = i;
      inked = 0;
    }
    last = i;
    inked += 1;
  }
  end();
  return runs;
}

/** Whether paper shows on both sides of a run, so that it is no part of a solid area. */
function isFree({ width, height, dpi, dark }: Inked, { level, at, from, to }: Run): boolean {
  const [count, across, along] = level ? [height, width, 1] : [width, 1, width];
  const thick = Math.max(2, Math.round(dpi * THICK));
  if (at < thick || at >= count - thick) return true;
  let free = 0;
  for (let i = from; i <= to; i += 1) {
    const place = at * across + i * along;
    if (!dark[place - thick * across] && !dark[place + thick * across]) free += 1;
  }
  return free >= (to - from + 1) * FREE;
}

/** Runs as lines in points from the top left corner. */
export function rulesOfRuns(runs: Run[], dpi: number): Rule[] {
  const points = (pixels: number): number => (pixels * POINTS_PER_INCH) / dpi;
  return runs.map(({ level, at, from, to }) => {
    const [a, b, c] = [points(at + 0.5), points(from), points(to + 1)];
    return level ? { x0: b, y0: a, x1: c, y1: a } : { x0: a, y0: b, x1: a, y1: c };
  });
}

const PAPER = 255;

/** Takes the ruling lines in a part of a page off it, in place, so that no border is read as a 1 or a dash. */
export function wipeRuns({ width, height, pixels, dark }: Inked, runs: Run[], part: Box): void {
  for (const { level, at, from, to } of runs) {
    const middle = (from + to) / 2;
    if (!holds(part, level ? middle : at, level ? at : middle)) continue;
    for (let i = from; i <= to; i += 1) {
      for (let beside = at - 1; beside <= at + 1; beside += 1) {
        const [x, y] = level ? [i, beside] : [beside, i];
        if (x < 0 || y < 0 || x >= width || y >= height) continue;
        pixels[y * width + x] = PAPER;
        dark[y * width + x] = 0;
      }
    }
  }
}

// Pixels by which the pieces of a thick line may lie outside of the table.
const BESIDE = 4;

const holds = ({ x0, y0, x1, y1 }: Box, x: number, y: number): boolean =>
  x >= x0 - BESIDE && x <= x1 + BESIDE && y >= y0 - BESIDE && y <= y1 + BESIDE;
