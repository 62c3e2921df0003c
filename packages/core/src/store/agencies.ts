import type { Kysely, Selectable } from 'kysely';
import type { Agency } from '../report/index.ts';
import { reportsByAgency } from './filter.ts';
import type { Tables } from './schema.ts';
import type { AgencyEntry } from './store.ts';

/** Reads every agency with a current report; printed name and division name are those of its newest one. */
export type ReadAgencies = () => Promise<readonly AgencyEntry[]>;

/**
 * The agencies of one store, read again only when a report has come in since. Every version that is kept has a higher
 * number than all before it, because writers take turns; so the highest number tells whether anything is new.
 */
export function createAgencies(db: Kysely<Tables>): ReadAgencies {
  let known: { newest: number; entries: readonly AgencyEntry[] } | undefined;
  return async () => {
    const { newest } = await db
      .selectFrom('reports')
      .select((eb) => eb.fn.coalesce(eb.fn.max('seq'), eb.lit(0)).as('newest'))
      .executeTakeFirstOrThrow();
    if (known?.newest !== newest) known = { newest, entries: await readAgencies(db) };
    return known.entries;
  };
}

async function readAgencies(db: Kysely<Tables>): Promise<readonly AgencyEntry[]> {
  const rows = await reportsByAgency(db)
    .select(['a.id', ...agencyColumns, 'r.year'])
    .where((eb) => eb('r.current', '=', eb.lit(1)))
    .orderBy('a.division_code')
    .orderBy('a.name')
    .orderBy('r.year')
    .execute();
  const entries = new Map<number, AgencyEntry>();
  for (const row of rows) {
    const years = entries.get(row.id)?.years ?? [];
    years.push(row.year);
    entries.set(row.id, { agency: toAgency(row), years });
  }
  return [...entries.values()];
}

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
