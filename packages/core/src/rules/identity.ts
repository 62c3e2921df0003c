import { nameOf as rowName } from '../forms/index.ts';
import type { IdentityKind, Label } from '../forms/index.ts';
import type { Report } from '../report/index.ts';
import { numberAt } from './cells.ts';
import type { Noticed, RuleContext } from './define.ts';
import { diagnose } from './diagnosis.ts';
import type { Diagnosis, Remedy } from './diagnosis.ts';
import { inDoubt } from './doubt.ts';
import { known, knownSum } from './judge.ts';
import type { Pattern } from './pattern.ts';
import type { Equation } from './plan.ts';
import { MOST_REPAIRS, repairFrom } from './repair.ts';
import { NO_CHANGES, sheetOf, verdictOf } from './sheet.ts';
import type { Changes, Sheet } from './sheet.ts';
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
    if (!diagnosis.equations.some(({ identity }) => identity.kind === kind)) continue;
    if (together.includes(CONTINUITY) && isCarriedOver(sheet, diagnosis, context)) continue;
    const equations = byTelling(diagnosis, together);
    if (equations[0]?.identity.kind === kind) yield failure(report, sheet, { ...diagnosis, equations });
  }
  const [unprinted, unread]: [Equation[], Equation[]] = [[], []];
  for (const equation of sheet.plan.byKind.get(kind) ?? []) {
    if (verdictOf(sheet, equation) !== 'unassessable') continue;
    (isIllegible(sheet, equation) ? unread : unprinted).push(equation);
  }
  if (unprinted.length > 0) yield unchecked('unassessable', kind, unprinted, report, sheet);
  if (unread.length > 0) yield unchecked('reading', kind, unread, report, sheet);
}

// What is not in the document leaves an equation unread too: only an illegible cell is a matter of reading.
const isIllegible = ({ tallies, cells }: Sheet, equation: Equation): boolean =>
  tallies[equation.place]?.unread === true &&
  equation.cells.some((cell) => cells[cell]?.state === 'illegible');

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

type Examined = Pick<RuleContext, 'together' | 'previous'> & {
  report: Report;
  sheet: Sheet;
  diagnoses: Diagnosis[];
};

let last: Examined | undefined;

// The rules about equations run one after the other on one report: they share one examination of it.
function examine(report: Report, context: RuleContext): Examined {
  const { together, previous } = context;
  if (last?.report === report && last.together === together && last.previous === previous) return last;
  const sheet = sheetOf(report, together);
  const diagnoses = diagnose(report, sheet, context);
  last = { report, sheet, diagnoses, ...(together && { together }), ...(previous && { previous }) };
  return last;
}

/** The equations of a diagnosis, the most telling first: the balance, which the form itself prints, then the one whose total is the cell to be changed. */
function byTelling({ equations, remedies }: Diagnosis, together: readonly string[]): Equation[] {
  const broken = remedies[0]?.changes ?? NO_CHANGES;
  const rank = ({ identity: { kind, left }, cells: [total = -1] }: Equation): number => {
    if (!together.includes(kind)) return 3;
    if (kind === 'applications-balance') return 0;
    return left.length === 1 && broken.has(total) ? 1 : 2;
  };
  if (!equations.some(({ identity }) => together.includes(identity.kind))) return [];
  if (equations.length === 1) return equations;
  return equations.toSorted((a, b) => rank(a) - rank(b) || a.place - b.place);
}

function failure(report: Report, sheet: Sheet, { equations, remedies, certain }: Diagnosis): Failure {
  const { paths } = sheet.plan;
  const [best] = remedies;
  const offered = remedies.slice(0, MOST_REPAIRS);
  const cells = new Set<string>();
  for (const cell of best?.changes.keys() ?? []) cells.add(paths[cell] ?? '');
  for (const equation of equations) for (const cell of equation.cells) cells.add(paths[cell] ?? '');
  const found: Failure = {
    kind: 'failure',
    cells: [...cells],
    equations: equations.map((equation) => sidesOf(sheet, equation)),
    repairs: offered.map(({ changes }) => repairFrom(sheet, changes, certain)),
  };
  const [sides] = found.equations;
  if (sides && !sides.exceeded) Object.assign(found, sums(sides));
  if (best) {
    const changes = mended(sheet, best.changes);
    found.mend = { pattern: best.pattern, ways: remedies.length, certain, changes };
  }
  return inDoubt(report, suspectsOf(equations, offered))
    ? { ...found, severity: 'warning', about: 'reading' }
    : found;
}

/** The cells that may be wrong: those that would be changed, or all where no change is known. */
const suspectsOf = (equations: Equation[], offered: Remedy[]): number[] =>
  offered.length > 0
    ? offered.flatMap(({ changes }) => [...changes.keys()])
    : equations.flatMap(({ cells }) => cells);

function sidesOf(sheet: Sheet, equation: Equation): Sides {
  const { kind: identity, label: scope } = equation.identity;
  const numbersIn = (cells: number[]): number[] => known(cells.map((cell) => sheet.terms[cell] ?? 'unread'));
  return {
    identity,
    scope,
    left: numbersIn(equation.left),
    right: numbersIn(equation.right),
    exceeded: verdictOf(sheet, equation) === 'exceeded',
  };
}

// A total stands alone on the left: it is what is printed, its parts say what it should be.
function sums(sides: Sides): Pick<Noticed, 'expected' | 'actual'> {
  const [left, right] = [knownSum(sides.left), knownSum(sides.right)];
  return sides.left.length === 1 ? { expected: right, actual: left } : { expected: left, actual: right };
}

function mended({ plan, terms }: Sheet, changes: Changes): Mended[] {
  const found: Mended[] = [];
  for (const [cell, to] of changes) {
    const [spec, term] = [plan.cells[cell], terms[cell]];
    const from = typeof term === 'number' ? term : undefined;
    if (spec) found.push({ name: spec.label, row: rowName(spec.placed.row), from, to });
  }
  return found;
}
