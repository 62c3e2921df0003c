import type { Answer } from '../ask/answer.ts';
import type { Chart } from './chart.ts';
import { distinct } from './rows.ts';
import type { NamedRow } from './rows.ts';
import { figureName, gapsOf, markOf, notesOf, pointOf, sheetOf, spanOf, titleOf, unitOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';

const MOST_LINES = 8;

/** Whether the rows of an answer run over years without a jump, more than one of them. */
export function isOverTime(answer: Answer, rows: readonly NamedRow[]): boolean {
  const { operation, years: named } = answer.query;
  const years = yearsOf(named, rows);
  const unbroken = years.every((year, i) => i === 0 || year === (years[i - 1] ?? 0) + 1);
  const lines = distinct(rows, lineKey).length;
  return operation === 'series' && unbroken && years.length > 1 && lines <= MOST_LINES;
}

// Named years are shown whether or not there is a figure; else all from the first to the last.
function yearsOf(named: readonly number[], rows: readonly NamedRow[]): number[] {
  const all = [...new Set([...named, ...rows.map(({ year }) => year)])].sort((a, b) => a - b);
  const [first = 0] = all;
  const last = all.at(-1) ?? first;
  return named.length > 0 ? all : Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

const lineKey = ({ who, metric }: NamedRow): string => `${who} ${metric}`;

/** The chart of figures over the years: a line for each agency and figure, with gaps where there is no number. */
export function linesOf(answer: Answer, rows: readonly NamedRow[]): Chart {
  const sheet = sheetOf(answer, rows);
  const years = yearsOf(answer.query.years, rows);
  const figures = distinct(rows, (row) => figureName(sheet, row));
  const lines = [...Map.groupBy(rows, lineKey).values()].map((own) => lineOf(sheet, own, years));
  const shown = lines.map(({ name, points }) => ({ name, points: points.map(({ point }) => point) }));
  const categories = years.map((year, at) => ({
    name: String(year),
    // A year that only another form counts differently is none without a figure.
    mark: markOf(
      sheet,
      lines.flatMap(({ points }) => {
        const one = points[at];
        return one && !one.otherwise ? [one.point] : [];
      }),
    ),
  }));
  const turns = turnsOf(sheet, years);
  const replaced = lines.map(({ points }) => points.map(({ otherwise }) => otherwise));
  const gaps = gapsOf(sheet, { categories, series: shown }, (series, at) => replaced[series]?.[at] === true);
  return {
    shape: 'line',
    language: answer.language,
    title: titleOf(sheet, figures),
    subtitle: sheet.words.joined([spanOf(sheet), unitOf(sheet)]),
    divisor: sheet.scale.divisor,
    percent: sheet.scale.unit === '%',
    categories,
    series: shown,
    turns: turns.map(({ at, text }) => ({ at, text })),
    notes: notesOf(
      sheet,
      shown.flatMap(({ points }) => points),
      [...new Set(turns.map(({ note }) => note)), ...gaps],
    ),
  };
}

function lineOf(sheet: Sheet, own: readonly NamedRow[], years: readonly number[]) {
  const { rows, words } = sheet;
  const [first] = own;
  const agency = first?.agencyName ?? '';
  const figure = first ? figureName(sheet, first) : '';
  const several = (key: (row: NamedRow) => string) => distinct(rows, key).length > 1;
  const name = words.joined([
    several(({ who }) => who) ? agency : '',
    several(({ metric }) => metric) ? figure : '',
  ]);
  const points = years.map((year) => {
    const row = own.find((one) => one.year === year);
    const otherwise = !row && rows.some((one) => one.who === first?.who && one.year === year);
    return { otherwise, point: pointOf(sheet, row, [agency, words.year(year), figure]) };
  });
  return { name, points };
}

/** Where the edition changes under a figure that it counts differently: one agency's figures of two years are not the same. */
function turnsOf(sheet: Sheet, years: readonly number[]) {
  const { rows, words } = sheet;
  const agencies = distinct(rows, ({ who }) => who);
  return years.flatMap((year, at) => {
    const earlier = years.slice(0, at).findLast((one) => rows.some((row) => row.year === one));
    const changed = agencies.flatMap((who) => {
      const own = (when: number | undefined) => rows.filter((row) => row.who === who && row.year === when);
      const [before, after] = [own(earlier), own(year)];
      const [old, now] = [
        before.find(({ metric }) => !after.some((row) => row.metric === metric)),
        after.find(({ metric }) => !before.some((row) => row.metric === metric)),
      ];
      return old && now ? [words.turned(figureName(sheet, old), figureName(sheet, now))] : [];
    });
    const [note] = changed;
    return note === undefined ? [] : [{ at, text: words.turn(year), note }];
  });
}
