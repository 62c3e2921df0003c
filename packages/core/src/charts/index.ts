export type { Chart } from './chart.ts';
export { chartOf } from './chart-of.ts';
export { drawPng, drawSvg } from './draw.ts';
