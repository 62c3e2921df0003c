import { formOf, identitiesOf } from '../forms/index.ts';
import type { Form, Identity } from '../forms/index.ts';
import type { Change, Repair, Report } from '../report/index.ts';
import { positionOf } from './cells.ts';
import type { RuleContext } from './define.ts';
import { fails, identitiesWith, judgeIdentity, knownSum, termsOf } from './judge.ts';
import type { Lookup } from './judge.ts';
import { ranked, testimonyOf } from './rank.ts';
import type { Candidate } from './rank.ts';

/** How many repairs a finding offers at most. */
export const MOST_REPAIRS = 4;

// Two cells stand in six equations at most: more that fail have more than two causes.
const MOST_FAILING_FOR_PAIRS = 6;

/** A form with a view of its figures. */
type Sheet = { form: Form; look: Lookup };

/** The smallest changes that would mend a failing equation, best first: of one cell, or of two where no single one will do. None is certain. */
export function repairsOf(report: Report, identity: Identity, context: RuleContext = {}): Repair[] {
  const sheet = { form: formOf(report.form), look: termsOf(report) };
  const singles = operandsOf(identity).flatMap((path) => singleChanges(sheet, path));
  const candidates = singles.length > 0 ? singles : pairChanges(sheet, identity);
  return ranked(candidates, testimonyOf(report, context))
    .slice(0, MOST_REPAIRS)
    .map(({ changes }) => ({ changes }));
}

/** The one number that fits a cell left empty, where all other operands of the equation are printed and no other equation is broken by it. */
export function fillOf(report: Report, identity: Identity): Change | undefined {
  const sheet = { form: formOf(report.form), look: termsOf(report) };
  const [cell, ...more] = operandsOf(identity).filter((path) => sheet.look(path) === 'unprinted');
  if (cell === undefined || more.length > 0) return undefined;
  const to = fitting(identity, sheet.look, cell);
  return to !== undefined && mendedBy(sheet, new Map([[cell, to]])) !== undefined
    ? { cell, from: null, to }
    : undefined;
}

/** The change of one cell to a number known from elsewhere, if it also mends a failing equation and breaks none. */
export function mendingChange(report: Report, cell: string, to: number): Repair[] {
  const sheet = { form: formOf(report.form), look: termsOf(report) };
  const isCount = Number.isSafeInteger(to) && to >= 0;
  const mended = isCount ? mendedBy(sheet, new Map([[cell, to]])) : undefined;
  return mended ? [{ changes: [changeOf(sheet, cell, to)] }] : [];
}

const operandsOf = ({ left, right }: Identity): string[] => [...left, ...right];

/** How many failing equations the changes mend; undefined where an equation that they touch fails afterwards. */
function mendedBy({ form, look }: Sheet, changes: Map<string, number>): number | undefined {
  const touched = new Set([...changes.keys()].flatMap((path) => identitiesWith(form, path)));
  const after = withChanges(look, changes);
  let mended = 0;
  for (const identity of touched) {
    if (fails(judgeIdentity(identity, after))) return undefined;
    if (fails(judgeIdentity(identity, look))) mended += 1;
  }
  return mended;
}

const withChanges =
  (look: Lookup, changes: Map<string, number>): Lookup =>
  (path) =>
    changes.get(path) ?? look(path);

/** The count that a cell needs for an equation to hold; undefined where another operand is no number or no count will do. */
function fitting(identity: Identity, look: Lookup, path: string): number | undefined {
  const [own, other] = identity.left.includes(path)
    ? [identity.left, identity.right]
    : [identity.right, identity.left];
  const beside = own.filter((operand) => operand !== path).map(look);
  const across = other.map(look);
  if ([...beside, ...across].some((term) => typeof term !== 'number')) return undefined;
  const needed = knownSum(across) - knownSum(beside);
  return Number.isSafeInteger(needed) && needed >= 0 ? needed : undefined;
}

/** The numbers, if any, that a printed cell needs for one of its failing equations to hold. */
function neededAt({ form, look }: Sheet, path: string): Set<number> {
  if (typeof look(path) !== 'number') return new Set();
  const failing = identitiesWith(form, path).filter((identity) => fails(judgeIdentity(identity, look)));
  return new Set(
    failing.map((identity) => fitting(identity, look, path)).filter((needed) => needed !== undefined),
  );
}

const changeOf = ({ look }: Sheet, cell: string, to: number): Change => {
  const from = look(cell);
  return { cell, from: typeof from === 'number' ? from : null, to };
};

function singleChanges(sheet: Sheet, cell: string): Candidate[] {
  return [...neededAt(sheet, cell)].flatMap((to) => {
    const mended = mendedBy(sheet, new Map([[cell, to]]));
    return mended ? [{ changes: [changeOf(sheet, cell, to)], mended }] : [];
  });
}

/** Two cells, the first in the failing equation: what the first mends leaves another equation failing, which the second mends. */
function pairChanges(sheet: Sheet, identity: Identity): Candidate[] {
  const { form, look } = sheet;
  const failing = identitiesOf(form).filter((other) => fails(judgeIdentity(other, look)));
  if (failing.length > MOST_FAILING_FOR_PAIRS) return [];
  const found = new Map<string, Candidate>();
  for (const first of operandsOf(identity)) {
    for (const to of neededAt(sheet, first)) {
      for (const changes of completions(sheet, first, to)) {
        const mended = mendedBy(sheet, changes);
        if (mended) addPair(found, sheet, changes, mended);
      }
    }
  }
  return [...found.values()];
}

function* completions({ form, look }: Sheet, first: string, to: number): Generator<Map<string, number>> {
  const after = withChanges(look, new Map([[first, to]]));
  const open = identitiesWith(form, first).find((identity) => fails(judgeIdentity(identity, after)));
  if (!open) return;
  for (const second of operandsOf(open)) {
    if (second === first || typeof look(second) !== 'number') continue;
    const needed = fitting(open, after, second);
    if (needed !== undefined) {
      yield new Map([
        [first, to],
        [second, needed],
      ]);
    }
  }
}

function addPair(
  found: Map<string, Candidate>,
  sheet: Sheet,
  pair: Map<string, number>,
  mended: number,
): void {
  const { form } = sheet;
  const changes = [...pair]
    .sort(([a], [b]) => positionOf(form, a) - positionOf(form, b))
    .map(([cell, to]) => changeOf(sheet, cell, to));
  found.set(JSON.stringify(changes), { changes, mended });
}
