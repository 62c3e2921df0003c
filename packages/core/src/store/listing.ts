import { GoujiError } from '../errors.ts';
import { NAMED, toAgency } from './agencies.ts';
import type { NamedRow } from './agencies.ts';
import { readCursor, writeCursor } from './cursor.ts';
import type { ListingKey } from './cursor.ts';
import { LISTED, matching } from './filter.ts';
import type { ReportRow } from './rows.ts';
import type { Fragment, Sql } from './sql.ts';
import type { Page, ReportFilter, ReportSummary } from './store.ts';

/** Reports on a page of a listing unless the caller says how many, and the most that can be asked for. */
const pageLimits = { usual: 50, most: 500 };

/** One page of summaries after the cursor; one row more than asked for tells whether another page follows. */
export function readPage(
  sql: Sql,
  filter: ReportFilter,
  page: { limit?: number; cursor?: string },
): Page<ReportSummary> {
  const limit = checkLimit(page.limit ?? pageLimits.usual);
  const { text, values } = matching(filter);
  const after = afterCursor(filter, page.cursor);
  // A sum, because for a bare parameter SQLite plans the query anew each time, which takes longer than to answer it.
  const query = `select ${SUMMARY} ${text} ${after.text} ${LISTED} limit ? + 0`;
  const rows = sql.all<SummaryRow>(query, ...values, ...after.values, limit + 1);
  const items = rows.slice(0, limit).map(toSummary);
  const last = rows[limit - 1];
  return { items, next: last && rows.length > limit ? writeCursor(last) : null };
}

// Before every report: no agency has an empty name.
const beginning: ListingKey = { name: '', year: 0, id: '' };

// Names run up and years run down, so the key is compared by hand; the first condition lets an index start there. Without
// it, as of one agency alone, SQLite finds its few reports at once.
function afterCursor({ agency }: ReportFilter, cursor: string | undefined): Fragment {
  if (agency !== undefined && cursor === undefined) return { text: '', values: [] };
  const { name, year, id } = cursor === undefined ? beginning : readCursor(cursor);
  return {
    text: 'and a.name >= ? and (a.name > ? or r.year < ? or (r.year = ? and r.id > ?))',
    values: [name, name, year, year, id],
  };
}

const SUMMARY = `${NAMED}, r.id, r.title, r.year, r.form, r.source_name, r.sha256, r.format, r.current, r.stored_at, r.errors, r.warnings, r.infos`;

type SummaryRow = NamedRow & Omit<ReportRow, 'seq' | 'agency' | 'layout' | 'figures'>;

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
