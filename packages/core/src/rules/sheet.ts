import type { IdentityKind } from '../forms/index.ts';
import type { Report } from '../report/index.ts';
import { figuresOf } from './cells.ts';
import type { Figures } from './cells.ts';
import { addTo, emptyTally, fails, same, verdictOn } from './judge.ts';
import type { Tally, Term, Verdict } from './judge.ts';
import { remembersLast } from './last.ts';
import type { Equation } from './plan.ts';

/** What a report prints in the cells of its form, what its equations add up to, and what is to be said of each as printed. */
export type Sheet = Figures & { tallies: readonly Tally[]; verdicts: readonly Verdict[] };

/** New numbers of cells, by their place. */
export type Changes = ReadonlyMap<number, number>;

export const NO_CHANGES: Changes = new Map();

/** The figures of a report against the equations of its form. An equation whose rule is not among those that run together may be broken: it must not be mended, but it is not to be broken either. */
export function sheetOf(report: Report, together?: readonly string[]): Sheet {
  const sheet = sheetAsPrinted(report);
  if (!together) return sheet;
  const excused: IdentityKind[] = [];
  for (const kind of sheet.plan.byKind.keys()) if (!together.includes(kind)) excused.push(kind);
  return excused.length === 0 ? sheet : excusing(sheet, excused);
}

const sheetAsPrinted = remembersLast((report: Report): Sheet => {
  const figures = figuresOf(report);
  const { plan, cells, terms, counted, open, states } = figures;
  const tallies: Tally[] = [];
  const verdicts: Verdict[] = [];
  for (const equation of plan.equations) {
    const tally = tallyOf(equation, terms);
    tallies.push(tally);
    verdicts.push(verdictOn(tally));
  }
  return { plan, cells, terms, counted, open, states, tallies, verdicts };
});

function excusing(sheet: Sheet, kinds: IdentityKind[]): Sheet {
  const tallies = sheet.plan.equations.map((equation) => {
    const tally = tallyAt(sheet, equation);
    const excused = kinds.includes(equation.identity.kind) && fails(verdictOf(sheet, equation));
    return excused ? { ...tally, unread: true } : tally;
  });
  return { ...sheet, tallies, verdicts: tallies.map(verdictOn) };
}

function tallyOf({ left, right }: Equation, terms: readonly Term[]): Tally {
  const tally = emptyTally();
  for (const cell of left) addTo(tally, terms[cell] ?? 'unread', 1);
  for (const cell of right) addTo(tally, terms[cell] ?? 'unread', -1);
  return tally;
}

/** What an equation adds up to as printed. */
export function tallyAt({ tallies }: Sheet, { place }: Equation): Tally {
  const tally = tallies[place];
  if (!tally) throw new RangeError(`no equation ${place}`);
  return tally;
}

// What could not be read stays so, whatever is put there.
function put(tally: Tally, { terms }: Sheet, { side }: Equation, cell: number, to: number): void {
  const from = terms[cell] ?? 'unread';
  const sign = side[cell] ?? 0;
  if (from === 'unread' || sign === 0) return;
  tally.gap += sign * (from === 'unprinted' ? to : to - from);
  if (from !== 'unprinted') return;
  if (sign > 0) tally.leftOpen -= 1;
  else tally.rightOpen -= 1;
}

const copyOf = ({ gap, leftOpen, rightOpen, unread }: Tally): Tally => ({ gap, leftOpen, rightOpen, unread });

/** What an equation adds up to with another number in one cell alone. */
function tallyWith(sheet: Sheet, equation: Equation, cell: number, to: number): Tally {
  const after = copyOf(tallyAt(sheet, equation));
  put(after, sheet, equation, cell, to);
  return after;
}

/** What an equation adds up to once the changes are made. */
export function tallyAfter(sheet: Sheet, equation: Equation, changes: Changes): Tally {
  const after = copyOf(tallyAt(sheet, equation));
  for (const [cell, to] of changes) put(after, sheet, equation, cell, to);
  return after;
}

