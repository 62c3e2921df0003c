import type { Kysely, Selectable } from 'kysely';
import type { Agency } from '../report/index.ts';
import type { Tables } from './schema.ts';
import type { AgencyEntry } from './store.ts';

/** Reads every agency with a current report; printed name and division name are those of its newest one. */
export type ReadAgencies = () => Promise<readonly AgencyEntry[]>;

/**
 * The number that tells whether anything is new: every version that is kept has a higher one than all before it, because
 * writers take turns.
 */
export async function newestSeq(db: Kysely<Tables>): Promise<number> {
  const { newest } = await db
    .selectFrom('reports')
    .select((eb) => eb.fn.coalesce(eb.fn.max('seq'), eb.lit(0)).as('newest'))
    .executeTakeFirstOrThrow();
  return newest;
}

/** The agencies of one store, read again only when a report has come in since. */
export function createAgencies(db: Kysely<Tables>): ReadAgencies {
  let known: { newest: number; entries: readonly AgencyEntry[] } | undefined;
  return async () => {
    const newest = await newestSeq(db);
    if (known?.newest !== newest) known = { newest, entries: await readAgencies(db) };
    return known.entries;
  };
}

// Years are read off an index alone, and of whole rows only the newest of each agency.
async function readAgencies(db: Kysely<Tables>): Promise<readonly AgencyEntry[]> {
  const filed = await db
    .selectFrom('reports')
    .select(['agency', 'year'])
    .where((eb) => eb('current', '=', eb.lit(1)))
    .orderBy('agency')
    .orderBy('year')
    .execute();
  const years = new Map<number, number[]>();
  for (const { agency, year } of filed) {
    const known = years.get(agency);
    if (known) known.push(year);
    else years.set(agency, [year]);
  }
  const newest = await newestReports(db).execute();
  return newest.flatMap((row) => {
    const known = years.get(row.id);
    return known ? [{ agency: toAgency(row), years: known }] : [];
  });
}

const newestReports = (db: Kysely<Tables>) =>
  db
    .selectFrom('agencies as a')
    .crossJoin('reports as r')
    .select(['a.id', ...agencyColumns])
    .whereRef('r.agency', '=', 'a.id')
    .where((eb) => eb('r.current', '=', eb.lit(1)))
    .where('r.year', '=', (eb) =>
      eb
        .selectFrom('reports as newer')
        .select((max) => max.fn.max('newer.year').as('year'))
        .whereRef('newer.agency', '=', 'a.id')
        .where((one) => one('newer.current', '=', one.lit(1))),
    )
    .orderBy('a.division_code')
    .orderBy('a.name');

/** The columns that name an agency in a query that joins `reports as r` with `agencies as a`. */
export const agencyColumns = ['a.name', 'a.division_code', 'r.printed', 'r.division'] as const;

/** A row with `agencyColumns`. */
export type AgencyRow = Pick<Selectable<Tables['agencies']>, 'name' | 'division_code'> &
  Pick<Selectable<Tables['reports']>, 'printed' | 'division'>;

/** The agency as its report gave it. */
export const toAgency = (row: AgencyRow): Agency => ({
  name: row.name,
  printed: row.printed,
  division: row.division === null ? null : { code: row.division_code, name: row.division },
});
