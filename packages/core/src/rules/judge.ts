import type { Cell } from '../report/index.ts';

/** An operand of an equation: its number, `unprinted` where the agency printed none (some count of zero or more), `unread` where nothing is known. */
export type Term = number | 'unprinted' | 'unread';

/** `broken`: all is known and unequal. `exceeded`: what is known on one side is more than all of the other, whatever the unprinted counts are. */
export type Verdict = 'holds' | 'broken' | 'exceeded' | 'unassessable';

// Counts are whole and money has two decimals: less than half of the last one is noise of binary fractions.
const NOISE = 0.005;

/** Whether two printed numbers are the same. */
export const same = (a: number, b: number): boolean => Math.abs(a - b) < NOISE;

/** What a cell stands for in an equation. */
export function termOf(cell: Cell): Term {
  if (cell.state === 'number') return cell.value;
  return cell.state === 'blank' || cell.state === 'placeholder' ? 'unprinted' : 'unread';
}

/** The numbers among terms. */
export const known = (terms: Term[]): number[] => terms.filter((term) => typeof term === 'number');

/** The sum of the numbers among terms. */
export const knownSum = (terms: Term[]): number => known(terms).reduce((sum, term) => sum + term, 0);

/** What both sides of an equation add up to as far as known, how many operands of each are unprinted, and whether any could not be read. */
export type Tally = { left: number; right: number; leftOpen: number; rightOpen: number; unread: boolean };

/** Judges an equation by what its sides add up to. */
export function verdictOn({ left, right, leftOpen, rightOpen, unread }: Tally): Verdict {
  if (unread) return 'unassessable';
  if (leftOpen + rightOpen === 0) return same(left, right) ? 'holds' : 'broken';
  if (leftOpen === 0 && right > left + NOISE) return 'exceeded';
  if (rightOpen === 0 && left > right + NOISE) return 'exceeded';
  return 'unassessable';
}

/** Judges whether two sums are equal, and never calls wrong what cannot be known. */
export function judge(left: Term[], right: Term[]): Verdict {
  const [one, other] = [addUp(left), addUp(right)];
  return verdictOn({
    left: one.sum,
    right: other.sum,
    leftOpen: one.open,
    rightOpen: other.open,
    unread: one.unread || other.unread,
  });
}

function addUp(terms: Term[]): { sum: number; open: number; unread: boolean } {
  const added = { sum: 0, open: 0, unread: false };
  for (const term of terms) {
    if (typeof term === 'number') added.sum += term;
    else if (term === 'unprinted') added.open += 1;
    else added.unread = true;
  }
  return added;
}

/** Whether a verdict says that the figures cannot be right. */
export const fails = (verdict: Verdict): boolean => verdict === 'broken' || verdict === 'exceeded';
