import type { FormId, IdentityKind } from '../forms/index.ts';
import type { Change, Repair, Report } from '../report/index.ts';
import type { Noticed } from './define.ts';
import type { Equation } from './plan.ts';
import { fillOf } from './repair.ts';
import type { Sheet } from './sheet.ts';

/** So many equations of all could not be checked; `fills` are the numbers that alone fit an empty cell of the form. */
export type Unchecked = Noticed & {
  kind: 'unchecked';
  equations: number;
  all: number;
  empty: number;
  illegible: number;
  absent: number;
  form: FormId;
  fills: Change[];
};

/** Tells of some of the equations of a kind that they cannot be checked, by their cells without a number and with what alone fits these. */
export function unchecked(
  about: 'unassessable' | 'reading',
  kind: IdentityKind,
  equations: Equation[],
  report: Report,
  sheet: Sheet,
): Unchecked {
  const { plan, open, terms } = sheet;
  const isTold = new Uint8Array(plan.equations.length);
  for (const { place } of equations) isTold[place] = 1;
  const ofKind = plan.ofKind.get(kind) ?? [];
  const cells: string[] = [];
  let [empty, illegible] = [0, 0];
  for (const cell of open) {
    const equation = ofKind[cell];
    if (!equation || !isTold[equation.place]) continue;
    cells.push(plan.paths[cell] ?? '');
    if (terms[cell] === 'unprinted') empty += 1;
    else if (sheet.cells[cell]?.state === 'illegible') illegible += 1;
  }
  const repairs: Repair[] = [];
  const fills: Change[] = [];
  for (const equation of equations) {
    const repair = fillOf(sheet, equation);
    if (!repair) continue;
    repairs.push(repair);
    for (const change of repair.changes) fills.push(change);
  }
  return {
    kind: 'unchecked',
    severity: 'info',
    about,
    cells,
    equations: equations.length,
    all: plan.byKind.get(kind)?.length ?? 0,
    empty,
    illegible,
    absent: cells.length - empty - illegible,
    form: report.form,
    fills,
    repairs,
  };
}
