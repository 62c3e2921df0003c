import type { Change, Repair, Report } from '../report/index.ts';
import { fails, same } from './judge.ts';
import { neededAt, NO_CHANGES, sheetOf, tallyAfter, touchedBy, verdictAfter, verdictOf } from './sheet.ts';
import type { Changes, Equation, Sheet } from './sheet.ts';

/** How many repairs a finding offers at most. */
export const MOST_REPAIRS = 4;

/** The repair that makes changes; `certain` is said only where it is so. */
export function repairFrom(sheet: Sheet, changes: Changes, certain: boolean): Repair {
  const all = [...changes].map(([cell, to]) => changeOf(sheet, cell, to));
  return certain ? { changes: all, certain } : { changes: all };
}

function changeOf({ plan, terms }: Sheet, cell: number, to: number): Change {
  const from = terms[cell];
  return { cell: plan.cells[cell]?.path ?? '', from: typeof from === 'number' ? from : null, to };
}

/** The only numbers that fit the empty cells of an equation: one such cell takes what is missing, several take 0 where nothing is; undefined where others would fit, or another equation would break. */
export function fillOf(sheet: Sheet, equation: Equation): Repair | undefined {
  const changes = fillingOf(sheet, equation);
  if (!changes || breaksAny(sheet, changes)) return undefined;
  // One equation infers a number, and only a second one proves it.
  const proven = [...changes.keys()].every(
    (cell) => sheet.plan.standsIn[cell]?.filter((each) => isMet(sheet, each, changes)).length !== 1,
  );
  return repairFrom(sheet, changes, proven);
}

function fillingOf(sheet: Sheet, equation: Equation): Changes | undefined {
  const open = equation.cells.filter((cell) => sheet.terms[cell] === 'unprinted');
  const [cell, ...more] = open;
  if (cell === undefined) return undefined;
  if (more.length > 0) return isMet(sheet, equation) ? new Map(open.map((each) => [each, 0])) : undefined;
  const needed = neededAt(sheet, equation, cell);
  return needed === undefined ? undefined : new Map([[cell, needed]]);
}

const breaksAny = (sheet: Sheet, changes: Changes): boolean =>
  touchedBy(sheet, changes).some((equation) => fails(verdictAfter(sheet, equation, changes)));

/** Whether both sides are equal as far as printed, and only one of them could grow. */
function isMet(sheet: Sheet, equation: Equation, changes: Changes = NO_CHANGES): boolean {
  const { left, right, leftOpen, rightOpen, unread } = tallyAfter(sheet, equation, changes);
  return !unread && (leftOpen === 0 || rightOpen === 0) && same(left, right);
}

/** The change of one cell to a number known from elsewhere, if it also mends a failing equation and breaks none. */
export function mendingChange(report: Report, path: string, to: number): Repair[] {
  const sheet = sheetOf(report);
  const cell = sheet.plan.cells.findIndex((spec) => spec.path === path);
  const changes = new Map([[cell, to]]);
  const mends = touchedBy(sheet, changes).some((equation) => fails(verdictOf(sheet, equation)));
  const isCount = Number.isSafeInteger(to) && to >= 0;
  return isCount && mends && !breaksAny(sheet, changes) ? [repairFrom(sheet, changes, false)] : [];
}
