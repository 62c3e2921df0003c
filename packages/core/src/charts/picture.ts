import type { Chart } from './chart.ts';
import { barPicture } from './draw-bars.ts';
import { linePicture } from './draw-lines.ts';

/** What the drawing library is told, and how high the picture is. */
export type Picture = { option: Record<string, unknown>; height: number };

/** The picture of a chart. */
export const pictureOf = (chart: Chart): Picture =>
  chart.shape === 'line' ? linePicture(chart) : barPicture(chart);
