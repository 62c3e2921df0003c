import type { Kysely, Selectable } from 'kysely';
import { GoujiError } from '../errors.ts';
import { agencyColumns, toAgency } from './agencies.ts';
import type { AgencyRow } from './agencies.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { ListingKey } from './cursor.ts';
import { ordered } from './filter.ts';
import type { Tables } from './schema.ts';
import type { Page, ReportFilter, ReportSummary } from './store.ts';

/** Reports on a page of a listing unless the caller says how many, and the most that can be asked for. */
const pageLimits = { usual: 50, most: 500 };

/** One page of summaries after the cursor; one row more than asked for tells whether another page follows. */
export async function readPage(
  db: Kysely<Tables>,
  filter: ReportFilter,
  page: { limit?: number; cursor?: string },
): Promise<Page<ReportSummary>> {
  const limit = checkLimit(page.limit ?? pageLimits.usual);
  const { name, year, id } = page.cursor === undefined ? beginning : readCursor(page.cursor);
  const rows = await ordered(db, filter)
    .select(summaryColumns)
    // Names run up and years run down, so the key is compared by hand; the first condition lets an index start there.
    .where('a.name', '>=', name)
    .where((eb) =>
      eb.or([
        eb('a.name', '>', name),
        eb('r.year', '<', year),
        eb.and([eb('r.year', '=', year), eb('r.id', '>', id)]),
      ]),
    )
    .limit(limit + 1)
    .execute();
  const items = rows.slice(0, limit).map(toSummary);
  const last = rows[limit - 1];
  return { items, next: last && rows.length > limit ? writeCursor(last) : null };
}

// Before every report: no agency has an empty name.
const beginning: ListingKey = { name: '', year: 0, id: '' };

const summaryColumns = [
  ...agencyColumns,
  'r.id',
  'r.title',
  'r.year',
  'r.form',
  'r.source_name',
  'r.sha256',
  'r.format',
  'r.current',
  'r.stored_at',
  'r.errors',
  'r.warnings',
  'r.infos',
] as const;

type SummaryRow = AgencyRow & Omit<Selectable<Tables['reports']>, 'seq' | 'agency' | 'layout' | 'figures'>;

const toSummary = (row: SummaryRow): ReportSummary => ({
  id: row.id,
  title: row.title,
  year: row.year,
  form: row.form,
  agency: toAgency(row),
  source: { name: row.source_name, sha256: row.sha256, format: row.format },
  current: row.current === 1,
  storedAt: row.stored_at,
  findings: { error: row.errors, warning: row.warnings, info: row.infos },
});

function checkLimit(limit: number): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= pageLimits.most) return limit;
  throw new GoujiError('argument-invalid', {
    name: 'limit',
    seen: String(limit),
    expected: `1–${pageLimits.most}`,
  });
}
