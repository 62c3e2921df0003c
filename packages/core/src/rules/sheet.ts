import { formOf } from '../forms/index.ts';
import type { IdentityKind } from '../forms/index.ts';
import type { Report } from '../report/index.ts';
import { orderedTerms } from './cells.ts';
import { fails, same, verdictOn } from './judge.ts';
import type { Tally, Term, Verdict } from './judge.ts';
import { planOf } from './plan.ts';
import type { Equation, Plan } from './plan.ts';

/** What a report prints in the cells of its form, what its equations add up to, and what is to be said of each as printed. */
export type Sheet = { plan: Plan; terms: readonly Term[]; tallies: Tally[]; verdicts: Verdict[] };

/** New numbers of cells, by their place. */
export type Changes = ReadonlyMap<number, number>;

export const NO_CHANGES: Changes = new Map();

/** The figures of a report against the equations of its form. An equation whose rule is not among those that run together may be broken: it must not be mended, but it is not to be broken either. */
export function sheetOf(report: Report, together?: readonly string[]): Sheet {
  const plan = planOf(formOf(report.form));
  const terms = orderedTerms(report);
  const tallies = plan.equations.map((equation) => tallyOf(equation, terms));
  if (together)
    for (const kind of plan.byKind.keys()) if (!together.includes(kind)) excuse(plan, kind, tallies);
  return { plan, terms, tallies, verdicts: tallies.map(verdictOn) };
}

function excuse({ byKind }: Plan, kind: IdentityKind, tallies: Tally[]): void {
  for (const { place } of byKind.get(kind) ?? []) {
    const tally = tallies[place];
    if (tally && fails(verdictOn(tally))) tally.unread = true;
  }
}

function tallyOf({ cells, side }: Equation, terms: readonly Term[]): Tally {
  let left = 0;
  let right = 0;
  let leftOpen = 0;
  let rightOpen = 0;
  let unread = false;
  for (const cell of cells) {
    const term = terms[cell];
    const isLeft = side[cell] === 1;
    if (typeof term === 'number') {
      if (isLeft) left += term;
      else right += term;
    } else if (term !== 'unprinted') unread = true;
    else if (isLeft) leftOpen += 1;
    else rightOpen += 1;
  }
  return { left, right, leftOpen, rightOpen, unread };
}

/** What both sides of an equation add up to once the changes are made. */
export function tallyAfter({ tallies, terms }: Sheet, equation: Equation, changes: Changes): Tally {
  const after = copyOf(tallies, equation);
  for (const [cell, to] of changes) {
    const side = equation.side[cell] ?? 0;
    if (side !== 0) put(after, side, terms[cell] ?? 'unread', to);
  }
  return after;
}

function copyOf(tallies: Tally[], { place }: Equation): Tally {
  const tally = tallies[place];
  if (!tally) throw new RangeError(`no equation ${place}`);
  const { left, right, leftOpen, rightOpen, unread } = tally;
  return { left, right, leftOpen, rightOpen, unread };
}

// What could not be read stays so, whatever is put there.
function put(tally: Tally, side: number, from: Term, to: number): void {
  if (from === 'unread') return;
  const by = from === 'unprinted' ? to : to - from;
  const filled = from === 'unprinted' ? 1 : 0;
  if (side > 0) {
    tally.left += by;
    tally.leftOpen -= filled;
  } else {
    tally.right += by;
    tally.rightOpen -= filled;
  }
}

/** The verdict on an equation once the changes are made. */
export const verdictAfter = (sheet: Sheet, equation: Equation, changes: Changes): Verdict =>
  verdictOn(tallyAfter(sheet, equation, changes));

/** Whether another number in one cell alone would leave an equation failing that holds no other cell of its line, whatever else of the line is changed. */
export function clashes({ plan, tallies, terms }: Sheet, cell: number, to: number): boolean {
  for (const equation of plan.crossing[cell] ?? []) {
    const after = copyOf(tallies, equation);
    put(after, equation.side[cell] ?? 0, terms[cell] ?? 'unread', to);
    if (fails(verdictOn(after))) return true;
  }
  return false;
}

/** Equations that changes touch, and by the place of each what both sides add up to once they are made. */
export type After = { equations: Equation[]; tallies: (Tally | undefined)[] };

/** All that the changes touch, each added up once. */
export function talliesAfter({ plan, tallies, terms }: Sheet, changes: Changes): After {
  const after: After = { equations: [], tallies: [] };
  for (const [cell, to] of changes) {
    for (const equation of plan.standsIn[cell] ?? []) {
      let tally = after.tallies[equation.place];
      if (!tally) {
        tally = copyOf(tallies, equation);
        after.equations.push(equation);
        after.tallies[equation.place] = tally;
      }
      put(tally, equation.side[cell] ?? 0, terms[cell] ?? 'unread', to);
    }
  }
  return after;
}

/** The verdict on an equation as printed. */
export const verdictOf = ({ verdicts }: Sheet, { place }: Equation): Verdict =>
  verdicts[place] ?? 'unassessable';

/** How much more stands on the left of an equation than on the right; undefined where not all of its cells are numbers. */
export function gapOf({ tallies }: Sheet, { place }: Equation): number | undefined {
  const tally = tallies[place];
  if (!tally || tally.unread || tally.leftOpen + tally.rightOpen > 0) return undefined;
  return tally.left - tally.right;
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
export function mendingAt(
  { tallies, verdicts, terms }: Sheet,
  equation: Equation,
  cell: number,
): number | undefined {
  const [tally, term] = [tallies[equation.place], terms[cell]];
  return tally && typeof term === 'number' && fails(verdicts[equation.place] ?? 'holds')
    ? balancing(tally, equation, cell, term)
    : undefined;
}

function balancing(
  { left, right }: Tally,
  { side }: Equation,
  cell: number,
  term: Term | undefined,
): number | undefined {
  const own = typeof term === 'number' ? term : 0;
  const needed = (side[cell] ?? 0) > 0 ? right - (left - own) : left - (right - own);
  const count = Math.round(needed);
  return same(count, needed) && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}
