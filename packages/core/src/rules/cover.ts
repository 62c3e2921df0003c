import type { Cause } from './cause.ts';

/** What a cause costs, and what it costs to leave an equation without any. */
export type Prices = { of: (cause: Cause) => number; unexplained: number };

/** The cheapest ways to explain failing equations by causes that share none of them. */
export type Covers = {
  /** Sets of equations, as bits, such that every cheapest cover is one of each. */
  groups: number[];
  /** The cheapest covers of a group, at most so many; an equation that none of the causes mends is left unexplained. */
  of(group: number, most: number): Cause[][];
};

// So many sets of equations are priced at most, which bounds the time.
const MOST_SETS = 4000;

type Table = { prices: Prices; byBit: Cause[][]; known: Map<number, number> };

/** Finds the cheapest covers of a set of equations, given as bits; undefined where there is too much to price. */
export function cheapestCovers(full: number, causes: Cause[], prices: Prices): Covers | undefined {
  const table: Table = { prices, byBit: byBit(causes), known: new Map() };
  const least = cheapest(table, full);
  const taking = causes.filter(({ mends }) => (mends & full) === mends);
  const parts = taking.filter((cause) => prices.of(cause) + cheapest(table, full ^ cause.mends) === least);
  if (table.known.size >= MOST_SETS) return undefined;
  return {
    groups: groupsOf(full, parts),
    of: (group, most) => covers(table, group).take(most).toArray(),
  };
}

const lowestOf = (mask: number): number => 31 - Math.clz32(mask & -mask);

function byBit(causes: Cause[]): Cause[][] {
  const lists: Cause[][] = [];
  for (const cause of causes) {
    for (let rest = cause.mends; rest !== 0; rest &= rest - 1) (lists[lowestOf(rest)] ??= []).push(cause);
  }
  return lists;
}

const optionsAt = ({ byBit }: Table, rest: number): Cause[] =>
  (byBit[lowestOf(rest)] ?? []).filter(({ mends }) => (mends & rest) === mends);

function cheapest(table: Table, rest: number): number {
  if (rest === 0) return 0;
  const before = table.known.get(rest);
  if (before !== undefined) return before;
  if (table.known.size >= MOST_SETS) return Number.POSITIVE_INFINITY;
  let least = table.prices.unexplained + cheapest(table, rest & (rest - 1));
  for (const cause of optionsAt(table, rest)) {
    least = Math.min(least, table.prices.of(cause) + cheapest(table, rest ^ cause.mends));
  }
  table.known.set(rest, least);
  return least;
}

function groupsOf(full: number, parts: Cause[]): number[] {
  let groups: number[] = [];
  for (let rest = full; rest !== 0; rest &= rest - 1) groups.push(rest & -rest);
  for (const { mends } of parts) {
    const joined = groups.filter((group) => group & mends).reduce((all, group) => all | group, 0);
    groups = [...groups.filter((group) => !(group & mends)), joined];
  }
  return groups.sort((a, b) => lowestOf(a) - lowestOf(b));
}

function* covers(table: Table, rest: number): Generator<Cause[]> {
  if (rest === 0) {
    yield [];
    return;
  }
  const least = cheapest(table, rest);
  for (const cause of optionsAt(table, rest)) {
    if (table.prices.of(cause) + cheapest(table, rest ^ cause.mends) !== least) continue;
    for (const others of covers(table, rest ^ cause.mends)) yield [cause, ...others];
  }
  const without = rest & (rest - 1);
  if (table.prices.unexplained + cheapest(table, without) === least) yield* covers(table, without);
}
