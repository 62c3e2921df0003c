import type { FormId, IdentityKind } from '../forms/index.ts';
import type { Change, Report } from '../report/index.ts';
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
  const { plan, open } = sheet;
  const isTold = new Set(equations);
  const ofKind = plan.ofKind.get(kind) ?? [];
  const counts = { number: 0, blank: 0, placeholder: 0, illegible: 0, absent: 0 };
  const cells: string[] = [];
  for (const cell of open) {
    const equation = ofKind[cell];
    if (!equation || !isTold.has(equation)) continue;
    counts[sheet.cells[cell]?.state ?? 'absent'] += 1;
    cells.push(plan.paths[cell] ?? '');
  }
  const repairs = equations.flatMap((equation) => fillOf(sheet, equation) ?? []);
  return {
    kind: 'unchecked',
    severity: 'info',
    about,
    cells,
    equations: equations.length,
    all: plan.byKind.get(kind)?.length ?? 0,
    empty: counts.blank + counts.placeholder,
    illegible: counts.illegible,
    absent: counts.absent,
    form: report.form,
    fills: repairs.flatMap(({ changes }) => changes),
    repairs,
  };
}
