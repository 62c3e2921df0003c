import type { Division } from '../../places/index.ts';
import type { Agency, Published } from '../../report/index.ts';
import type { RowState } from '../answer.ts';
import type { Metric } from '../metric.ts';
import type { Level } from '../lexicon.ts';
import type { Name } from '../names.ts';
import type { Namesake } from '../namesakes.ts';
import type { PoolTexts } from './pools.ts';

/** A figure as a sentence needs it. `printed` is the text of its one cell and `where` the source with the address. */
export type Told = {
  agency: Agency;
  /** The same for an agency under all its names. */
  identity: string;
  year: number;
  name: Name;
  unit: Metric['unit'];
  state: RowState;
  value?: number;
  printed?: string;
  where: string;
  /** The terms of a quotient. */
  above?: number;
  below?: number;
  /** Names and values of the parts that are no zero, where it is a sum. */
  parts: { name: Name; value: number }[];
  /** Names of the parts that are no numbers. */
  missing: Name[];
};

/** A figure among others: what it shares with all of them is null and stands in the heading. */
export type Item = { agency: Agency | null; year: number | null; name: Name | null; told: Told };

/** A rate and the names of what is added up above and below its line; `minus` is taken off below. */
export type Formula = { name: Name; above: Name[]; below: Name[]; minus: Name[] };

/** Everything that an answer says, in one language. */
/** What is asked of the agencies of a level. */
export type LevelWay = 'total' | 'average' | 'median' | 'rank';

