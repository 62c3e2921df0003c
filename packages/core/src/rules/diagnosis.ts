import type { Report } from '../report/index.ts';
import { lineCauses, mendedBy, MOST_BITS, seeksPairs, smallCauses } from './cause.ts';
import type { Cause, Trouble } from './cause.ts';
import { cheapestCovers } from './cover.ts';
import type { Prices } from './cover.ts';
import type { RuleContext } from './define.ts';
import { fails } from './judge.ts';
import type { Tally } from './judge.ts';
import { lineSlips } from './line-slips.ts';
import { patternOf } from './pattern.ts';
import type { Pattern } from './pattern.ts';
import type { Equation } from './plan.ts';
import { ranked, testimonyOf } from './rank.ts';
import type { Testimony } from './rank.ts';
import { breaks, correctionsOf, failingOf, neededAt, NO_CHANGES, touchedBy } from './sheet.ts';
import { tallyAt, verdictAfter } from './sheet.ts';
import type { Changes, Sheet } from './sheet.ts';

/** A way to mend a group of equations, and the one slip that it takes back. */
export type Remedy = { changes: Changes; pattern: Pattern };

/** Failing equations with a common cause, and the smallest changes that mend them all, best first; `certain` where there is only one. */
export type Diagnosis = { equations: Equation[]; remedies: Remedy[]; certain: boolean };

// Ways to mend one group: beyond so many nobody could choose.
const MOST_REMEDIES = 64;

// Few slips before few cells, and a slip or two before an equation that nothing explains.
const bySlips: Prices = { of: ({ slips, changes }) => slips * 100 + changes.size, unexplained: 300 };
const byCells: Prices = { of: ({ changes }) => changes.size, unexplained: 1000 };

/** Groups the failing equations of a report by their common causes, in the order of the form. */
export function diagnose(report: Report, sheet: Sheet, context: RuleContext): Diagnosis[] {
  const failing = failingOf(sheet);
  if (failing.length === 0) return [];
  const byTable = Map.groupBy(failing, ({ cells: [first = 0] }) => sheet.plan.cells[first]?.table);
  let told: Testimony | undefined;
  const testimony = (): Testimony => (told ??= testimonyOf(report, context, sheet));
  const found: Diagnosis[] = [];
  for (const ofTable of byTable.values()) {
    for (const { equations, remedies, certain } of diagnoseTable(sheet, ofTable))
      found.push({ equations, remedies: ranked(remedies, sheet, testimony), certain });
  }
  return found;
}

function troubleOf(sheet: Sheet, failing: Equation[]): Trouble {
  const bits = sheet.plan.equations.map(() => 0);
  for (const [bit, { place }] of failing.slice(0, MOST_BITS).entries()) bits[place] = 1 << bit;
  return { sheet, failing, bits };
}

/** An equation that fails alone, where its table does not tell which of several cells is the wrong one. */
function undecided(sheet: Sheet, [equation, ...more]: Equation[]): Diagnosis | undefined {
  if (!equation || more.length > 0) return undefined;
  const remedies: Remedy[] = [];
  for (const [cell, to] of correctionsOf(sheet, equation, NO_CHANGES)) {
    const changes = new Map<number, number>().set(cell, to);
    if (!breaks(sheet, cell, to)) remedies.push(completed(sheet, { changes, pattern: 'one' }));
  }
  return remedies.length < 2 ? undefined : { equations: [equation], remedies, certain: false };
}

function diagnoseTable(sheet: Sheet, failing: Equation[]): Diagnosis[] {
  const only = undecided(sheet, failing);
  if (only) return [only];
  const trouble = troubleOf(sheet, failing);
  const causes = causesOf(trouble);
  const full = 2 ** Math.min(failing.length, MOST_BITS) - 1;
  const covers = failing.length > MOST_BITS ? undefined : cheapestCovers(full, causes, bySlips);
  if (!covers) return failing.map((equation) => alone(trouble, equation, causes));
  return covers.groups.flatMap((group) => {
    const equations = failing.filter(({ place }) => (trouble.bits[place] ?? 0) & group);
    const found = remediesFor(trouble, group, covers.of(group, MOST_REMEDIES));
    if (found.length === 0) return equations.map((equation) => alone(trouble, equation, causes));
    const remedies = found.map((remedy) => completed(sheet, remedy));
    const only = isOnlySmallest(trouble, group, causes, found);
    return {
      equations,
      remedies,
      certain: only && remedies.every(({ changes }) => isProven(sheet, changes)),
    };
  });
}

// Where too much fails to be told apart, each equation speaks for itself.
function alone({ bits }: Trouble, equation: Equation, causes: Cause[]): Diagnosis {
  const bit = bits[equation.place] ?? 0;
  const remedies = causes.filter(({ mends, changes }) => mends & bit && changes.size === 1);
  return { equations: [equation], remedies, certain: false };
}

