import type { Agency } from '../report/index.ts';
import type { AgencyRow, ReportRow } from './rows.ts';
import type { Sql } from './sql.ts';
import type { AgencyEntry } from './store.ts';

/** Reads every agency with a current report; printed name and division name are those of its newest one. */
export type ReadAgencies = () => readonly AgencyEntry[];

/**
 * The number that tells whether anything is new: every version that is kept has a higher one than all before it, because
 * writers take turns.
 */
export const newestSeq = (sql: Sql): number =>
  sql.get<{ newest: number }>('select coalesce(max(seq), 0) as newest from reports')?.newest ?? 0;

/** The agencies of one store, read again only when a report has come in since. */
export function createAgencies(sql: Sql): ReadAgencies {
  let known: { newest: number; entries: readonly AgencyEntry[] } | undefined;
  return () => {
    const newest = newestSeq(sql);
    if (known?.newest !== newest) known = { newest, entries: readAgencies(sql) };
    return known.entries;
  };
}

// Years are read off an index alone, and of whole rows only the newest of each agency.
function readAgencies(sql: Sql): readonly AgencyEntry[] {
  const years = new Map<number, number[]>();
  for (const { agency, year } of sql.all<Pick<ReportRow, 'agency' | 'year'>>(FILED)) {
    const known = years.get(agency);
    if (known) known.push(year);
    else years.set(agency, [year]);
  }
  return sql.all<NamedRow & { id: number }>(NEWEST).flatMap((row) => {
    const known = years.get(row.id);
    return known ? [{ agency: toAgency(row), years: known }] : [];
  });
}

const FILED = 'select agency, year from reports where current = 1 order by agency, year';

/** The columns that name an agency in a query that joins `reports as r` with `agencies as a`. */
export const NAMED = 'a.name, a.division_code, r.printed, r.division';

const NEWEST = `
  select a.id, ${NAMED} from agencies as a cross join reports as r
  where r.agency = a.id and r.current = 1 and r.year =
    (select max(newer.year) from reports as newer where newer.agency = a.id and newer.current = 1)
  order by a.division_code, a.name`;

/** A row with the columns `NAMED`. */
export type NamedRow = Pick<AgencyRow, 'name' | 'division_code'> & Pick<ReportRow, 'printed' | 'division'>;

/** The agency as its report gave it. */
export const toAgency = (row: NamedRow): Agency => ({
  name: row.name,
  printed: row.printed,
  division: row.division === null ? null : { code: row.division_code, name: row.division },
});
