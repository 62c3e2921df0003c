import { identitiesOf } from '../forms/index.ts';
import type { Form, Identity } from '../forms/index.ts';
import type { Report } from '../report/index.ts';
import { cellOf } from './cells.ts';

/** An operand of an equation: its number, `unprinted` where the agency printed none (some count of zero or more), `unread` where nothing is known. */
export type Term = number | 'unprinted' | 'unread';

/** `broken`: all is known and unequal. `exceeded`: what is known on one side is more than all of the other, whatever the unprinted counts are. */
export type Verdict = 'holds' | 'broken' | 'exceeded' | 'unassessable';

/** Looks a cell up by its path. */
export type Lookup = (path: string) => Term;

// Counts are whole and money has two decimals: less than half of the last one is noise of binary fractions.
const NOISE = 0.005;

/** Whether two printed numbers are the same. */
export const same = (a: number, b: number): boolean => Math.abs(a - b) < NOISE;

/** The terms of a report as printed. */
export const termsOf =
  (report: Report): Lookup =>
  (path) => {
    const cell = cellOf(report, path);
    if (cell.state === 'number') return cell.value;
    return cell.state === 'blank' || cell.state === 'placeholder' ? 'unprinted' : 'unread';
  };

/** The numbers among terms. */
export const known = (terms: Term[]): number[] => terms.filter((term) => typeof term === 'number');

/** The sum of the numbers among terms. */
export const knownSum = (terms: Term[]): number => known(terms).reduce((sum, term) => sum + term, 0);

/** The sum of what is known on one side, and whether something unprinted or unread stands there too. */
type Tally = { sum: number; unprinted: boolean; unread: boolean };

function tally(count: number, term: (place: number) => Term): Tally {
  const side = { sum: 0, unprinted: false, unread: false };
  for (let place = 0; place < count; place += 1) {
    const value = term(place);
    if (typeof value === 'number') side.sum += value;
    else side[value] = true;
  }
  return side;
}

function verdictOn(left: Tally, right: Tally): Verdict {
  if (left.unread || right.unread) return 'unassessable';
  if (!left.unprinted && !right.unprinted) return same(left.sum, right.sum) ? 'holds' : 'broken';
  if (!left.unprinted && right.sum > left.sum + NOISE) return 'exceeded';
  if (!right.unprinted && left.sum > right.sum + NOISE) return 'exceeded';
  return 'unassessable';
}

const tallyTerms = (terms: Term[]): Tally => tally(terms.length, (place) => terms[place] ?? 'unread');
const tallyCells = (paths: string[], look: Lookup): Tally =>
  tally(paths.length, (place) => look(paths[place] ?? ''));

/** Judges whether two sums are equal, and never calls wrong what cannot be known. */
export const judge = (left: Term[], right: Term[]): Verdict => verdictOn(tallyTerms(left), tallyTerms(right));

/** Judges an equation of the form. */
export const judgeIdentity = ({ left, right }: Identity, look: Lookup): Verdict =>
  verdictOn(tallyCells(left, look), tallyCells(right, look));

/** Whether a verdict says that the figures cannot be right. */
export const fails = (verdict: Verdict): boolean => verdict === 'broken' || verdict === 'exceeded';

const indexes = new WeakMap<Form, Map<string, Identity[]>>();

/** The equations of a form that a cell stands in: three at most. */
export function identitiesWith(form: Form, path: string): Identity[] {
  const index = indexes.get(form) ?? indexByCell(form);
  indexes.set(form, index);
  return index.get(path) ?? [];
}

function indexByCell(form: Form): Map<string, Identity[]> {
  const index = new Map<string, Identity[]>();
  for (const identity of identitiesOf(form)) {
    for (const path of [...identity.left, ...identity.right]) {
      index.set(path, [...(index.get(path) ?? []), identity]);
    }
  }
  return index;
}
