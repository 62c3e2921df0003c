import { agencyIdentity } from '../places/index.ts';
import type { Agency, Report } from '../report/index.ts';
import { parseFigures } from './figures.ts';
import { CURRENT_SEQ } from './filers.ts';
import { inOrder, SEQS } from './keys.ts';
import type { Layouts } from './layouts.ts';
import { unpackReport } from './pack.ts';
import { unpackFindings } from './parcel.ts';
import type { ContentRow, ReportRow } from './rows.ts';
import type { Sql } from './sql.ts';
import type { StoredReport } from './store.ts';

/** The whole report of that id, or only some of its cells. */
export function readReport(
  sql: Sql,
  layouts: Layouts,
  id: string,
  only?: ReadonlySet<string>,
): StoredReport | undefined {
  const row = sql.get<WholeRow>(`${WHOLE} where r.id = ?`, id);
  return row && assemble(layouts, row, only);
}

/** The reports of these ids in that order, with some of their cells; an id that is not kept is passed over. */
export function readAll(
  sql: Sql,
  layouts: Layouts,
  ids: readonly string[],
  only: ReadonlySet<string>,
): StoredReport[] {
  const [one] = ids;
  // As most often: for a list SQLite makes a table first.
  if (ids.length === 1 && one !== undefined) return [readReport(sql, layouts, one, only) ?? []].flat();
  const rows = sql.all<WholeRow>(AMONG, JSON.stringify(ids));
  const known = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = known.get(id);
    return row ? [assemble(layouts, row, only)] : [];
  });
}

/** The whole report with this internal number. */
export function readReportAt(sql: Sql, layouts: Layouts, seq: number): StoredReport | undefined {
  const row = sql.get<WholeRow>(`${WHOLE} where r.seq = ?`, seq);
  return row && assemble(layouts, row);
}

/** The current report of an agency on that year, under whatever name. */
export function readCurrent(sql: Sql, layouts: Layouts, agency: Agency, year: number): Report | undefined {
  const identity = agencyIdentity(agency);
  const row = identity === undefined ? undefined : sql.get<WholeRow>(CURRENT, identity, year);
  return row && assemble(layouts, row).report;
}

/** The whole reports with these internal numbers, in that order. */
export const readReports = (sql: Sql, layouts: Layouts, seqs: number[]): StoredReport[] =>
  inOrder(sql.all<WholeRow>(`${WHOLE} where ${SEQS}`, JSON.stringify(seqs)), seqs).map((row) =>
    assemble(layouts, row),
  );

const WHOLE = `
  select r.seq, r.id, r.current, r.stored_at, r.layout, r.figures, c.body, c.findings
  from reports as r inner join contents as c on c.report = r.seq`;

const AMONG = `${WHOLE} where r.id in (select value from json_each(?))`;

const CURRENT = `${WHOLE} where r.seq = ${CURRENT_SEQ}`;

type WholeRow = Pick<ReportRow, 'seq' | 'id' | 'current' | 'stored_at' | 'layout' | 'figures'> &
  Pick<ContentRow, 'body' | 'findings'>;

function assemble(layouts: Layouts, row: WholeRow, only?: ReadonlySet<string>): StoredReport {
  const { paths } = layouts.read(row.layout);
  return {
    report: unpackReport({ paths, figures: parseFigures(row.figures), body: row.body }, only),
    findings: unpackFindings(row.findings),
    current: row.current === 1,
    storedAt: row.stored_at,
  };
}
