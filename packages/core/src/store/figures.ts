import type { Kysely } from 'kysely';
import { agencyColumns, toAgency } from './agencies.ts';
import { isWithinPlace } from './filter.ts';
import { inLumps, inOrder, readKeys } from './keys.ts';
import type { Layouts } from './layouts.ts';
import { numbersAt } from './pick.ts';
import type { Tables } from './schema.ts';
import type { Figures, ReportFilter } from './store.ts';
import { createYears } from './years.ts';
import type { YearRow, Years } from './years.ts';

/** Reads the numbers of these cells in the matching current reports, in the order of a listing. */
export type ReadFigures = (cells: string[], filter: ReportFilter) => Promise<Figures[]>;

/** The numbers of one store. A whole year is read once and remembered; a few reports are looked up. */
export function createFigures(db: Kysely<Tables>, layouts: Layouts): ReadFigures {
  const years = createYears(db);
  return async (cells, filter) => {
    const rows = (await rowsOfYear(years, filter)) ?? (await lookUp(db, filter));
    const positions = new Map<number, number[]>();
    const found: Figures[] = [];
    for (const { id, agency, year, form, layout, figures } of rows) {
      const at = positions.get(layout) ?? (await positionsIn(layouts, layout, cells));
      positions.set(layout, at);
      found.push({ id, agency, year, form, values: pick(cells, at, figures) });
    }
    return found;
  };
}

async function positionsIn(layouts: Layouts, layout: number, cells: string[]): Promise<number[]> {
  const { position } = await layouts(layout);
  return cells.map((cell) => position.get(cell) ?? -1);
}

type Row = Omit<YearRow, 'code'>;

/** The rows of the one year that is asked for; undefined where it is not worth reading, or other things are asked too. */
async function rowsOfYear(years: Years, filter: ReportFilter): Promise<readonly Row[] | undefined> {
  const { year, agency, agencies, place, form } = filter;
  if (year === undefined || filter.years || filter.rule !== undefined || filter.severity) return undefined;
  const narrow = agency !== undefined || agencies !== undefined || place !== undefined;
  const rows = await (narrow ? years.remembered(year) : years.read(year));
  if (!narrow && form === undefined) return rows;
  const names = agencies && new Set(agencies);
  const within = place === undefined ? () => true : isWithinPlace(place);
  return rows?.filter(
    (row) =>
      (agency === undefined || row.agency.name === agency) &&
      (!names || names.has(row.agency.name)) &&
      (form === undefined || row.form === form) &&
      within(row.code),
  );
}

// Far below the number of parameters that any database takes.
const LUMP = 500;

async function lookUp(db: Kysely<Tables>, filter: ReportFilter): Promise<Row[]> {
  const found: Row[] = [];
  const keys = await readKeys(db, { ...filter, versions: 'current' });
  for await (const seqs of inLumps(keys, LUMP)) {
    const rows = await db
      .selectFrom('reports as r')
      .innerJoin('agencies as a', 'a.id', 'r.agency')
      .select([...agencyColumns, 'r.seq', 'r.id', 'r.year', 'r.form', 'r.layout', 'r.figures'])
      .where('r.seq', 'in', seqs)
      .execute();
    for (const row of inOrder(rows, seqs)) found.push({ ...row, agency: toAgency(row) });
  }
  return found;
}

/** The numbers of a report along its layout, from the column `figures`. */
export const parseFigures = (json: string): (number | null)[] => JSON.parse(json) as (number | null)[];

function pick(cells: string[], positions: number[], figures: string): Record<string, number> {
  const values: Record<string, number> = {};
  const numbers = numbersAt(figures, positions);
  for (const [i, cell] of cells.entries()) {
    const value = numbers[i] ?? null;
    if (value !== null) values[cell] = value;
  }
  return values;
}
