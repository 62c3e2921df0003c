import type { Answer } from '../ask/answer.ts';
import { textsIn } from '../ask/context.ts';
import { measureAt } from '../ask/measure.ts';
import type { Chart, ChartSeries } from './chart.ts';
import { distinct } from './rows.ts';
import type { NamedRow } from './rows.ts';
import { figureName, gapsOf, markOf, notesOf, pointOf, sheetOf, spanOf, titleOf, unitOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';

const MOST_BARS = 40;
const MOST_COLOURS = 4;

type Dimension = 'agency' | 'figure' | 'year';

/** The chart of figures side by side: a bar for each, in the order of the rows; bars of two kinds (two years of each agency) share a place. */
export function barsOf(answer: Answer, all: readonly NamedRow[]): Chart {
  const rows = all.slice(0, MOST_BARS);
  const sheet = sheetOf(answer, rows);
  const { words } = sheet;
  const { places, series } = laidOut(sheet);
  const categories = places.map((name, at) => ({
    name,
    mark: markOf(
      sheet,
      series.flatMap(({ points }) => points[at] ?? []),
    ),
  }));
  const figures = distinct(rows, (row) => figureName(sheet, row));
  return {
    shape: 'bars',
    language: answer.language,
    title: titleOf(sheet, wholeOf(sheet) ?? figures),
    subtitle: words.joined([yearsOf(sheet), comparedOf(sheet), unitOf(sheet)]),
    divisor: sheet.scale.divisor,
    percent: sheet.scale.unit === '%',
    categories,
    series,
    turns: [],
    notes: notesOf(
      sheet,
      series.flatMap(({ points }) => points),
      [
        ...gapsOf(sheet, { categories, series }),
        ...(rows.length < all.length ? [words.cut(rows.length, all.length)] : []),
      ],
    ),
  };
}

const keys: Record<Dimension, (row: NamedRow) => string> = {
  agency: ({ who }) => who,
  figure: ({ metric }) => metric,
  year: ({ year }) => String(year),
};

function laidOut(sheet: Sheet): { places: string[]; series: ChartSeries[] } {
  const { rows } = sheet;
  const varying = (['agency', 'figure', 'year'] as const).filter(
    (one) => distinct(rows, keys[one]).length > 1,
  );
  const [along, coloured, further] = varying;
  if (along && coloured && !further && isGrid(rows, along, coloured)) return grouped(sheet, along, coloured);
  const said = varying.length > 0 ? varying : (['agency'] as const);
  const places = rows.map((row) => nameIn(sheet, row, said));
  return {
    places,
    series: [{ name: '', points: rows.map((row) => pointOf(sheet, row, namesOf(sheet, row))) }],
  };
}

// 上年结转 of one year beside 结转下年度 of the year before is no grid; three agencies in two years are.
function isGrid(rows: readonly NamedRow[], along: Dimension, coloured: Dimension): boolean {
  const [places, colours] = [distinct(rows, keys[along]).length, distinct(rows, keys[coloured]).length];
  return colours <= MOST_COLOURS && rows.length * 2 > places * colours;
}

function grouped(sheet: Sheet, along: Dimension, coloured: Dimension) {
  const { rows } = sheet;
  const places = [...Map.groupBy(rows, keys[along]).values()];
  const colours = distinct(rows, keys[coloured]);
  if (coloured === 'year') colours.sort();
  const first = (own: readonly NamedRow[], dimension: Dimension) =>
    own[0] ? nameIn(sheet, own[0], [dimension]) : '';
  return {
    places: places.map((own) => first(own, along)),
    series: colours.map((colour) => {
      const name = first(
        rows.filter((row) => keys[coloured](row) === colour),
        coloured,
      );
      const points = places.map((own) => {
        const row = own.find((one) => keys[coloured](one) === colour);
        return pointOf(sheet, row, row ? namesOf(sheet, row) : [first(own, along), name]);
      });
      return { name, points };
    }),
  };
}

const namesOf = (sheet: Sheet, row: NamedRow): string[] => [
  row.agencyName,
  sheet.words.year(row.year),
  figureName(sheet, row),
];

function nameIn(sheet: Sheet, row: NamedRow, said: readonly Dimension[]): string {
  const all: Record<Dimension, string> = {
    agency: row.agencyName,
    year: sheet.words.year(row.year),
    figure: partOf(sheet, row),
  };
  return sheet.words.joined(said.map((one) => all[one]));
}

// Under the heading 不予公开 the parts need not repeat it: 属于国家秘密.
function partOf(sheet: Sheet, row: NamedRow): string {
  const { figure } = row;
  const { language } = sheet.answer;
  return wholeOf(sheet) && figure.part ? figure.part[language] : figureName(sheet, row);
}

/** The one figure that was asked for and is laid open into its parts. */
function wholeOf({ answer: { query, language }, rows }: Sheet): string[] | undefined {
  return query.operation === 'breakdown' &&
    query.metrics.length === 1 &&
    rows.every(({ figure }) => figure.part)
    ? [textsIn(language).label(measureAt(query.metrics[0] ?? '').name)]
    : undefined;
}

const yearsOf = (sheet: Sheet): string =>
  distinct(sheet.rows, ({ year }) => year).length > 1 ? spanOf(sheet) : '';

function comparedOf({ answer: { kind, compared }, rows, words }: Sheet): string {
  if (kind !== 'ranking' || compared === undefined) return '';
  const shown = distinct(rows, ({ who }) => who).length;
  return shown < compared ? words.leading(shown, compared) : words.compared(compared);
}
