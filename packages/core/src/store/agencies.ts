import type { Agency } from '../report/index.ts';
import type { AgencyRow, ReportRow } from './rows.ts';
import type { Sql } from './sql.ts';
import type { AgencyEntry } from './store.ts';

/** Every agency with a current report, and the place of each in `entries` by its number, -1 for none. */
export type Agencies = { entries: readonly AgencyEntry[]; placeOf: Int32Array };

/** Reads every agency with a current report; printed name and division name are those of its newest one. */
export type ReadAgencies = () => Agencies;

/**
 * The number that tells whether anything is new: every version that is kept has a higher one than all before it, because
 * writers take turns.
 */
export const newestSeq = (sql: Sql): number =>
  sql.get<{ newest: number }>('select coalesce(max(seq), 0) as newest from reports')?.newest ?? 0;

/** The agencies of one store, read again only when a report has come in since. */
export function createAgencies(sql: Sql): ReadAgencies {
  let known: { newest: number; agencies: Agencies } | undefined;
  return () => {
    const newest = newestSeq(sql);
    if (known?.newest !== newest) known = { newest, agencies: readAgencies(sql) };
    return known.agencies;
  };
}

/** Columns of the agencies, each as one JSON array: of a hundred thousand rows, a third of the time that objects take. */
type Columns = Record<'ids' | 'names' | 'codes' | 'printed' | 'divisions' | 'years', string>;

const FILED = `
  select json_group_array(id) as ids, json_group_array(name) as names, json_group_array(division_code) as codes,
    json_group_array(printed) as printed, json_group_array(division) as divisions, json_group_array(years) as years
  from (select * from agencies where years is not null order by division_code, name)`;

function readAgencies(sql: Sql): Agencies {
  const columns = sql.get<Columns>(FILED);
  const read = <T>(column: keyof Columns): T[] => JSON.parse(columns?.[column] ?? '[]') as T[];
  const [ids, names, codes] = [read<number>('ids'), read<string>('names'), read<string>('codes')];
  const [printed, divisions] = [read<string | null>('printed'), read<string | null>('divisions')];
  // Nearly all have filed in the same few years, and neighbours are of one division.
  const yearsOf = memo((json: string) => JSON.parse(json) as number[]);
  let division: Agency['division'] = null;
  const known = readNamesakes(sql);
  const entries = read<string>('years').map((years, i): AgencyEntry => {
    const [name = '', code = '', place = null] = [names[i], codes[i], divisions[i]];
    if (place === null) division = null;
    else if (division?.code !== code || division.name !== place) division = { code, name: place };
    const only = known.get(ids[i] ?? -1);
    const agency = { name, printed: printed[i] ?? name, division };
    return { agency, years: yearsOf(years), ...(only && { only }) };
  });
  let most = 0;
  for (const id of ids) if (id > most) most = id;
  const placeOf = new Int32Array(most + 1).fill(-1);
  for (const [i, id] of ids.entries()) placeOf[id] = i;
  return { entries, placeOf };
}

/** The one report of each agency that is one of several of its name, by the number of the agency. */
const readNamesakes = (sql: Sql): Map<number, NonNullable<AgencyEntry['only']>> =>
  new Map(
    sql
      .all<{ agency: number; id: string; source: string }>(ONLY)
      .map(({ agency, id, source }) => [agency, { id, source }]),
  );

const ONLY = `
  select r.agency, r.id, r.source_name as source from agencies as a cross join reports as r
  where a.identity is null and r.agency = a.id and r.current = 1`;

function memo<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

/** The columns that name an agency in a query that joins `reports as r` with `agencies as a`. */
export const NAMED = 'a.name, a.division_code, r.printed, r.division';

/** A row with the columns `NAMED`. */
export type NamedRow = Pick<AgencyRow, 'name' | 'division_code'> & Pick<ReportRow, 'printed' | 'division'>;

/** The agency as its report gave it. */
export const toAgency = (row: NamedRow): Agency => ({
  name: row.name,
  printed: row.printed,
  division: row.division === null ? null : { code: row.division_code, name: row.division },
});
