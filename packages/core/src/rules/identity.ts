import { formOf, identitiesOf } from '../forms/index.ts';
import type { Identity, IdentityKind, Label } from '../forms/index.ts';
import type { Change, Report } from '../report/index.ts';
import { cellOf, positionOf } from './cells.ts';
import type { Noticed, RuleContext } from './define.ts';
import { judgeIdentity, known, knownSum, termsOf } from './judge.ts';
import { fillOf, repairsOf } from './repair.ts';
import { nameOf } from './wording.ts';

/** An equation as printed: the row or column that it holds in, and the numbers of its sides. */
export type Sides = { scope: Label; left: number[]; right: number[] };

/** All operands are printed and the sides differ. */
export type Unequal = Noticed & Sides & { kind: 'unequal' };

/** What is printed on one side is more than the other, whatever the empty cells would hold. */
export type Exceeded = Noticed & Sides & { kind: 'exceeded' };

/** So many equations of all could not be checked; `fills` are the numbers that alone fit an empty cell. */
export type Unchecked = Noticed & {
  kind: 'unchecked';
  equations: number;
  all: number;
  empty: number;
  illegible: number;
  absent: number;
  fills: { name: Label; to: number }[];
};

/** What may be noticed about an equation. */
export type IdentityNotice = Unequal | Exceeded | Unchecked;

/** Judges all equations of one kind: each failing one by itself, those that cannot be judged together. */
export function* checkIdentities(
  kind: IdentityKind,
  report: Report,
  context: RuleContext,
): Generator<IdentityNotice> {
  const identities = identitiesOf(formOf(report.form)).filter((identity) => identity.kind === kind);
  const look = termsOf(report);
  const open: Identity[] = [];
  for (const identity of identities) {
    const verdict = judgeIdentity(identity, look);
    if (verdict === 'unassessable') open.push(identity);
    else if (verdict !== 'holds') yield failure(verdict, identity, report, context);
  }
  const [unread, unprinted] = [open.filter(isUnread(report)), open.filter((each) => !isUnread(report)(each))];
  if (unprinted.length > 0) yield unchecked('unassessable', unprinted, identities.length, report);
  if (unread.length > 0) yield unchecked('reading', unread, identities.length, report);
}

const operandsOf = ({ left, right }: Identity): string[] => [...left, ...right];

const isUnread = (report: Report) => (identity: Identity) =>
  operandsOf(identity).some((path) => cellOf(report, path).state === 'illegible');

function failure(
  verdict: 'broken' | 'exceeded',
  identity: Identity,
  report: Report,
  context: RuleContext,
): Unequal | Exceeded {
  const look = termsOf(report);
  const [left, right] = [identity.left.map(look), identity.right.map(look)];
  const noticed = {
    cells: operandsOf(identity),
    scope: identity.label,
    left: known(left),
    right: known(right),
    repairs: repairsOf(report, identity, context),
  };
  if (verdict === 'exceeded') return { ...noticed, kind: 'exceeded' };
  // A total stands alone on the left: it is what is printed, its parts say what it should be.
  const [expected, actual] = left.length === 1 ? [right, left] : [left, right];
  return { ...noticed, kind: 'unequal', expected: knownSum(expected), actual: knownSum(actual) };
}

function unchecked(
  about: 'unassessable' | 'reading',
  identities: Identity[],
  all: number,
  report: Report,
): Unchecked {
  const form = formOf(report.form);
  const cells = [...new Set(identities.flatMap(operandsOf))]
    .filter((path) => cellOf(report, path).state !== 'number')
    .sort((a, b) => positionOf(form, a) - positionOf(form, b));
  const states = cells.map((path) => cellOf(report, path).state);
  const count = (...wanted: string[]) => states.filter((state) => wanted.includes(state)).length;
  const fills = identities
    .map((identity) => fillOf(report, identity))
    .filter((fill): fill is Change => fill !== undefined);
  return {
    kind: 'unchecked',
    severity: 'info',
    about,
    cells,
    equations: identities.length,
    all,
    empty: count('blank', 'placeholder'),
    illegible: count('illegible'),
    absent: count('absent'),
    fills: fills.map(({ cell, to }) => ({ name: nameOf(report.form, cell), to })),
    repairs: fills.map((fill) => ({ changes: [fill] })),
  };
}
