import { fails, same } from './judge.ts';
import { patternOf } from './pattern.ts';
import type { Pattern } from './pattern.ts';
import type { Equation } from './plan.ts';
import { correctionsOf, gapOf, mendingAt, neededAt, NO_CHANGES, touchedBy, verdictAfter } from './sheet.ts';
import type { Changes, Sheet } from './sheet.ts';

/** Failing equations of one table, each with a bit of its own; `bits` goes by the place of an equation and is 0 for those that do not fail. */
export type Trouble = { sheet: Sheet; failing: Equation[]; bits: number[] };

/** The failing equations, as bits, that any of the cells stands in. */
export function failingAt({ sheet, bits }: Trouble, cells: number[]): number {
  let mask = 0;
  for (const cell of cells) {
    for (const equation of sheet.plan.standsIn[cell] ?? []) mask |= bits[equation.place] ?? 0;
  }
  return mask;
}

/** Whether so many bits are more than one. */
export const isSeveral = (mask: number): boolean => (mask & (mask - 1)) !== 0;

/** Changes that leave no equation of theirs failing: which failing ones they mend, how many slips would print what is printed, and of what kind. */
export type Cause = { changes: Changes; mends: number; slips: number; pattern: Pattern };

/** So many failing equations have a bit each in a number. */
export const MOST_BITS = 30;

// Two changes at every pair of places are tried only where few equations fail: more have more causes than two.
const MOST_FAILING_FOR_PAIRS = 12;

const MOST_CELLS_FOR_SUBSETS = 7;

/** Whether causes of two cells that no line shows are among those that are found. */
export const seeksPairs = ({ failing }: Trouble): boolean => failing.length <= MOST_FAILING_FOR_PAIRS;

/** Which failing equations the changes mend; undefined where an equation that they touch fails afterwards. */
export function mendedBy({ sheet, bits }: Trouble, changes: Changes): number | undefined {
  let mended = 0;
  for (const equation of touchedBy(sheet, changes)) {
    if (fails(verdictAfter(sheet, equation, changes))) return undefined;
    mended |= bits[equation.place] ?? 0;
  }
  return mended;
}

/** A cause made of changes, if they are one. */
export function causeOf(trouble: Trouble, changes: Changes, pattern?: Pattern): Cause | undefined {
  const mends = mendedBy(trouble, changes);
  if (!mends) return undefined;
  const kind = pattern ?? patternOf(trouble.sheet, changes);
  return { changes, mends, pattern: kind, slips: kind === 'several' ? changes.size : 1 };
}

/** Every change of one printed number, or of two that only together will do, that mends failing equations and breaks none. */
export function* smallCauses(trouble: Trouble): Generator<Cause> {
  const { sheet, failing } = trouble;
  for (const equation of failing) {
    for (const [cell, to] of correctionsOf(sheet, equation, NO_CHANGES)) {
      const changes = new Map<number, number>().set(cell, to);
      const single = causeOf(trouble, changes);
      if (single) yield single;
      else if (seeksPairs(trouble)) yield* completions(trouble, changes);
    }
  }
}

// What the first change leaves failing, the second must mend.
function* completions(trouble: Trouble, first: Changes): Generator<Cause> {
  const { sheet } = trouble;
  const open = touchedBy(sheet, first).find((equation) => fails(verdictAfter(sheet, equation, first)));
  if (!open) return;
  for (const [cell, to] of correctionsOf(sheet, open, first)) {
    const pair = causeOf(trouble, new Map(first).set(cell, to));
    if (pair) yield pair;
  }
}

/** A cell that all equations but one require to be another number; `weight` is what that adds to the one. */
type Member = { cell: number; to: number; weight: number };

/** Changes of several cells of one equation, each of which its other equations require: a garbled row or column. */
export function* lineCauses(trouble: Trouble): Generator<Cause> {
  const { sheet, failing, bits } = trouble;
  // Two equations have one cell in common at most.
  if (failing.length < 2) return;
  const failures = new Uint8Array(sheet.plan.cells.length);
  for (const { cells } of failing) for (const cell of cells) failures[cell] = (failures[cell] ?? 0) + 1;
  for (const hub of sheet.plan.equations) {
    const own = bits[hub.place] ? 1 : 0;
    const suspects = hub.cells.filter((cell) => (failures[cell] ?? 0) > own);
    const members = suspects.length < 2 ? [] : suspects.flatMap((cell) => memberAt(sheet, cell, hub) ?? []);
    if (members.length >= 2) yield* subsets(trouble, hub, members);
  }
}

function memberAt(sheet: Sheet, cell: number, hub: Equation): Member | undefined {
  const term = sheet.terms[cell];
  const to = typeof term === 'number' ? requiredAt(sheet, cell, hub) : undefined;
  if (to === undefined || typeof term !== 'number' || to === term) return undefined;
  return { cell, to, weight: (hub.side[cell] ?? 0) * (to - term) };
}

/** The number that all equations of a cell but one require of it, if those that can be judged agree. */
function requiredAt(sheet: Sheet, cell: number, hub: Equation): number | undefined {
  let required: number | undefined;
  for (const spoke of sheet.plan.standsIn[cell] ?? []) {
    if (spoke === hub) continue;
    const needed = mendingAt(sheet, spoke, cell) ?? neededAt(sheet, spoke, cell);
    if (needed === undefined) continue;
    if (required !== undefined && required !== needed) return undefined;
    required = needed;
  }
  return required;
}

function* subsets(trouble: Trouble, hub: Equation, members: Member[]): Generator<Cause> {
  const found = members.flatMap(({ cell, to }, place) =>
    mendedBy(trouble, new Map([[cell, to]])) === undefined ? [] : [1 << place],
  );
  // In an equation that fails, what a part leaves over is no cause alone.
  const divides = !trouble.bits[hub.place];
  const few = members.length <= MOST_CELLS_FOR_SUBSETS;
  for (const chosen of few ? choicesOf(members.length) : [2 ** members.length - 1]) {
    if (!fits(trouble.sheet, hub, members, chosen)) continue;
    const cause = causeOf(trouble, changesOf(members, chosen));
    if (!cause) continue;
    const isDivisible = divides && found.some((part) => (part & chosen) === part);
    if (isDivisible && cause.pattern === 'several') continue;
    if (cause.pattern === 'several') found.push(chosen);
    yield cause;
  }
}

const takes = (chosen: number, place: number): boolean => (chosen & (1 << place)) !== 0;

const changesOf = (members: Member[], chosen: number): Changes =>
  new Map(members.filter((_, place) => takes(chosen, place)).map(({ cell, to }) => [cell, to]));

/** Whether the equation common to the members holds once the chosen ones are changed, as far as that can be said. */
function fits(sheet: Sheet, hub: Equation, members: Member[], chosen: number): boolean {
  let gap = gapOf(sheet, hub);
  if (gap === undefined) return true;
  for (const [place, { weight }] of members.entries()) if (takes(chosen, place)) gap += weight;
  return same(gap, 0);
}

const choices: number[][] = [];

/** All choices of two or more among so many, as bits, the smaller ones first. */
function choicesOf(count: number): number[] {
  const sizeOf = (chosen: number): number => chosen.toString(2).replaceAll('0', '').length;
  choices[count] ??= Array.from({ length: 2 ** count }, (_, chosen) => chosen)
    .filter((chosen) => sizeOf(chosen) >= 2)
    .sort((a, b) => sizeOf(a) - sizeOf(b) || a - b);
  return choices[count];
}
