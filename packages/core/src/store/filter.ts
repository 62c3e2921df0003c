import type { Kysely } from 'kysely';
import { GoujiError } from '../errors.ts';
import type { Severity } from '../report/index.ts';
import type { Tables } from './schema.ts';
import type { ReportFilter } from './store.ts';

/** The reports that match, joined with their agencies; throws `argument-invalid` for a `place` that is no code. */
function matching(db: Kysely<Tables>, filter: ReportFilter, all: boolean) {
  let query = all && filter.rule !== undefined ? reportsByRule(db) : reportsByAgency(db);
  // A literal, not a parameter: the index over current versions serves only a condition that says so in the SQL.
  if (filter.versions !== 'all') query = query.where((eb) => eb('r.current', '=', eb.lit(1)));
  if (filter.agency !== undefined) query = query.where('a.name', '=', filter.agency);
  if (filter.agencies !== undefined) query = query.where('a.name', 'in', fewNames(filter.agencies));
  if (filter.place !== undefined) {
    const { first, last } = divisionRange(filter.place);
    query = query.where('a.division_code', '>=', first).where('a.division_code', '<=', last);
  }
  if (filter.year !== undefined) query = query.where('r.year', '=', filter.year);
  if (filter.years !== undefined) {
    query = query.where('r.year', '>=', filter.years.from).where('r.year', '<=', filter.years.to);
  }
  if (filter.form !== undefined) query = query.where('r.form', '=', filter.form);
  const { rule, severity } = filter;
  if (rule !== undefined) {
    const grave = severity === undefined ? 'info' : severity;
    query = query.where('r.seq', 'in', (eb) =>
      eb
        .selectFrom('finding_rules as f')
        .select('f.report')
        .where('f.rule', '=', rule)
        .where('f.severity', 'in', atLeast(grave)),
    );
  } else if (severity !== undefined) {
    const counts = atLeast(severity).map((one) => COUNTS[one]);
    query = query.where((eb) => eb.or(counts.map((count) => eb(count, '>', 0))));
  }
  return query;
}

// As many as a query may well have as parameters.
const MOST_NAMES = 500;

function fewNames(names: readonly string[]): readonly string[] {
  if (names.length <= MOST_NAMES) return names;
  throw new GoujiError('argument-invalid', {
    name: 'agencies',
    seen: String(names.length),
    expected: `0–${MOST_NAMES}`,
  });
}

const COUNTS = { error: 'r.errors', warning: 'r.warnings', info: 'r.infos' } as const;

const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];

/** The severities that are at least as grave. */
const atLeast = (severity: Severity): Severity[] =>
  GRAVEST_FIRST.slice(0, GRAVEST_FIRST.indexOf(severity) + 1);

/**
 * Reports joined with their agencies, agencies first. A cross join means the same as an inner one, but SQLite keeps its
 * order: without it SQLite would read and sort all reports to show the first page.
 */
export const reportsByAgency = (db: Kysely<Tables>) =>
  db.selectFrom('agencies as a').crossJoin('reports as r').whereRef('r.agency', '=', 'a.id');

/** The same in the order that the database thinks best: where a rule chooses, the few reports that it chooses first. */
const reportsByRule = (db: Kysely<Tables>) =>
  db.selectFrom('agencies as a').innerJoin('reports as r', 'r.agency', 'a.id');

/** Matching reports in the order of every listing: agency name, newest year first, id. `all` says that every one is wanted, not a first page. */
export const ordered = (db: Kysely<Tables>, filter: ReportFilter, all = false) =>
  matching(db, filter, all).orderBy('a.name').orderBy('r.year', 'desc').orderBy('r.id');

/**
 * The first and last code of a division with everything below it. Codes nest by pairs of digits and pairs of zeros
 * stand for "all": 370000 is 37…, 370300 is 3703…, 370303 is itself.
 */
function divisionRange(code: string): { first: string; last: string } {
  if (!/^\d{6}$/.test(code)) {
    const seen = JSON.stringify(code.slice(0, 100));
    throw new GoujiError('argument-invalid', { name: 'place', seen, expected: '370000, 370300, 370303' });
  }
  const prefix = code.replace(/(00)+$/, '');
  return { first: prefix.padEnd(6, '0'), last: prefix.padEnd(6, '9') };
}

/** Whether division codes lie in a place; throws `argument-invalid` as `ordered` does. */
export function isWithinPlace(place: string): (code: string) => boolean {
  const { first, last } = divisionRange(place);
  return (code) => code >= first && code <= last;
}
