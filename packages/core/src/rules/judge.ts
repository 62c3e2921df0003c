import type { Cell, Report } from '../report/index.ts';
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

/** What a cell stands for in an equation. */
export function termOf(cell: Cell): Term {
  if (cell.state === 'number') return cell.value;
  return cell.state === 'blank' || cell.state === 'placeholder' ? 'unprinted' : 'unread';
}

/** The terms of a report as printed. */
export const termsOf =
  (report: Report): Lookup =>
  (path) =>
    termOf(cellOf(report, path));

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

const open = (terms: Term[]): number => terms.filter((term) => term === 'unprinted').length;

/** Judges whether two sums are equal, and never calls wrong what cannot be known. */
export const judge = (left: Term[], right: Term[]): Verdict =>
  verdictOn({
    left: knownSum(left),
    right: knownSum(right),
    leftOpen: open(left),
    rightOpen: open(right),
    unread: left.includes('unread') || right.includes('unread'),
  });

/** Whether a verdict says that the figures cannot be right. */
export const fails = (verdict: Verdict): boolean => verdict === 'broken' || verdict === 'exceeded';
