import { nameOf as rowName } from '../forms/index.ts';
import type { IdentityKind, Label } from '../forms/index.ts';
import type { Report } from '../report/index.ts';
import { numberAt } from './cells.ts';
import type { Noticed, RuleContext } from './define.ts';
import { diagnose } from './diagnosis.ts';
import type { Diagnosis } from './diagnosis.ts';
import { inDoubt } from './doubt.ts';
import { known, knownSum } from './judge.ts';
import type { Pattern } from './pattern.ts';
import type { Equation } from './plan.ts';
import { MOST_REPAIRS, repairFrom } from './repair.ts';
import { NO_CHANGES, sheetOf, verdictOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { unchecked } from './unchecked.ts';
import type { Unchecked } from './unchecked.ts';

/** An equation that fails, as printed: the row or column that it holds in and the numbers of its sides; `exceeded` where cells are empty and one side is too large whatever they hold. */
export type Sides = {
  identity: IdentityKind;
  scope: Label;
  left: number[];
  right: number[];
  exceeded: boolean;
};

/** A cell to be changed, and the row that it stands in. */
export type Mended = { name: Label; row: Label; from: number | undefined; to: number };

/** Failing equations with one cause, the most telling first, and the best way to mend them; `ways` is how many there are that change as little. */
export type Failure = Noticed & {
  kind: 'failure';
  equations: Sides[];
  mend?: { pattern: Pattern; ways: number; certain: boolean; changes: Mended[] };
};

/** What may be noticed about equations. */
export type IdentityNotice = Failure | Unchecked;

/** Judges the equations of one kind: those that fail by their causes, each told by the rule of its most telling equation, and those that cannot be judged together. */
export function* checkIdentities(
  kind: IdentityKind,
  report: Report,
  context: RuleContext,
): Generator<IdentityNotice> {
  const { sheet, diagnoses } = examine(report, context);
  const together = context.together ?? [kind];
  for (const diagnosis of diagnoses) {
    if (together.includes(CONTINUITY) && isCarriedOver(sheet, diagnosis, context)) continue;
    const equations = byTelling(diagnosis, together);
    if (equations[0]?.identity.kind === kind) yield failure(report, sheet, { ...diagnosis, equations });
  }
  const own = sheet.plan.byKind.get(kind) ?? [];
  const open = own.filter((equation) => verdictOf(sheet, equation) === 'unassessable');
  if (open.length === 0) return;
  const isIllegible = (cell: number): boolean => sheet.cells[cell]?.state === 'illegible';
  const unread = open.filter(({ place, cells }) => sheet.tallies[place]?.unread && cells.some(isIllegible));
  const unprinted = open.filter((equation) => !unread.includes(equation));
  if (unprinted.length > 0) yield unchecked('unassessable', kind, unprinted, report, sheet);
  if (unread.length > 0) yield unchecked('reading', kind, unread, report, sheet);
}

/** The rule that tells what last year's report proves. */
const CONTINUITY = 'carried-over-continuity';

/** The failing equations whose cause is that less or more was carried over than last year's report carried forward, by their causes. */
export function carriedOverFailures(report: Report, context: RuleContext): Failure[] {
  const { sheet, diagnoses } = examine(report, context);
  const kinds = context.together ?? [...sheet.plan.byKind.keys()];
  return diagnoses
    .filter((diagnosis) => isCarriedOver(sheet, diagnosis, context))
    .map((diagnosis) => ({ ...diagnosis, equations: byTelling(diagnosis, kinds) }))
    .filter(({ equations }) => equations.length > 0)
    .map((diagnosis) => failure(report, sheet, diagnosis));
}

/** Whether the best way to mend equations puts what last year's report carried forward, and nothing else. */
function isCarriedOver({ plan }: Sheet, { remedies: [best] }: Diagnosis, { previous }: RuleContext): boolean {
  if (!previous || !best) return false;
  return [...best.changes].every(([cell, to]) => {
    const spec = plan.cells[cell];
    const source = `${spec?.table}.carriedForward.${spec?.column}`;
    return spec?.row === 'carriedOver' && numberAt(previous, source) === to;
  });
}

type Examined = { report: Report; sheet: Sheet; diagnoses: Diagnosis[] };

const examined = new WeakMap<RuleContext, Examined>();

// The rules about equations run one after the other within one context: they share one examination of its report.
function examine(report: Report, context: RuleContext): Examined {
  const last = examined.get(context);
  if (last?.report === report) return last;
  const sheet = sheetOf(report, context.together);
  const made = { report, sheet, diagnoses: diagnose(report, sheet, context) };
  examined.set(context, made);
  return made;
}

/** The equations of a diagnosis, the most telling first: the balance, which the form itself prints, then the one whose total is the cell to be changed. */
function byTelling({ equations, remedies }: Diagnosis, together: readonly string[]): Equation[] {
  const broken = remedies[0]?.changes ?? NO_CHANGES;
  const rank = ({ identity: { kind, left }, cells: [total = -1] }: Equation): number => {
    if (!together.includes(kind)) return 3;
    if (kind === 'applications-balance') return 0;
    return left.length === 1 && broken.has(total) ? 1 : 2;
  };
  const [first] = equations;
  if (!first || equations.every(({ identity }) => !together.includes(identity.kind))) return [];
  return equations.toSorted((a, b) => rank(a) - rank(b) || a.place - b.place);
}

function failure(report: Report, sheet: Sheet, { equations, remedies, certain }: Diagnosis): Failure {
  const [best] = remedies;
  const offered = remedies.slice(0, MOST_REPAIRS);
  const pathOf = (cell: number): string => sheet.plan.cells[cell]?.path ?? '';
  const operands = equations.flatMap(({ cells }) => cells.map(pathOf));
  const broken = [...(best?.changes.keys() ?? [])].map(pathOf);
  const suspects = offered.flatMap(({ changes }) => [...changes.keys()].map(pathOf));
  const sides = equations.map((equation) => sidesOf(sheet, equation));
  return {
    kind: 'failure',
    cells: [...new Set([...broken, ...operands])],
    ...(inDoubt(report, best ? suspects : operands) ? { severity: 'warning', about: 'reading' } : {}),
    ...sums(sides[0]),
    equations: sides,
    repairs: offered.map(({ changes }) => repairFrom(sheet, changes, certain)),
    ...(best
      ? {
          mend: {
            pattern: best.pattern,
            ways: remedies.length,
            certain,
            changes: mended(sheet, best.changes),
          },
        }
      : {}),
  };
}

function sidesOf(sheet: Sheet, equation: Equation): Sides {
  const { kind: identity, label: scope, left, right } = equation.identity;
  const terms = equation.cells.map((cell) => sheet.terms[cell] ?? 'unread');
  return {
    identity,
    scope,
    left: known(terms.slice(0, left.length)),
    right: known(terms.slice(-right.length)),
    exceeded: verdictOf(sheet, equation) === 'exceeded',
  };
}

// A total stands alone on the left: it is what is printed, its parts say what it should be.
function sums(sides: Sides | undefined): Pick<Noticed, 'expected' | 'actual'> {
  if (!sides || sides.exceeded) return {};
  const [left, right] = [knownSum(sides.left), knownSum(sides.right)];
  return sides.left.length === 1 ? { expected: right, actual: left } : { expected: left, actual: right };
}

const mended = ({ plan, terms }: Sheet, changes: ReadonlyMap<number, number>): Mended[] =>
  [...changes].flatMap(([cell, to]) => {
    const [spec, from] = [plan.cells[cell], terms[cell]];
    if (!spec) return [];
    return [
      {
        name: spec.label,
        row: rowName(spec.placed.row),
        from: typeof from === 'number' ? from : undefined,
        to,
      },
    ];
  });
