import { GoujiError } from '../errors.ts';
import type { Finding, Report } from '../report/index.ts';
import { currentOf, fileFor, filerOf } from './filers.ts';
import type { Kept } from './filers.ts';
import type { Layouts } from './layouts.ts';
import { packFindings, pathsOf, unpackParcel } from './parcel.ts';
import type { FindingsParcel, Parcel } from './parcel.ts';
import type { ReportRow } from './rows.ts';
import type { Sql, SqlValue } from './sql.ts';
import type { FileNote, FileStamp, PutResult } from './store.ts';
import { readReportAt } from './whole.ts';

/** Finds out what is to be said of a report beside the one on the year before, if there is one. */
export type Check = (report: Report, previous: Report | undefined) => Finding[];

/** Writes reports inside a transaction of the caller's. */
export type Writer = {
  /** Writes what is not kept yet. */
  write(parcel: Parcel, storedAt: string): Exclude<PutResult, 'unchanged'>;
  writeFindings(id: string, findings: Finding[]): void;
  /**
   * The findings of a parcel beside what is kept, which may not be what its own were made beside; what is kept of the
   * year after, under whatever names, is checked anew beside it. To be called before `write`.
   */
  settle(parcel: Parcel, check: Check): FindingsParcel;
  isKept(parcel: Parcel): boolean;
};

/** Notes what became of a file, inside a transaction. */
export function noteFile(sql: Sql, { path, size, changed, result }: FileNote): void {
  sql.run(
    'insert or replace into files (path, size, changed, result) values (?, ?, ?, ?)',
    path,
    size,
    changed,
    result,
  );
}

/** What was noted of a file, as long as it is the same by size and time of change. */
export const readFileNote = (sql: Sql, { path, size, changed }: FileStamp): string | undefined =>
  sql.get<{ result: string }>(
    'select result from files where path = ? and size = ? and changed = ?',
    path,
    size,
    changed,
  )?.result;

/** The writer of one store. */
export function createWriter(sql: Sql, layouts: Layouts): Writer {
  const isKept = ({ head }: Parcel): boolean => sql.get(KEPT, head.id, head.source.sha256) !== undefined;
  const reportAt = ({ seq }: Kept): Report | undefined => readReportAt(sql, layouts, seq)?.report;
  return {
    isKept,
    write(parcel, storedAt) {
      const { year } = parcel.head;
      const layout = layouts.idOf(pathsOf(parcel));
      const filer = filerOf(sql, parcel, layout);
      const former = filer && sql.get<Current>(CURRENT, filer.id, year);
      const repeats = former !== undefined && isSameIn(former, parcel, layout);
      if (former && !repeats) sql.run('update reports set current = 0 where seq = ?', former.seq);
      const agency = repeats && filer ? filer.id : fileFor(sql, parcel.head, filer);
      insert(sql, parcel, { agency, layout, storedAt, current: repeats ? 0 : 1 });
      if (repeats) return 'repeated';
      return former ? 'corrected' : 'added';
    },
    writeFindings(id, findings) {
      const row = sql.get<{ seq: number }>('select seq from reports where id = ?', id);
      if (!row) throw new GoujiError('report-not-found', { id });
      replaceFindings(sql, row.seq, packFindings(findings));
    },
    settle(parcel, check) {
      const { year, agency } = parcel.head;
      const [before] = currentOf(sql, agency, year - 1);
      const after = currentOf(sql, agency, year + 1);
      const isAsked = (before?.id ?? null) !== parcel.previous;
      if (!isAsked && after.length === 0) return parcel.findings;
      const report = unpackParcel(parcel);
      for (const kept of after) {
        const later = reportAt(kept);
        if (later) replaceFindings(sql, kept.seq, packFindings(check(later, report)));
      }
      return isAsked ? packFindings(check(report, before && reportAt(before))) : parcel.findings;
    },
  };
}

type Current = Pick<ReportRow, 'seq' | 'format' | 'layout' | 'figures'>;

/** The same figures in another format: published twice, not corrected. */
const isSameIn = (former: Current, { head, figures }: Parcel, layout: number): boolean =>
  former.format !== head.source.format && former.layout === layout && former.figures === figures;

const KEPT = 'select seq from reports where id = ? or sha256 = ?';
const CURRENT =
  'select seq, format, layout, figures from reports where agency = ? and year = ? and current = 1';

const INSERT = `
  insert into reports (id, agency, year, current, form, title, printed, division, source_name, sha256, format, stored_at, errors, warnings, infos, layout, figures)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

type Place = { agency: number; layout: number; storedAt: string; current: 0 | 1 };

function insert(sql: Sql, { head, figures, body, findings }: Parcel, place: Place): void {
  const { id, title, year, form, source } = head;
  const { printed, division } = head.agency;
  const { error, warning, info } = findings.counts;
  const values: SqlValue[] = [
    id,
    place.agency,
    year,
    place.current,
    form,
    title,
    printed,
    division?.name ?? null,
  ];
  values.push(source.name, source.sha256, source.format, place.storedAt);
  values.push(error, warning, info, place.layout, figures);
  const seq = sql.run(INSERT, ...values).id;
  sql.run('insert into contents (report, body, findings) values (?, ?, ?)', seq, body, findings.bytes);
  insertRules(sql, seq, findings);
}

function replaceFindings(sql: Sql, seq: number, { counts, rules, bytes }: FindingsParcel): void {
  const { error, warning, info } = counts;
  sql.run('update reports set errors = ?, warnings = ?, infos = ? where seq = ?', error, warning, info, seq);
  sql.run('update contents set findings = ? where report = ?', bytes, seq);
  sql.run('delete from finding_rules where report = ?', seq);
  insertRules(sql, seq, { counts, rules, bytes });
}

function insertRules(sql: Sql, seq: number, { rules }: FindingsParcel): void {
  for (const [rule, severity] of rules) {
    sql.run('insert into finding_rules (report, rule, severity) values (?, ?, ?)', seq, rule, severity);
  }
}
