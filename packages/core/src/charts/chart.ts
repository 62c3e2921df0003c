import type { RowState } from '../ask/answer.ts';
import type { Language } from '../errors.ts';

/** What is drawn of one figure. `value` is null where there is no number; `label` stands beside it, `title` says it in full. */
export type ChartPoint = {
  value: number | null;
  /** `missing` where the answer has no figure at all, as for a year without a report. */
  state: RowState | 'missing';
  label: string;
  title: string;
};

/** Figures that belong together: a line, or the bars of one colour. One point for each category. */
export type ChartSeries = { name: string; points: ChartPoint[] };

/** A place on the axis; `mark` says why nothing stands there, and is empty where something does. */
export type ChartCategory = { name: string; mark: string };

/** A chart as plain data, in words of one language: all that the drawing shows. Values are as published (counts, yuan, percent); they are drawn divided by `divisor`. */
export type Chart = {
  shape: 'line' | 'bars';
  language: Language;
  title: string;
  subtitle: string;
  divisor: number;
  percent: boolean;
  categories: ChartCategory[];
  series: ChartSeries[];
  /** Before which category the edition of the form changes, and so what is counted. */
  turns: { at: number; text: string }[];
  /** What has to be said below, the source of the figures last. */
  notes: string[];
};
