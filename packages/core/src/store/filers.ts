import { agencyIdentity } from '../places/index.ts';
import type { Agency } from '../report/index.ts';
import { areVersions, codeApart } from './namesakes.ts';
import type { Tabled } from './namesakes.ts';
import type { Parcel, ReportHead } from './parcel.ts';
import type { AgencyRow, ReportRow } from './rows.ts';
import type { Sql } from './sql.ts';

/** The agency that a report is of, as it is kept, if it has filed under that name. */
export type Filer = Pick<AgencyRow, 'id' | 'printed' | 'division' | 'years'>;

const FILER = 'select id, printed, division, years from agencies where';

/** Finds the agency that a report is of. Of one of several namesakes that is told by the figures that they filed on that year. */
export function filerOf(sql: Sql, { head, figures }: Parcel, layout: number): Filer | undefined {
  const { agency, year } = head;
  if (agencyIdentity(agency) !== undefined) {
    return sql.get<Filer>(
      `${FILER} name = ? and division_code = ?`,
      agency.name,
      agency.division?.code ?? '',
    );
  }
  const own = sql
    .all<Tabled & Pick<ReportRow, 'agency'>>(NAMESAKES, agency.name, year)
    .find((other) => areVersions(other, { layout, figures }));
  return own && sql.get<Filer>(`${FILER} id = ?`, own.agency);
}

const NAMESAKES = `
  select r.agency, r.layout, r.figures from agencies as a cross join reports as r
  where a.name = ? and a.identity is null and r.agency = a.id and r.year = ? and r.current = 1 order by r.seq`;

/** The number of the agency of which a current report comes in: what is kept of the agency follows that. */
export function fileFor(sql: Sql, { id, agency, year }: ReportHead, filer: Filer | undefined): number {
  const { name, division } = agency;
  // As most agencies print their name in full, it is kept once.
  const printed = agency.printed === name ? null : agency.printed;
  const place = division?.name ?? null;
  if (!filer) {
    const identity = agencyIdentity(agency) ?? null;
    const code = identity === null ? codeApart(id) : (division?.code ?? '');
    return sql.run(INSERT, name, code, identity, printed, place, JSON.stringify([year])).id;
  }
  const before = JSON.parse(filer.years ?? '[]') as number[];
  const years = JSON.stringify([...new Set([...before, year])].sort((a, b) => a - b));
  const isNewest = year >= (before.at(-1) ?? 0);
  const [shown, where] = isNewest ? [printed, place] : [filer.printed, filer.division];
  if (years !== filer.years || shown !== filer.printed || where !== filer.division) {
    const update = 'update agencies set printed = ?, division = ?, years = ? where id = ?';
    sql.run(update, shown, where, years, filer.id);
  }
  return filer.id;
}

const INSERT =
  'insert into agencies (name, division_code, identity, printed, division, years) values (?, ?, ?, ?, ?, ?)';

/** A kept report by its number and id. */
export type Kept = Pick<ReportRow, 'seq' | 'id'>;

/** The current reports of an agency on a year, under whatever names, the last that came in first; none where it may be another of that name. */
export function currentOf(sql: Sql, agency: Agency, year: number): Kept[] {
  const identity = agencyIdentity(agency);
  return identity === undefined ? [] : sql.all<Kept>(CURRENT, identity, year);
}

const OF_YEAR = `
  from agencies as a cross join reports as r
  where a.identity = ? and r.agency = a.id and r.year = ? and r.current = 1 order by r.seq desc`;
const CURRENT = `select r.seq, r.id ${OF_YEAR}`;

/** The number of the first of these, in a query that is given the identity and the year. */
export const CURRENT_SEQ = `(select r.seq ${OF_YEAR} limit 1)`;
