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

/** How much more stands on the left of an equation than on the right as far as known, how many operands of each side are unprinted, and whether any could not be read. */
export type Tally = { gap: number; leftOpen: number; rightOpen: number; unread: boolean };

export const emptyTally = (): Tally => ({ gap: 0, leftOpen: 0, rightOpen: 0, unread: false });

/** Adds an operand to a side: 1 for the left, -1 for the right. */
export function addTo(tally: Tally, term: Term, side: number): void {
  if (typeof term === 'number') tally.gap += side * term;
  else if (term === 'unread') tally.unread = true;
  else if (side > 0) tally.leftOpen += 1;
  else tally.rightOpen += 1;
}

/** Judges an equation by what its sides add up to. */
export function verdictOn({ gap, leftOpen, rightOpen, unread }: Tally): Verdict {
  if (unread) return 'unassessable';
  if (leftOpen + rightOpen === 0) return same(gap, 0) ? 'holds' : 'broken';
  if (leftOpen === 0 && gap < -NOISE) return 'exceeded';
  if (rightOpen === 0 && gap > NOISE) return 'exceeded';
  return 'unassessable';
}

/** Judges whether two sums are equal, and never calls wrong what cannot be known. */
export function judge(left: Term[], right: Term[]): Verdict {
  const tally = emptyTally();
  for (const term of left) addTo(tally, term, 1);
  for (const term of right) addTo(tally, term, -1);
  return verdictOn(tally);
}

/** Whether a verdict says that the figures cannot be right. */
export const fails = (verdict: Verdict): boolean => verdict === 'broken' || verdict === 'exceeded';
