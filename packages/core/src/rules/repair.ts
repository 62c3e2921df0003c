import { formOf } from '../forms/index.ts';
import type { Change, Repair, Report } from '../report/index.ts';
import { positionOf } from './cells.ts';
import { fails, same } from './judge.ts';
import type { Tally } from './judge.ts';
import type { Equation } from './plan.ts';
import { breaks, neededAt, sheetOf, tallyAt, verdictOf } from './sheet.ts';
import type { Changes, Sheet } from './sheet.ts';

/** How many repairs a finding offers at most. */
export const MOST_REPAIRS = 4;

/** The repair that makes changes; `certain` is said only where it is so. */
export function repairFrom(sheet: Sheet, changes: Changes, certain: boolean): Repair {
  const all: Change[] = [];
  for (const [cell, to] of changes) all.push(changeOf(sheet, cell, to));
  return certain ? { changes: all, certain } : { changes: all };
}

function changeOf({ plan, terms }: Sheet, cell: number, to: number): Change {
  const from = terms[cell];
  return { cell: plan.paths[cell] ?? '', from: typeof from === 'number' ? from : null, to };
}

/** The only numbers that fit the empty cells of an equation: one such cell takes what is missing, several take 0 where nothing is; undefined where others would fit, or another equation would break. */
export function fillOf(sheet: Sheet, equation: Equation): Repair | undefined {
  const to = fillingOf(sheet, equation);
  if (to === undefined) return undefined;
  const changes: Change[] = [];
  let certain = true;
  for (const cell of equation.cells) {
    if (sheet.terms[cell] !== 'unprinted') continue;
    const proofs = proofsOf(sheet, equation, cell, to);
    if (proofs === undefined) return undefined;
    // One equation infers a number, and only a second one proves it.
    if (proofs === 0) certain = false;
    changes.push(changeOf(sheet, cell, to));
  }
  return certain ? { changes, certain } : { changes };
}

/** The number that each empty cell of an equation takes, as far as it alone tells. */
function fillingOf(sheet: Sheet, equation: Equation): number | undefined {
  const tally = tallyAt(sheet, equation);
  const count = tally.leftOpen + tally.rightOpen;
  if (tally.unread || count === 0) return undefined;
  // Several take 0 where both sides are equal as far as printed, and only one of them could grow.
  if (count > 1) return same(tally.gap, 0) && (tally.leftOpen === 0 || tally.rightOpen === 0) ? 0 : undefined;
  return neededAt(sheet, equation, equation.cells.find((cell) => sheet.terms[cell] === 'unprinted') ?? -1);
}

/** How many equations beside one are met once a number is in an empty cell of it; undefined where any fails. No two equations have more than one cell in common: what else is filled in one does not count in another. */
function proofsOf(sheet: Sheet, one: Equation, cell: number, to: number): number | undefined {
  let proofs = 0;
  for (const equation of sheet.plan.standsIn[cell] ?? []) {
    if (equation === one) continue;
    const fit = fitOf(tallyAt(sheet, equation), equation.side[cell] ?? 0, to);
    if (fit === 'fails') return undefined;
    if (fit === 'met') proofs += 1;
  }
  return proofs;
}

/** What an equation becomes once a number is in one of its empty cells: `met` where both sides are equal and only one of them could grow. */
function fitOf({ gap, leftOpen, rightOpen, unread }: Tally, side: number, to: number) {
  const left = leftOpen - (side > 0 ? 1 : 0);
  const right = rightOpen - (side > 0 ? 0 : 1);
  if (unread || (left > 0 && right > 0)) return 'open';
  const rest = gap + side * to;
  if (same(rest, 0)) return 'met';
  return (rest < 0 && left > 0) || (rest > 0 && right > 0) ? 'open' : 'fails';
}

/** The change of one cell to a number known from elsewhere, if it also mends a failing equation and breaks none. */
export function mendingChange(report: Report, path: string, to: number): Repair[] {
  const sheet = sheetOf(report);
  const cell = positionOf(formOf(report.form), path);
  const equations = sheet.plan.standsIn[cell] ?? [];
  const mends = equations.some((equation) => fails(verdictOf(sheet, equation)));
  const isCount = Number.isSafeInteger(to) && to >= 0;
  return isCount && mends && !breaks(sheet, cell, to) ? [{ changes: [changeOf(sheet, cell, to)] }] : [];
}
