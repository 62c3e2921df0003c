import type { Change, Report } from '../report/index.ts';
import type { RuleContext } from './define.ts';
import { slipBetween } from './slip.ts';
import type { Slip } from './slip.ts';

/** Changes that leave no equation of theirs failing, and how many they mend. */
export type Candidate = { changes: Change[]; mended: number };

/** The numbers that a cell should hold according to something other than the table itself. */
export type Testimony = Map<string, Set<number>>;

/** What the prose claims of single cells, and what last year's report carried forward. */
export function testimonyOf(report: Report, context: RuleContext): Testimony {
  const said: Testimony = new Map();
  const add = (path: string, value: number) => said.set(path, (said.get(path) ?? new Set()).add(value));
  for (const { metric, value } of report.claims) add(metric, value);
  for (const [path, cell] of Object.entries(context.previous?.cells ?? {})) {
    const column = /^applications\.carriedForward\.(.+)$/u.exec(path)?.[1];
    if (column !== undefined && cell.state === 'number')
      add(`applications.carriedOver.${column}`, cell.value);
  }
  return said;
}

const slipWeight: Record<Slip, number> = { transposed: 2, dropped: 2, added: 2, changed: 1 };
const SWAP_WEIGHT = 5;

/** Sorts candidates, best first: equations mended, testimony, likeness of the digits, smallness; what remains equal keeps its order. */
export function ranked(candidates: Candidate[], testimony: Testimony): Candidate[] {
  return candidates
    .map((candidate) => ({ candidate, key: keyOf(candidate, testimony) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ candidate }) => candidate);
}

const total = (changes: Change[], weigh: (change: Change) => number): number =>
  changes.reduce((sum, change) => sum + weigh(change), 0);

const keyOf = ({ changes, mended }: Candidate, testimony: Testimony): number[] => [
  -mended,
  -total(changes, (change) => witnessed(change, testimony)),
  -likeness(changes),
  total(changes, ({ from, to }) => Math.abs(to - (from ?? 0))),
];

// For the new number, 1; for the number as printed, -1; where nothing or something third is said, 0.
function witnessed({ cell, from, to }: Change, testimony: Testimony): number {
  const said = testimony.get(cell);
  if (!said) return 0;
  return Number(said.has(to)) - Number(from !== null && said.has(from));
}

function likeness(changes: Change[]): number {
  const [one, two] = changes;
  if (one && two && one.from === two.to && two.from === one.to) return SWAP_WEIGHT;
  return total(changes, ({ from, to }) => {
    const slip = from === null ? undefined : slipBetween(to, from);
    return slip ? slipWeight[slip] : 0;
  });
}

function compare(a: number[], b: number[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}
