import type { Agency } from '../../report/index.ts';
import type { RowState } from '../answer.ts';
import type { Bound, Comparison } from '../bounds.ts';
import type { Level } from '../lexicon.ts';
import type { Name } from '../names.ts';
import type { Told } from './texts.ts';

/** An agency found by a condition, with its figure. */
export type FoundAgency = { agency: Agency; state: RowState; value?: number };

/** What comes first in an order of changes. */
export type Extreme = { least: boolean; byShare: boolean };

/** Over which agencies something is made: `organs` are kinds of them named without a place, `ofKind` says that a kind is named at all. */
type Scope = {
  places: string[];
  organs: string[];
  ofKind: boolean;
  level: Level | null;
  departments: boolean;
};
type Sum = { year: number; name: Name; sum: number; value: number; count: number; scope: string };
type Sought = { year: number; name: Name; count: number };
type Totals = { count: number; sum: number };

/** What answers about many agencies say, in one language. */
export type PoolTexts = {
  scope: (scope: Scope) => string;
  total: (sum: Sum) => string;
  average: (sum: Sum) => string;
  median: (sum: Sum) => string;
  /** So many of all divisions of the level are known. */
  covered: (count: number, all: number) => string;
  maybeMore: (count: number) => string;
  notCounted: (count: number) => string;
  noSumOfRates: (name: Name) => string;
  within: (sought: Sought & { bounds: Bound[] }, found: FoundAgency[]) => string;
  /** Agencies each of whose figures keeps to its own limits; the figures of each in the order of the limits. */
  withinAll: (
    sought: { year: number; all: { name: Name; bounds: Bound[] }[]; count: number },
    found: FoundAgency[][],
  ) => string;
  versus: (
    sought: Sought & { other: Name; than: Comparison },
    lefts: FoundAgency[],
    rights: FoundAgency[],
  ) => string;
  otherUnit: (names: Name[]) => string;
  /** Some were left out because the question says so. */
  without: (names: string[]) => string;
  tally: (count: number, ofReports: boolean, years: number[], agencies: Agency[]) => string;
  countUnit: (ofReports: boolean) => string;
  /** The agencies that have no report of a year, of so many that have one of any. */
  unfiled: (year: number, agencies: Agency[], known: number) => string;
  /** Of whom nothing was ever kept, nothing is known. */
  onlyKnown: () => string;
  /** Figures in pairs, an agency's earlier and later one; `first` is what those that are told come first in, null where all are told of. */
  grown: (told: Told[], falls: boolean, compared: number, first: Extreme | null) => string;
  noGrowth: (from: number, to: number, falls: boolean) => string;
  rollUp: (whole: Told, departments: Totals, below: Totals) => string;
  partsMayLack: () => string;
  noGovernment: (agency: Agency) => string;
  noParts: (agency: Agency, year: number) => string;
  /** Whether one agency's figure keeps to the limits. */
  holds: (bounds: Bound[], holds: boolean) => string;
  /** Whether the checks found something about one figure, which is told besides. */
  checked: (doubted: boolean) => string;
  /** Where a figure is printed, told at length. */
  source: (told: Told, title: string) => string;
  /** Where several figures are printed. */
  sources: (told: readonly Told[]) => string;
};
