import type { Report } from '../report/index.ts';
import { placedClaims } from './claims.ts';
import type { RuleContext } from './define.ts';
import type { Changes, Sheet } from './sheet.ts';
import { slipBetween } from './slip.ts';
import type { Slip } from './slip.ts';

/** What something other than the table itself says that cells hold, or add up to. */
export type Testimony = { cells: readonly number[]; value: number }[];

/** What the prose claims, and what last year's report carried forward. */
export function testimonyOf(report: Report, { previous }: RuleContext, { plan }: Sheet): Testimony {
  const claimed = placedClaims(report).map(({ claim, places }) => ({ cells: places, value: claim.value }));
  if (!previous) return claimed;
  const carried = plan.cells.flatMap(({ row, column, table }, place) => {
    const cell = row === 'carriedOver' ? previous.cells[`${table}.carriedForward.${column}`] : undefined;
    return cell?.state === 'number' ? [{ cells: [place], value: cell.value }] : [];
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
  const changed = new Set(ways.flatMap(({ changes }) => [...changes.keys()]));
  const telling = testimony().filter(({ cells }) => cells.some((cell) => changed.has(cell)));
  return ways
    .map((way) => ({ way, key: keyOf(errorsOf(way.changes, sheet), telling, sheet) }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ way }) => way);
}

type Misprint = { cell: number; from: number | undefined; to: number };

const errorsOf = (changes: Changes, { terms }: Sheet): Misprint[] =>
  [...changes].map(([cell, to]) => {
    const from = terms[cell];
    return { cell, from: typeof from === 'number' ? from : undefined, to };
  });

const keyOf = (errors: Misprint[], testimony: Testimony, sheet: Sheet): number[] => [
  -total(testimony, (said) => witnessed(said, errors, sheet)),
  rowsOf(errors, sheet),
  -errors.filter(({ from }) => from === undefined).length,
  -likeness(errors.filter(({ from }) => from !== undefined)),
  distance(errors, sheet),
  total(errors, ({ from = 0, to }) => Math.abs(to - from)),
];

const total = <T>(items: T[], weigh: (item: T) => number): number =>
  items.reduce((sum, item) => sum + weigh(item), 0);

// For the new numbers, 1; for those printed, -1; where nothing or something third is said, 0.
function witnessed({ cells, value }: Testimony[number], errors: Misprint[], { terms }: Sheet): number {
  let [before, after] = [0, 0];
  for (const cell of cells) {
    const term = terms[cell];
    const printed = typeof term === 'number' ? term : Number.NaN;
    before += printed;
    after += errors.find((error) => error.cell === cell)?.to ?? printed;
  }
  return Number(after === value) - Number(before === value);
}

const rowsOf = (errors: Misprint[], { plan }: Sheet): number =>
  new Set(errors.map(({ cell }) => plan.cells[cell]?.placed)).size;

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