export type Texts = {
  place: (division: Division) => string;
  label: (name: Name) => string;
  unit: (name: Name) => string;
  /** One figure in a sentence or two, with its source. */
  figure: (told: Told) => string;
  /** Several figures under what they share. */
  list: (heading: Omit<Item, 'told'>, items: Item[]) => string;
  /** The day that a report came out, and where it is stated. */
  dated: (agency: Agency, year: number, published: Published, where: string) => string;
  /** What the sixth section says of processing fees, and where it begins. */
  feeNote: (agency: Agency, year: number, sentences: string[], where: string) => string;
  change: (from: Told, to: Told) => string;
  total: (value: number, name: Name) => string;
  average: (value: number, name: Name) => string;
  median: (value: number, name: Name) => string;
  /** `difference` between two figures, null between more. */
  largest: (items: Item[], least: boolean, difference: number | null) => string;
  /** By how much the first figure is larger than the second or smaller, in numbers and in percent of it. */
  apart: (first: Item, second: Item, difference: number, percent: number) => string;
  /** What the first figure is of the second: so many times it, or so many percent; null where that cannot be computed. */
  quotient: (first: Item, second: Item, value: number | null, share: boolean) => string;
  quotientUnit: (share: boolean) => string;
  equal: (same: boolean, difference: number, name: Name) => string;
  /** The one at the place that is asked for; `before` come in front of it and its equals, of which there are `alike`. */
  nth: (
    told: Told[],
    place: { asked: number; least: boolean; before: number; alike: number },
    compared: number,
  ) => string;
  ranking: (told: Told[], least: boolean, compared: number) => string;
  pools: PoolTexts;
  position: (agency: Agency, position: number | null, compared: number) => string;
  caveats: {
    notThePlace: (agency: Agency, place: string) => string;
    /** Others that the short name may mean. */
    besides: (name: string, others: Agency[]) => string;
    /** The report was filed under another name of the agency. */
    filedAs: (agency: Agency, other: Agency, years: number[]) => string;
    /** Which of the places of that name it is of, the report does not say. */
    unplaced: (agency: Agency) => string;
    /** Several reports bear the name, and which of them are of one agency they do not say. */
    namesakes: (agency: Agency, all: readonly Namesake[]) => string;
    /** Another agency had the work before or took it over. */
    reform: (agency: Agency, others: { agency: Agency; years: number[] }[]) => string;
    /** The editions count the thing under different names. */
    mixedForms: (names: Name[]) => string;
    merged: (former: string, year: number, heirs: string[]) => string;
    carriedOn: (words: string) => string;
    ownGovernments: (agencies: Agency[]) => string;
    /** Places without a report, of those that one word names. */
    lacking: (names: string[]) => string;
    onlyAgency: (agency: Agency) => string;
    onlyOfKind: (agency: Agency, asked: string) => string;
    onlyYear: (year: number) => string;
    newestYear: (year: number, others: number[]) => string;
    /** Newer years have too few reports. */
    fullestYear: (year: number, others: number[]) => string;
    computed: () => string;
    /** A place's figure need not be counted in that of the place around it. */
    partMayLack: () => string;
    /** Which cases table four counts. */
    remediesScope: () => string;
    /** What the checks found in one report among several. */
    finding: (agency: Agency, year: number, message: string) => string;
    noReport: (agency: Agency, years: number[]) => string;
    notInForm: (agency: Agency, year: number, name: Name) => string;
    notRanked: (count: number) => string;
    tied: (count: number) => string;
    /** A sum was asked for of figures that do not add up to anything. */
    notAdded: () => string;
    mixedLevels: () => string;
    noGovernments: () => string;
    assumedMetric: (name: Name) => string;
    readAs: (word: string, as: string) => string;
    cut: (shown: number, all: number) => string;
    /** Which reports cannot be found late. */
    undated: () => string;
  };
  noData: {
    emptyStore: () => string;
    /** `near` says that the examples are of the same place. */
    unknownName: (name: string, examples: Agency[], count: number, near: boolean) => string;
    noYear: (agency: Agency, years: number[], known: number[]) => string;
    oneYear: (agency: Agency, years: number[]) => string;
    noneInYear: (years: number[], known: number[]) => string;
    notInForm: (agency: Agency, year: number, form: string, name: Name) => string;
    absent: (told: Told) => string;
    /** No day of publication is stated. */
    undated: (agency: Agency, year: number) => string;
    outside: (matter: string) => string;
    /** What a word means was asked; of rates it can be said how they come about. */
    definition: (rates: Formula[]) => string;
    /** The sixth section does not speak of processing fees. */
    noFeeNote: (agency: Agency, year: number) => string;
    /** There is no such place in an order of so few. */
    fewer: (year: number, count: number) => string;
    noneRanked: (year: number, name: Name) => string;
    noneMatch: (zero: boolean, year: number, name: Name) => string;
  };
  clarify: {
    which: (name: string) => string;
    near: (name: string) => string;
    whichAgency: () => string;
    /** Two questions in one. */
    twoQuestions: () => string;
    whichYear: (agency: Agency) => string;
    notRead: (words: string[]) => string;
    noSum: () => string;
    /** A mean or a median over agencies of all levels. */
    noMean: () => string;
    noWholeGovernment: (name: string) => string;
    oneFigure: () => string;
    oneYear: () => string;
    compareWhat: () => string;
  };
  filter: {
    zero: (year: number, name: Name, agencies: Agency[], all: number) => string;
    notFilled: (
      year: number,
      name: Name,
      agencies: { agency: Agency; state: RowState }[],
      all: number,
    ) => string;
    blankCells: (agency: Agency, year: number, names: Name[], all: number) => string;
    /** `errors` is null where the reports were sought by rules. */
    broken: (
      reports: { agency: Agency; year: number; errors: number | null }[],
      rules: readonly string[],
    ) => string;
    findings: (agency: Agency, year: number, messages: string[], all: number) => string;
    /** What was found besides errors. */
    warnings: (messages: string[], all: number) => string;
  };
  notUnderstood: (examples: string[]) => string;
  inventory: (entries: { agency: Agency; years: number[] }[]) => string;
  tooLong: (length: number, limit: number) => string;
  examples: (agency: Agency, year: number) => string[];
  ask: {
    label: (agency: Agency, year: number | null) => string;
    /** The words put in front of a question that names no agency. */
    before: (agency: string, year: number | null) => string;
    year: (year: number, printed: string) => string;
    /** The words put behind an agency's name where the question names no year. */
    behind: (year: number) => string;
    ranking: (year: number, name: Name) => string;
    level: (year: number, place: string, level: Exclude<Level, 'town'>, name: Name, way: LevelWay) => string;
    figure: (agency: string, year: number | null, names: Name[]) => string;
  };
};
