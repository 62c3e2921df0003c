import type { FormId } from '../../forms/index.ts';
import type { AgencyEntry, Figures } from '../../store/store.ts';
import { codeOf, heads } from '../candidates.ts';
import type { Context } from '../context.ts';
import type { Directory } from '../directory.ts';
import { figureOf } from '../figures.ts';
import type { Figure } from '../figures.ts';
import { cellsOfMeasure, formulaOf } from '../measure.ts';
import type { NumberAt } from '../measure.ts';
import { measuresIn, measuresOf } from '../understand.ts';
import type { Target } from '../understand.ts';

/** A figure of one agency of a pool; `value` stands only where it is a number. */
export type Member = { entry: AgencyEntry; id: string; value?: number };

export const keyOf = ({ agency }: Pick<AgencyEntry, 'agency'>): string =>
  `${agency.name} ${agency.division?.code ?? ''}`;

/** Reads targets off the reports of one year of all agencies of a pool, for each agency in the order of the targets; agencies without a report of that year are left out, and each is taken once whatever its names. */
export async function readPool(
  context: Context,
  targets: readonly Target[],
  entries: readonly AgencyEntry[],
  year: number,
): Promise<Member[][]> {
  const table = await readTable(context, targets, entries, year);
  const columns = targets.map((target) => membersIn(table, target));
  const rows: Member[][] = table.lines.map(() => []);
  for (const members of columns) for (const [i, member] of members.entries()) rows[i]?.push(member);
  return rows;
}

/** Reads one target as `readPool` does. */
export async function readMembers(
  context: Context,
  target: Target,
  entries: readonly AgencyEntry[],
  year: number,
): Promise<Member[]> {
  return membersIn(await readTable(context, [target], entries, year), target);
}

/** A report of a pool, and the row that its numbers stand in. */
type Line = { entry: AgencyEntry; id: string; form: FormId; row: number };

/** The reports of a pool with their numbers. */
type Table = { lines: readonly Line[]; numbersOf: (path: string) => NumberAt };

async function readTable(
  { store, directory }: Context,
  targets: readonly Target[],
  entries: readonly AgencyEntry[],
  year: number,
): Promise<Table> {
  const filed = filedIn(entries, year, directory);
  const cells = [...new Set(targets.flatMap(measuresOf).flatMap(cellsOfMeasure))];
  const place = filed.length > FEW ? commonPlace(filed) : undefined;
  const whole =
    filed.length > FEW
      ? await store.numbers(cells, year, place === undefined ? undefined : 'remembered')
      : undefined;
  if (whole) {
    return {
      lines: linesOf(whole.reports, filed, directory),
      numbersOf: (path) => {
        const column = whole.columns[cells.indexOf(path)];
        return (row) => column?.[row] ?? Number.NaN;
      },
    };
  }
  const narrow =
    place === undefined ? { agencies: [...new Set(filed.map(({ agency }) => agency.name))] } : { place };
  const figures = await store.figures(cells, { year, ...narrow });
  return {
    lines: linesOf(figures, filed, directory),
    numbersOf: (path) => (row) => figures[row]?.values[path] ?? Number.NaN,
  };
}

// A plain loop: there may be tens of thousands.
function membersIn({ lines, numbersOf }: Table, target: Target): Member[] {
  const formulas = {
    '2019': formulaIn(target, '2019', numbersOf),
    '2021': formulaIn(target, '2021', numbersOf),
  };
  const members: Member[] = [];
  for (const { entry, id, form, row } of lines) {
    const value = formulas[form](row);
    members.push(Number.isNaN(value) ? { entry, id } : { entry, id, value });
  }
  return members;
}

function formulaIn(target: Target, form: FormId, numbersOf: Table['numbersOf']): NumberAt {
  const [measure] = measuresIn(target, form);
  return measure ? formulaOf(measure, form, numbersOf) : () => Number.NaN;
}

type Reports = readonly Omit<Figures, 'values'>[];

const known = new WeakMap<Reports, WeakMap<readonly AgencyEntry[], Line[]>>();

/** The reports of the agencies; remembered as long as the store hands out the same ones. */
function linesOf(reports: Reports, filed: readonly AgencyEntry[], directory: Directory): Line[] {
  const lines = known.get(reports) ?? new WeakMap<readonly AgencyEntry[], Line[]>();
  known.set(reports, lines);
  const found = lines.get(filed) ?? findLines(reports, filed, directory);
  lines.set(filed, found);
  return found;
}

function findLines(reports: Reports, filed: readonly AgencyEntry[], directory: Directory): Line[] {
  const wanted = new Set(filed);
  const lines: Line[] = [];
  for (const [row, { agency, id, form }] of reports.entries()) {
    const entry = directory.entryOf(agency);
    if (entry && wanted.has(entry)) lines.push({ entry, id, form, row });
  }
  return lines;
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

// So few are looked up by name; of more the place that they share is read, or all of the year.
const FEW = 60;

/** The province that all agencies are in; undefined where there is none. */
function commonPlace(entries: readonly AgencyEntry[]): string | undefined {
  const [first] = entries;
  const province = first && codeOf(first)?.slice(0, 2);
  const isOne = entries.every((entry) => codeOf(entry)?.slice(0, 2) === province);
  return isOne && province !== undefined ? `${province}0000` : undefined;
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
