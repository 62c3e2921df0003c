import type { Answer } from '../ask/answer.ts';
import type { Chart, ChartPoint } from './chart.ts';
import { distinct } from './rows.ts';
import type { NamedRow } from './rows.ts';
import { exactly, scaleFor, written } from './scale.ts';
import type { Scale } from './scale.ts';
import { chartWords } from './words.ts';
import type { ChartWords } from './words.ts';

/** What every chart of an answer is made with: its rows, how figures are written, and the words. */
export type Sheet = { answer: Answer; rows: readonly NamedRow[]; scale: Scale; words: ChartWords };

/** The sheet for some rows of an answer, which share one unit. */
export function sheetOf(answer: Answer, rows: readonly NamedRow[]): Sheet {
  const { language } = answer;
  const unit = rows[0]?.figure.unit;
  const values = rows.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const scale = scaleFor(values, unit?.[language] ?? '', unit?.zh === '元', language);
  return { answer, rows, scale, words: chartWords[language] };
}

/** What a figure is called. */
export const figureName = ({ answer }: Sheet, { figure }: NamedRow): string =>
  answer.language === 'zh' ? figure.zh : figure.en.many;

/** The point of a row; without one, a gap. `names` say what it is a figure of. */
export function pointOf(
  { answer, scale, words }: Sheet,
  row: NamedRow | undefined,
  names: string[],
): ChartPoint {
  const state = row?.state ?? 'missing';
  if (row?.value === undefined || state !== 'number') {
    const said = words.states[state === 'number' ? 'missing' : state];
    return { value: null, state, label: '', title: words.point(names, said) };
  }
  const percent = row.figure.unit.zh === '%';
  const label = written(row.value / scale.divisor) + (percent ? '%' : '');
  const unit = row.figure.unit[answer.language];
  const full = percent ? label : `${exactly(row.value)} ${unit}`;
  return { value: row.value, state, label, title: words.point(names, full) };
}

/** The heading: what all rows share; years that differ stand below it. */
export function titleOf(sheet: Sheet, figures: readonly string[]): string {
  const { rows, words } = sheet;
  const [agency, another] = distinct(rows, ({ agencyName }) => agencyName);
  const years = distinct(rows, ({ year }) => year);
  const [year] = years;
  return words.heading(
    another === undefined ? (agency ?? '') : '',
    years.length === 1 && year !== undefined ? words.year(year) : '',
    words.figures([...figures]),
  );
}

/** The first and the last year of the rows, as words. */
export function spanOf({ rows, words }: Sheet): string {
  const years = rows.map(({ year }) => year);
  return words.years(Math.min(...years), Math.max(...years));
}

/** Where the figures come from: whose reports, of which years, how many. */
export function sourceOf(sheet: Sheet): string {
  const { rows, words } = sheet;
  const reports = distinct(rows, ({ who, year }) => `${who} ${year}`);
  return words.source(
    distinct(rows, ({ agencyName }) => agencyName),
    spanOf(sheet),
    reports.length,
  );
}

/** The notes that any chart may need, the source last; `special` are those of one kind of chart. */
export function notesOf(sheet: Sheet, points: readonly ChartPoint[], special: readonly string[]): string[] {
  const { scale, words } = sheet;
  const empty = [...new Set(points.map(({ state }) => state))].flatMap((state) =>
    state === 'number' || state === 'missing' ? [] : [words.states[state]],
  );
  return [
    ...(empty.length > 0 ? [words.gaps(empty)] : []),
    ...special,
    ...(scale.rounded ? [words.rounded()] : []),
    sourceOf(sheet),
  ];
}

/** The unit as the line below the heading says it; percent signs stand with the figures. */
export const unitOf = ({ scale, words }: Sheet): string => (scale.unit === '%' ? '' : words.unit(scale.unit));

/** Why nothing stands at a place of the axis, if all that could stand there lacks a number for one reason. */
export function markOf({ words }: Sheet, points: readonly ChartPoint[]): string {
  const [first] = points;
  const alike = first && first.state !== 'number' && points.every(({ state }) => state === first.state);
  return alike ? words.states[first.state as Exclude<ChartPoint['state'], 'number'>] : '';
}

/** The gaps that no mark on the axis tells, one a line; `except` are those that are none of a series. */
export function gapsOf(
  { words }: Sheet,
  { categories, series }: Pick<Chart, 'categories' | 'series'>,
  except: (series: number, at: number) => boolean = () => false,
): string[] {
  return categories.flatMap(({ name, mark }, at) =>
    series.flatMap((one, i) => {
      const state = one.points[at]?.state ?? 'missing';
      const told = mark !== '' || state === 'number' || except(i, at);
      return told ? [] : [words.gap(one.name, name, words.states[state])];
    }),
  );
}
