import type { FormId } from '../../forms/index.ts';
import type { AgencyEntry, Figures, YearNumbers } from '../../store/store.ts';
import { heads } from '../candidates.ts';
import type { Context } from '../context.ts';
import type { Directory } from '../directory.ts';
import { figureOf } from '../figures.ts';
import type { Figure } from '../figures.ts';
import { cellsOfMeasure, formulaOf } from '../measure.ts';
import type { NumberAt } from '../measure.ts';
import { measuresIn, measuresOf } from '../understand.ts';
import type { Target } from '../understand.ts';

/**
 * Figures of one year of a pool, in columns, because there may be a hundred thousand: the agency of each row, and along
 * these a column for each target, NaN where it is no number. `idsOf` tells the reports of some rows.
 */
export type Members = {
  entries: readonly AgencyEntry[];
  columns: readonly Float64Array[];
  idsOf(rows: readonly number[]): Promise<string[]>;
};

/** Reads targets off the reports of one year of all agencies of a pool, in the order of a listing; agencies without a report of that year are left out, and each is taken once whatever its names. */
export async function readPool(
  context: Context,
  targets: readonly Target[],
  entries: readonly AgencyEntry[],
  year: number,
): Promise<Members> {
  const { entries: filed, rows, numbers } = await readTable(context, targets, entries, year);
  const columns = targets.map((target) => columnOf(target, rows, numbers));
  return { entries: filed, columns, idsOf: (own) => numbers.idsOf(own.map((row) => rows[row] ?? -1)) };
}

/** A figure of one agency of a pool; `value` stands only where it is a number. */
export type Member = { entry: AgencyEntry; id: string; value?: number };

/** Reads one target as `readPool` does, of few agencies. */
export async function readMembers(
  context: Context,
  target: Target,
  entries: readonly AgencyEntry[],
  year: number,
): Promise<Member[]> {
  const members = await readPool(context, [target], entries, year);
  const ids = await members.idsOf([...members.entries.keys()]);
  return members.entries.map((entry, row) => {
    const value = members.columns[0]?.[row] ?? Number.NaN;
    return { entry, id: ids[row] ?? '', ...(!Number.isNaN(value) && { value }) };
  });
}

/** Numbers of reports, by the rows that they stand in. */
type Numbers = {
  formOf(row: number): FormId | undefined;
  numbersOf(path: string): NumberAt;
  idsOf(rows: readonly number[]): Promise<string[]>;
};

/** The reports of a pool, by the rows that their numbers stand in. */
type Lines = { entries: readonly AgencyEntry[]; rows: Uint32Array };

async function readTable(
  { store, directory }: Context,
  targets: readonly Target[],
  entries: readonly AgencyEntry[],
  year: number,
): Promise<Lines & { numbers: Numbers }> {
  const filed = filedIn(entries, year, directory);
  const cells = [...new Set(targets.flatMap(measuresOf).flatMap(cellsOfMeasure))];
  const whole = await store.numbers(cells, year, filed.length > FEW ? undefined : 'remembered');
  if (whole) return { ...linesOf(whole, filed, directory), numbers: inColumns(whole, cells) };
  const names = [...new Set(filed.map(({ agency }) => agency.name))];
  const figures = await store.figures(cells, { year, agencies: names });
  const rowOf = rowsOf(figures.map(({ agency, id }) => directory.entryOf(agency, id)));
  return { ...findLines(rowOf, filed), numbers: inFigures(figures) };
}

// So few are looked up by name; for more the columns of the year are read, and remembered.
const FEW = 60;

const inColumns = ({ columns, forms, idsOf }: YearNumbers, cells: readonly string[]): Numbers => ({
  formOf: (row) => forms[row],
  numbersOf: (path) => {
    const column = columns[cells.indexOf(path)];
    return (row) => column?.[row] ?? Number.NaN;
  },
  idsOf,
});

const inFigures = (figures: readonly Figures[]): Numbers => ({
  formOf: (row) => figures[row]?.form,
  numbersOf: (path) => (row) => figures[row]?.values[path] ?? Number.NaN,
  idsOf: (rows) => Promise.resolve(rows.map((row) => figures[row]?.id ?? '')),
});

function columnOf(target: Target, rows: Uint32Array, { formOf, numbersOf }: Numbers): Float64Array {
  const formulas = {
    '2019': formulaIn(target, '2019', numbersOf),
    '2021': formulaIn(target, '2021', numbersOf),
  };
  const column = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] ?? 0;
    column[i] = formulas[formOf(row) ?? '2021'](row);
  }
  return column;
}

function formulaIn(target: Target, form: FormId, numbersOf: Numbers['numbersOf']): NumberAt {
  const [measure] = measuresIn(target, form);
  return measure ? formulaOf(measure, form, numbersOf) : () => Number.NaN;
}

type RowOf = ReadonlyMap<AgencyEntry, number>;

const rowsOf = (entries: readonly (AgencyEntry | undefined)[]): RowOf =>
  new Map(entries.flatMap((entry, row) => (entry ? [[entry, row] as const] : [])));

type Year = { rowOf: RowOf; lines: WeakMap<readonly AgencyEntry[], Lines> };

const known = new WeakMap<YearNumbers['places'], Year>();

/** The reports of the agencies; remembered as long as the store hands out the same ones. */
function linesOf(
  { agencies, places }: YearNumbers,
  filed: readonly AgencyEntry[],
  directory: Directory,
): Lines {
  const year = known.get(places) ?? { rowOf: rowsInYear(agencies, places, directory), lines: new WeakMap() };
  known.set(places, year);
  const lines = year.lines.get(filed) ?? findLines(year.rowOf, filed);
  year.lines.set(filed, lines);
  return lines;
}

// A report that came in between gives new entries for the same agencies.
function rowsInYear(agencies: readonly AgencyEntry[], places: Int32Array, directory: Directory): RowOf {
  const own = [...places].map((place) => agencies[place]);
  if (agencies === directory.entries) return rowsOf(own);
  return rowsOf(own.map((entry) => entry && directory.entryOf(entry.agency, entry.only?.id)));
}

function findLines(rowOf: RowOf, filed: readonly AgencyEntry[]): Lines {
  const found = filed
    .flatMap((entry) => {
      const row = rowOf.get(entry);
      return row === undefined ? [] : [{ entry, row }];
    })
    .sort((a, b) => a.row - b.row);
  return { entries: found.map(({ entry }) => entry), rows: Uint32Array.from(found, ({ row }) => row) };
}

const remembered = new WeakMap<readonly AgencyEntry[], Map<number, AgencyEntry[]>>();

/** Those with a report of a year, each agency once; remembered for the lists that a directory keeps. */
export function filedIn(entries: readonly AgencyEntry[], year: number, directory: Directory): AgencyEntry[] {
  const years = remembered.get(entries) ?? new Map<number, AgencyEntry[]>();
  remembered.set(entries, years);
  const known = years.get(year);
  if (known) return known;
  const filed = heads(
    entries.filter((entry) => entry.years.includes(year)),
    directory,
  );
  years.set(year, filed);
  return filed;
}

/** The figures of targets, with the cells that they rest on, for reports by id. */
export async function wholeFigures(
  { store }: Context,
  targets: readonly Target[],
  ids: readonly string[],
): Promise<Figure[]> {
  const cells = new Set(targets.flatMap(measuresOf).flatMap(cellsOfMeasure));
  const kept = await store.getAll(ids, [...cells]);
  return kept.flatMap((stored) =>
    targets.flatMap((target) => {
      const [measure] = measuresIn(target, stored.report.form);
      return measure ? [figureOf(measure, stored)] : [];
    }),
  );
}
