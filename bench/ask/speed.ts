import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Store } from '@gouji/core';
import { put, type Question } from '../../packages/core/src/ask/testing/evaluate.ts';

/** Milliseconds that a question took, and what was done to answer it. */
type Timing = { ms: number; operation: string };

// Those that look at all agencies of a year, and those that look a few reports up.
const WIDE = new Set(['rank', 'filter', 'sum', 'tally']);

type Summary = { count: number; median: number; p95: number; longest: number };

/** What the first questions cost a new process, in milliseconds of processor time, and the most memory that all of them take it, in megabytes. */
type First = { lookup: number; ranking: number; everyone: number; megabytes: number };

/** How long questions took over a store: the first ones in a process of their own, and each kind in a warm one. */
export type Speed = { name: string; first: First; kinds: Map<string, Summary> };

// The shortest counts: the machine does other work meanwhile.
const PASSES = 6;

/** How long the questions take over a store, each as the shortest of six passes after one to warm up. */
export async function speed(store: Store, name: string, questions: readonly Question[]): Promise<Speed> {
  const child = fileURLToPath(new URL('./child.ts', import.meta.url));
  const told = execFileSync(process.execPath, ['--conditions=source', child, store.location]);
  const first = JSON.parse(told.toString('utf8')) as First;
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
  return { name, first, kinds };
}

async function timed(store: Store, question: Question): Promise<Timing> {
  const passes: number[] = [];
  const asked = 1 + (question.after?.length ?? 0);
  let operation = '';
  for (let pass = 0; pass < PASSES; pass += 1) {
    const from = performance.now();
    const { query } = await put(store, question);
    passes.push((performance.now() - from) / asked);
    operation = query.operation;
  }
  const shortest = Math.min(...passes);
  if (shortest <= SLICE) return { ms: shortest, operation };
  return { ms: Math.min(shortest, (await processorTime(store, question, shortest)) / asked), operation };
}

// What takes longer is interrupted whenever the machine is busy, and processor time is counted in steps of four.
const SLICE = 4;
const LONG = 80;

/** The processor time of a question in milliseconds, over so many passes that the steps do not count. */
async function processorTime(store: Store, question: Question, about: number): Promise<number> {
  const passes = Math.max(4, Math.ceil(LONG / about));
  const before = process.threadCpuUsage();
  for (let pass = 0; pass < passes; pass += 1) await put(store, question);
  const after = process.threadCpuUsage();
  return (after.user + after.system - before.user - before.system) / 1000 / passes;
}

const summary = (timings: readonly Timing[]): Summary => {
  const all = timings.map(({ ms }) => ms);
  return {
    count: all.length,
    median: quantile(all, 0.5),
    p95: quantile(all, 0.95),
    longest: quantile(all, 1),
  };
};

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

const cellOf = (one: Summary | undefined): string =>
  one ? `${one.median.toFixed(2)} · ${one.p95.toFixed(2)} · ${one.longest.toFixed(1)}` : '';

/** The timings as a table in Markdown: a kind of question a line, a store a column. */
export function speedTable(speeds: readonly Speed[]): string {
  const [one] = speeds;
  const names = [...(one?.kinds.keys() ?? [])];
  const lines = names.map((name) => [
    name,
    one?.kinds.get(name)?.count ?? 0,
    ...speeds.map(({ kinds }) => cellOf(kinds.get(name))),
  ]);
  return table(['questions', 'count', ...speeds.map(({ name }) => name)], lines);
}

/** What the first questions cost as a table in Markdown. */
export const firstTable = (speeds: readonly Speed[]): string =>
  table(
    ['', ...speeds.map(({ name }) => name)],
    [
      ['first question after opening, about one agency, ms', ...firstOf(speeds, 'lookup')],
      ['then the first ranking, of cities, ms', ...firstOf(speeds, 'ranking')],
      ['then the first ranking of all agencies, ms', ...firstOf(speeds, 'everyone')],
      ['most memory over all questions, MB', ...firstOf(speeds, 'megabytes')],
    ],
  );

const firstOf = (speeds: readonly Speed[], key: keyof First): string[] =>
  speeds.map(({ first }) => first[key].toFixed(0));

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const rule = head.map((_, i) => (i === 0 ? '---' : '--:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
