export { describeAddress } from './address.ts';
export * from './answer.ts';
export { ask } from './ask.ts';
export type { AskOptions } from './ask.ts';
export { QUESTION_LIMIT } from './choices.ts';
export { metricAt, metrics, MetricSchema } from './metrics.ts';
export type { Metric } from './metrics.ts';
