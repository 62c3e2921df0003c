import type { Chart } from './chart.ts';
import { COLOURS, MARGIN, SERIES, SIZES } from './look.ts';
import { keyOf, textAt } from './page.ts';
import type { Graphic } from './page.ts';

/** Where the points of a chart are drawn. */
export type Plot = { left: number; top: number; width: number; height: number };

const ROW = 24;
const APART = 24;
const MOST_LABELLED = 3;

/** Whether the figures of several lines would stand on one another beside their points; `rise` is how many pixels one unit of the axis is high. */
export function isCrowded({ series, categories, divisor }: Chart, rise: number): boolean {
  if (series.length > MOST_LABELLED) return true;
  return categories.some((_, at) => {
    const heights = series
      .flatMap(({ points }) => points[at]?.value ?? [])
      .map((value) => (value / divisor) * rise)
      .sort((a, b) => a - b);
    // The lowest figure stands below its point, if there is room above the axis.
    const [lowest = 0, second = 0] = heights;
    const stacked = heights.slice(1).some((height, i) => i > 0 && height - (heights[i] ?? 0) < APART);
    return heights.length > 1 && (stacked || (lowest < APART && second - lowest < APART));
  });
}

/** The figures as a table below the years, a row for each line behind its mark. */
export function figureRows({ series, categories }: Chart, { left, width }: Plot, from: number): Graphic[] {
  const step = width / categories.length;
  return series.flatMap(({ points }, i) => {
    const y = from + i * ROW;
    const fill = SERIES[i % SERIES.length] ?? COLOURS.ink;
    const figures = points.flatMap(({ label }, at) =>
      textAt([label], left + (at + 0.5) * step, y, { size: SIZES.note, fill, align: 'center' }),
    );
    return [...keyOf('line', i, MARGIN, y - 1), ...figures];
  });
}

/** How high the table is. */
export const rowsHeight = ({ series }: Chart): number => series.length * ROW + 4;
