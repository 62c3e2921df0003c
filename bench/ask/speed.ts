import type { Store } from '@gouji/core';
import { put, type Question } from '../../packages/core/src/ask/testing/evaluate.ts';

/** Milliseconds a question took, and what was done to answer it. */
type Timing = { ms: number; operation: string };

// Those that look at all agencies of a year, and those that look a few reports up.
const WIDE = new Set(['rank', 'filter', 'sum', 'tally']);

export type Speed = {
  size: number;
  first: number;
  rows: { name: string; count: number; median: number; p95: number }[];
};

const PASSES = 3;

/** How long the questions take over a store: the first one with everything that is made ready for it, and each as the middle of three passes after one to warm up. */
export async function speed(store: Store, size: number, questions: readonly Question[]): Promise<Speed> {
  const [one] = questions;
  const start = performance.now();
  if (one) await put(store, one);
  const first = performance.now() - start;
  for (const question of questions) await put(store, question);
  const timings: Timing[] = [];
  for (const question of questions) {
    const passes: number[] = [];
    let operation = '';
    for (let pass = 0; pass < PASSES; pass += 1) {
      const from = performance.now();
      const { query } = await put(store, question);
      passes.push((performance.now() - from) / (1 + (question.after?.length ?? 0)));
      operation = query.operation;
    }
    timings.push({ ms: quantile(passes, 0.5), operation });
  }
  const narrow = timings.filter(({ operation }) => !WIDE.has(operation));
  const wide = timings.filter(({ operation }) => WIDE.has(operation));
  return {
    size,
    first,
    rows: [
      { name: 'all', ...summary(timings) },
      { name: 'about named agencies', ...summary(narrow) },
      { name: 'over all agencies of a year', ...summary(wide) },
    ],
  };
}

const summary = (timings: readonly Timing[]) => {
  const all = timings.map(({ ms }) => ms);
  return { count: all.length, median: quantile(all, 0.5), p95: quantile(all, 0.95) };
};

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The timings as a table in Markdown. */
export function speedTable(speeds: readonly Speed[]): string {
  const lines = speeds.flatMap(({ size, first, rows }) => [
    ...rows.map(
      ({ name, count, median, p95 }) =>
        `| ${size.toLocaleString('en')} | ${name} | ${count} | ${median.toFixed(2)} | ${p95.toFixed(2)} |`,
    ),
    `| ${size.toLocaleString('en')} | the first after opening | 1 | ${first.toFixed(0)} | |`,
  ]);
  return ['| reports | questions | count | median ms | p95 ms |', '|--:|---|--:|--:|--:|', ...lines].join(
    '\n',
  );
}
