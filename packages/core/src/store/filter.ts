import { GoujiError } from '../errors.ts';
import type { Severity } from '../report/index.ts';
import type { Fragment, SqlValue } from './sql.ts';
import type { ReportFilter } from './store.ts';

/** The order of every listing: agency name, newest year first, id. */
export const LISTED = 'order by a.name, r.year desc, r.id';

/**
 * From where, and under which conditions, the matching reports come: `reports as r` with their `agencies as a`. `all`
 * says that every one is wanted, not a first page. Throws `argument-invalid` for a `place` that is no code.
 */
export function matching(filter: ReportFilter, all = false): Fragment {
  const conditions = [...conditionsOf(filter)];
  return {
    text: [
      all && filter.rule !== undefined ? BY_RULE : BY_AGENCY,
      ...conditions.map(({ text }) => `and ${text}`),
    ].join(' '),
    values: conditions.flatMap(({ values }) => values),
  };
}

// Agencies first. A cross join means the same as an inner one, but SQLite keeps its order: without it SQLite would read
// and sort all reports to show the first page. Where a rule chooses, the few reports that it chooses come first.
const BY_AGENCY = 'from agencies as a cross join reports as r where r.agency = a.id';
const BY_RULE = 'from agencies as a inner join reports as r on r.agency = a.id where true';

const when = (text: string, ...values: SqlValue[]): Fragment => ({ text, values });

function* conditionsOf(filter: ReportFilter): Generator<Fragment> {
  const { agency, agencies, place, year, years, form } = filter;
  // A literal, not a parameter: the index over current versions serves only a condition that says so in the SQL.
  if (filter.versions !== 'all') yield when('r.current = 1');
  if (agency !== undefined) yield when('a.name = ?', agency);
  if (agencies !== undefined) yield when('a.name in (select value from json_each(?))', fewNames(agencies));
  if (place !== undefined) {
    const { first, last } = divisionRange(place);
    yield when('a.division_code >= ? and a.division_code <= ?', first, last);
  }
  if (year !== undefined) yield when('r.year = ?', year);
  if (years !== undefined) yield when('r.year >= ? and r.year <= ?', years.from, years.to);
  if (form !== undefined) yield when('r.form = ?', form);
  yield* foundIn(filter);
}

function* foundIn({ rule, severity }: ReportFilter): Generator<Fragment> {
  if (rule !== undefined) {
    const grave = JSON.stringify(atLeast(severity ?? 'info'));
    yield when(RULE_FOUND, rule, grave);
  } else if (severity !== undefined) {
    yield when(
      `(${atLeast(severity)
        .map((one) => `${COUNTS[one]} > 0`)
        .join(' or ')})`,
    );
  }
}

const RULE_FOUND =
  'r.seq in (select f.report from finding_rules as f where f.rule = ? and f.severity in (select value from json_each(?)))';

// What a question may well name; more is a mistake.
const MOST_NAMES = 500;

function fewNames(names: readonly string[]): string {
  if (names.length <= MOST_NAMES) return JSON.stringify(names);
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
