import type { Store } from '@gouji/core';
import { put, type Question } from '../../packages/core/src/ask/testing/evaluate.ts';

/** Milliseconds that a question took, and what was done to answer it. */
type Timing = { ms: number; operation: string };

// Those that look at all agencies of a year, and those that look a few reports up.
const WIDE = new Set(['rank', 'filter', 'sum', 'tally']);

type Summary = { count: number; median: number; p95: number };

/** How long questions took over a store of a size: the first with all that is made ready for it, and each kind. */
export type Speed = { size: number; first: number; kinds: Map<string, Summary> };

// The shortest counts: the machine does other work meanwhile.
const PASSES = 4;

/** How long the questions take over a store: the first one with everything that is made ready for it, and each as the shortest of four passes after one to warm up. */
export async function speed(store: Store, size: number, questions: readonly Question[]): Promise<Speed> {
  const [one] = questions;
  const start = performance.now();
  if (one) await put(store, one);
  const first = performance.now() - start;
  for (const question of questions) await put(store, question);
  const timings: Timing[] = [];
  for (const question of questions) timings.push(await timed(store, question));
  const kinds = new Map([
    ['all', summary(timings)],
    ['about named agencies', summary(timings.filter(({ operation }) => !WIDE.has(operation)))],
    ['over all agencies of a year', summary(timings.filter(({ operation }) => WIDE.has(operation)))],
  ]);
  for (const [operation, own] of Map.groupBy(timings, (timing) => timing.operation)) {
    kinds.set(`\`${operation}\``, summary(own));
  }
  return { size, first, kinds };
}

async function timed(store: Store, question: Question): Promise<Timing> {
  const passes: number[] = [];
  let operation = '';
  for (let pass = 0; pass < PASSES; pass += 1) {
    const from = performance.now();
    const { query } = await put(store, question);
    passes.push((performance.now() - from) / (1 + (question.after?.length ?? 0)));
    operation = query.operation;
  }
  return { ms: Math.min(...passes), operation };
}

const summary = (timings: readonly Timing[]): Summary => {
  const all = timings.map(({ ms }) => ms);
  return { count: all.length, median: quantile(all, 0.5), p95: quantile(all, 0.95) };
};

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const cellOf = (one: Summary | undefined): string =>
  one ? `${one.median.toFixed(2)} (${one.p95.toFixed(2)})` : '';

/** The timings as a table in Markdown: a kind of question a line, a size of store a column. */
export function speedTable(speeds: readonly Speed[]): string {
  const [one] = speeds;
  const names = [...(one?.kinds.keys() ?? [])];
  const lines = names.map(
    (name) =>
      `| ${name} | ${one?.kinds.get(name)?.count ?? 0} | ${speeds.map(({ kinds }) => cellOf(kinds.get(name))).join(' | ')} |`,
  );
  const first = `| the first after opening | 1 | ${speeds.map((speed) => speed.first.toFixed(0)).join(' | ')} |`;
  const sizes = speeds.map(({ size }) => `${size.toLocaleString('en')} reports`).join(' | ');
  return [
    `| questions | count | ${sizes} |`,
    `|---|--:|${speeds.map(() => '--:|').join('')}`,
    ...lines,
    first,
  ].join('\n');
}
