import { formOf } from '../forms/index.ts';
import type { Change, Repair, Report } from '../report/index.ts';
import { positionOf } from './cells.ts';
import { fails, same, verdictOn } from './judge.ts';
import type { Tally } from './judge.ts';
import type { Equation } from './plan.ts';
import { neededAt, sheetOf, talliesAfter, verdictOf } from './sheet.ts';
import type { After, Changes, Sheet } from './sheet.ts';

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
  return { cell: plan.cells[cell]?.path ?? '', from: typeof from === 'number' ? from : null, to };
}

/** The only numbers that fit the empty cells of an equation: one such cell takes what is missing, several take 0 where nothing is; undefined where others would fit, or another equation would break. */
export function fillOf(sheet: Sheet, equation: Equation): Repair | undefined {
  const changes = fillingOf(sheet, equation);
  if (!changes) return undefined;
  const after = talliesAfter(sheet, changes);
  if (anyFails(after)) return undefined;
  // One equation infers a number, and only a second one proves it.
  const met = (each: Equation): boolean => isMet(after.tallies[each.place]);
  const proven = changes.keys().every((cell) => sheet.plan.standsIn[cell]?.filter(met).length !== 1);
  return repairFrom(sheet, changes, proven);
}

function fillingOf(sheet: Sheet, equation: Equation): Changes | undefined {
  const tally = sheet.tallies[equation.place];
  const count = tally ? tally.leftOpen + tally.rightOpen : 0;
  if (count === 0 || (count > 1 && !isMet(tally))) return undefined;
  const changes = new Map<number, number>();
  for (const cell of equation.cells) if (sheet.terms[cell] === 'unprinted') changes.set(cell, 0);
  const [cell = -1] = changes.keys();
  if (count > 1) return changes;
  const needed = neededAt(sheet, equation, cell);
  return needed === undefined ? undefined : changes.set(cell, needed);
}

const anyFails = ({ tallies }: After): boolean =>
  tallies.some((tally) => tally !== undefined && fails(verdictOn(tally)));

/** Whether both sides are equal as far as printed, and only one of them could grow. */
const isMet = (tally: Tally | undefined): boolean =>
  tally !== undefined &&
  !tally.unread &&
  (tally.leftOpen === 0 || tally.rightOpen === 0) &&
  same(tally.left, tally.right);

/** The change of one cell to a number known from elsewhere, if it also mends a failing equation and breaks none. */
export function mendingChange(report: Report, path: string, to: number): Repair[] {
  const sheet = sheetOf(report);
  const cell = positionOf(formOf(report.form), path);
  const changes = new Map([[cell, to]]);
  const after = talliesAfter(sheet, changes);
  const mends = after.equations.some((equation) => fails(verdictOf(sheet, equation)));
  const isCount = Number.isSafeInteger(to) && to >= 0;
  return isCount && mends && !anyFails(after) ? [repairFrom(sheet, changes, false)] : [];
}