/** The verdict on an equation as printed. */
export const verdictOf = ({ verdicts }: Sheet, { place }: Equation): Verdict =>
  verdicts[place] ?? 'unassessable';

/** The verdict on an equation once the changes are made. */
export const verdictAfter = (sheet: Sheet, equation: Equation, changes: Changes): Verdict =>
  verdictOn(tallyAfter(sheet, equation, changes));

/** Whether another number in one cell alone would leave an equation of the cell failing. */
export const breaks = (sheet: Sheet, cell: number, to: number): boolean =>
  isFailing(sheet, sheet.plan.standsIn[cell], cell, to);

/** Whether another number in one cell alone would leave an equation failing that holds no other cell of its line, whatever else of the line is changed. */
export const clashes = (sheet: Sheet, cell: number, to: number): boolean =>
  isFailing(sheet, sheet.plan.crossing[cell], cell, to);

function isFailing(sheet: Sheet, equations: Equation[] | undefined, cell: number, to: number): boolean {
  for (const equation of equations ?? [])
    if (fails(verdictOn(tallyWith(sheet, equation, cell, to)))) return true;
  return false;
}

/** How much more stands on the left of an equation than on the right; undefined where not all of its cells are numbers. */
export function gapOf(sheet: Sheet, equation: Equation): number | undefined {
  const { gap, leftOpen, rightOpen, unread } = tallyAt(sheet, equation);
  return unread || leftOpen + rightOpen > 0 ? undefined : gap;
}

/** The equations that cannot hold, whatever the unprinted cells are. */
export const failingOf = (sheet: Sheet): Equation[] =>
  sheet.plan.equations.filter((equation) => fails(verdictOf(sheet, equation)));

/** The equations that the changes touch. */
export function touchedBy({ plan }: Sheet, changes: Changes): Equation[] {
  const touched: Equation[] = [];
  for (const cell of changes.keys()) {
    for (const equation of plan.standsIn[cell] ?? []) if (!touched.includes(equation)) touched.push(equation);
  }
  return touched;
}

/** The count that a cell needs for an equation to hold once the changes are made; undefined where another of its cells is no number, or no count will do. */
export function neededAt(
  sheet: Sheet,
  equation: Equation,
  cell: number,
  changes: Changes = NO_CHANGES,
): number | undefined {
  const tally = tallyAfter(sheet, equation, changes);
  const term = changes.get(cell) ?? sheet.terms[cell];
  const open = tally.leftOpen + tally.rightOpen;
  return tally.unread || open !== (term === 'unprinted' ? 1 : 0)
    ? undefined
    : balancing(tally, equation, cell, term);
}

/** The printed numbers of an equation, with the count that each would have to be for it to hold once the changes are made and nothing is in the cells left empty; none where it does not fail. */
export function correctionsOf(sheet: Sheet, equation: Equation, changes: Changes): [number, number][] {
  const tally = tallyAfter(sheet, equation, changes);
  const found: [number, number][] = [];
  if (!fails(verdictOn(tally))) return found;
  for (const cell of equation.cells) {
    const term = sheet.terms[cell];
    if (changes.has(cell) || typeof term !== 'number') continue;
    const to = balancing(tally, equation, cell, term);
    if (to !== undefined && to !== term) found.push([cell, to]);
  }
  return found;
}

/** The count that a printed cell needs for an equation to hold, if that fails, with nothing in the cells left empty. */
export function mendingAt(sheet: Sheet, equation: Equation, cell: number): number | undefined {
  const term = sheet.terms[cell];
  return typeof term === 'number' && fails(verdictOf(sheet, equation))
    ? balancing(tallyAt(sheet, equation), equation, cell, term)
    : undefined;
}

function balancing(
  { gap }: Tally,
  { side }: Equation,
  cell: number,
  term: Term | undefined,
): number | undefined {
  const own = typeof term === 'number' ? term : 0;
  const needed = (side[cell] ?? 0) > 0 ? own - gap : own + gap;
  const count = Math.round(needed);
  return same(count, needed) && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}
