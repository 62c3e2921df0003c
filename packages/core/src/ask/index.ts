export { describeAddress } from './address.ts';
export type * from './answer.ts';
export { ask } from './ask.ts';
export type { AskOptions } from './ask.ts';
export { readFigureOf } from './measure.ts';
export { metrics } from './metrics.ts';
export type { Metric } from './metric.ts';
