export { describeAddress } from './address.ts';
export * from './answer.ts';
export { ask } from './ask.ts';
export type { AskOptions } from './ask.ts';
export { readFigureOf } from './measure.ts';
export { metrics } from './metrics.ts';
export type { Metric } from './metrics.ts';