/** All causes, each set of changes once: with the slip, if any, that explains it. */
function causesOf(trouble: Trouble): Cause[] {
  const found = new Map<string, Cause>();
  // Where too much fails, each equation is told alone, with the single changes that mend it.
  const isAlone = trouble.failing.length > MOST_BITS;
  for (const source of isAlone ? [smallCauses] : [smallCauses, lineCauses, lineSlips]) {
    for (const cause of source(trouble)) {
      const key = keyOf(cause.changes);
      const before = found.get(key);
      if (!before || cause.slips < before.slips) found.set(key, cause);
    }
  }
  return [...found.values()];
}

/** Changes in the order of the form. */
const inOrder = (changes: Changes): Changes =>
  changes.size < 2 ? changes : new Map([...changes].sort(([a], [b]) => a - b));

function keyOf(changes: Changes): string {
  let key = '';
  for (const [cell, to] of inOrder(changes)) key += `${cell} ${to} `;
  return key;
}

/** The covers of a group that mend all of it, each as one remedy: what is changed together is judged together. */
function remediesFor(trouble: Trouble, group: number, covers: Cause[][]): Remedy[] {
  const found = new Map<string, Remedy>();
  for (const causes of covers) {
    const { changes, pattern, mends } = combined(trouble, causes);
    if (mends === group) found.set(keyOf(changes), { changes, pattern });
  }
  return [...found.values()];
}

function combined(trouble: Trouble, causes: Cause[]): Remedy & { mends: number | undefined } {
  const [only, ...more] = causes;
  if (only && more.length === 0)
    return { changes: inOrder(only.changes), pattern: only.pattern, mends: only.mends };
  const changes = inOrder(new Map(causes.flatMap((cause) => [...cause.changes])));
  return { changes, pattern: 'several', mends: mendedBy(trouble, changes) };
}

/** Whether no other change of as few numbers would do, as few as there are failing rows, or columns, and no other slip would explain as much. */
function isOnlySmallest(
  trouble: Trouble,
  group: number,
  causes: Cause[],
  [remedy, ...more]: Remedy[],
): boolean {
  const { sheet, failing } = trouble;
  if (!remedy || more.length > 0 || !seeksPairs(trouble)) return false;
  const printed = printedIn(sheet, remedy.changes);
  if (printed.size > leastCells(trouble, group)) return false;
  const wholly = (each: Remedy): string => keyOf(completed(sheet, each).changes);
  const slips = causes.filter((cause) => cause.mends === group && cause.slips === 1);
  if (slips.some((cause) => wholly(cause) !== wholly(remedy))) return false;
  const smallest = cheapestCovers(2 ** failing.length - 1, causes, byCells);
  if (!smallest) return false;
  // Nor may what mends this group in as few cells be tied up with another.
  if (smallest.groups.some((each) => each & group && each & ~group)) return false;
  const found = smallest.of(group, MOST_REMEDIES);
  const ways = new Set(
    remediesFor(trouble, group, found).map(({ changes }) => keyOf(printedIn(sheet, changes))),
  );
  return found.length < MOST_REMEDIES && ways.size === 1 && ways.has(keyOf(printed));
}

// What an empty cell is filled with changes no printed number.
const printedIn = ({ terms }: Sheet, changes: Changes): Changes =>
  new Map([...changes].filter(([cell]) => typeof terms[cell] === 'number'));

// One equation only infers a number: more must hold than there are numbers changed.
const isProven = (sheet: Sheet, changes: Changes): boolean =>
  touchedBy(sheet, changes).filter((equation) => verdictAfter(sheet, equation, changes) === 'holds').length >
  changes.size;

// A cell stands in one row and one column: no fewer cells can mend so many of either.
function leastCells({ failing, bits }: Trouble, group: number): number {
  const lines = failing.filter(({ place }) => (bits[place] ?? 0) & group);
  const columns = lines.filter(
    ({ identity: { kind } }) => kind === 'applications-balance' || kind === 'applications-results',
  );
  const scopes = new Set(columns.map(({ identity }) => identity.scope));
  return Math.max(scopes.size, lines.length - columns.length);
}

const isOpen = ({ leftOpen, rightOpen }: Tally): boolean => leftOpen + rightOpen > 0;

/** The remedy with the empty cells beside its own that only one number fits then: 12 | 0 printed as blank | 12. */
function completed(sheet: Sheet, { changes, pattern }: Remedy): Remedy {
  const open = touchedBy(sheet, changes).filter((equation) => isOpen(tallyAt(sheet, equation)));
  if (open.length === 0) return { changes, pattern };
  const all = new Map(changes);
  for (const equation of open) {
    const [cell, ...more] = equation.cells.filter(
      (each) => sheet.terms[each] === 'unprinted' && !all.has(each),
    );
    const to = cell === undefined || more.length > 0 ? undefined : neededAt(sheet, equation, cell, all);
    if (cell === undefined || to === undefined) continue;
    const filled = new Map([...all, [cell, to] as const]);
    const verdicts = (sheet.plan.standsIn[cell] ?? []).map((each) => verdictAfter(sheet, each, filled));
    if (verdicts.some(fails) || verdicts.filter((verdict) => verdict === 'holds').length < 2) continue;
    all.set(cell, to);
  }
  if (all.size === changes.size) return { changes, pattern };
  return { changes: inOrder(all), pattern: pattern === 'one' ? patternOf(sheet, all) : pattern };
}
