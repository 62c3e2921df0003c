import type { Report } from '../report/index.ts';
import { placedClaims } from './claims.ts';
import type { RuleContext } from './define.ts';
import type { Changes, Sheet } from './sheet.ts';
import { slipBetween } from './slip.ts';
import type { Slip } from './slip.ts';

/** What something other than the table itself says that cells hold, or add up to. */
export type Testimony = readonly { places: readonly number[]; value: number }[];

/** What the prose claims, and what last year's report carried forward. */
export function testimonyOf(report: Report, { previous }: RuleContext, { plan }: Sheet): Testimony {
  const claimed = placedClaims(report);
  if (!previous) return claimed;
  const carried = plan.cells.flatMap(({ row, column, table }, place) => {
    const cell = row === 'carriedOver' ? previous.cells[`${table}.carriedForward.${column}`] : undefined;
    return cell?.state === 'number' ? [{ places: [place], value: cell.value }] : [];
  });
  return [...claimed, ...carried];
}

const slipWeight: Record<Slip, number> = { transposed: 2, dropped: 2, doubled: 2, added: 1.5, changed: 1 };
const SWAP_WEIGHT = 5;

/** Sorts ways to mend, best first: testimony, few rows, empty cells explained, likeness of the digits, nearness of the cells, smallness; what remains equal keeps its order. */
export function ranked<T extends { changes: Changes }>(
  ways: T[],
  sheet: Sheet,
  testimony: () => Testimony,
): T[] {
  if (ways.length < 2) return ways;
  const changed = new Set<number>();
  for (const { changes } of ways) for (const cell of changes.keys()) changed.add(cell);
  const telling = testimony().filter(({ places }) => places.some((cell) => changed.has(cell)));
  return ways
    .map((way) => ({ way, key: keyOf(way.changes, telling, sheet) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ way }) => way);
}

type Misprint = { cell: number; from: number | undefined; to: number };

function errorsOf(changes: Changes, { terms }: Sheet): Misprint[] {
  const errors: Misprint[] = [];
  for (const [cell, to] of changes) {
    const from = terms[cell];
    errors.push({ cell, from: typeof from === 'number' ? from : undefined, to });
  }
  return errors;
}

function keyOf(changes: Changes, testimony: Testimony, sheet: Sheet): number[] {
  const errors = errorsOf(changes, sheet);
  const misprints = errors.filter(({ from }) => from !== undefined);
  return [
    -total(testimony, (said) => witnessed(said, changes, sheet)),
    rowsOf(errors, sheet),
    misprints.length - errors.length,
    -likeness(misprints),
    distance(errors, sheet),
    total(errors, ({ from = 0, to }) => Math.abs(to - from)),
  ];
}

function total<T>(items: readonly T[], weigh: (item: T) => number): number {
  let sum = 0;
  for (const item of items) sum += weigh(item);
  return sum;
}

// For the new numbers, 1; for those printed, -1; where nothing or something third is said, 0.
function witnessed({ places, value }: Testimony[number], changes: Changes, { terms }: Sheet): number {
  let [before, after] = [0, 0];
  for (const cell of places) {
    const term = terms[cell];
    const printed = typeof term === 'number' ? term : Number.NaN;
    before += printed;
    after += changes.get(cell) ?? printed;
  }
  return Number(after === value) - Number(before === value);
}

const rowsOf = (errors: Misprint[], { plan }: Sheet): number =>
  errors.length < 2 ? errors.length : new Set(errors.map(({ cell }) => plan.cells[cell]?.placed)).size;

function likeness(errors: Misprint[]): number {
  const [one, two] = errors;
  if (one && two && errors.length === 2 && one.from === two.to && two.from === one.to) return SWAP_WEIGHT;
  return total(errors, ({ from, to }) => {
    const slip = from === undefined ? undefined : slipBetween(to, from);
    return slip ? slipWeight[slip] : 0;
  });
}

// Of two cells, how far apart they are printed: columns in a row, or rows in a column.
function distance([one, two, more]: Misprint[], { plan: { cells } }: Sheet): number {
  if (!one || !two || more) return 0;
  const [first, second] = [cells[one.cell], cells[two.cell]];
  const apart = Math.abs(one.cell - two.cell);
  return first && first.row !== second?.row ? apart / first.placed.row.columns.length : apart;
}

function compare(a: number[], b: number[]): number {
  const place = a.findIndex((value, index) => value !== b[index]);
  return place < 0 ? 0 : (a[place] ?? 0) - (b[place] ?? 0);
}
