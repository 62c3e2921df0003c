import type { Kysely } from 'kysely';
import { GoujiError } from '../errors.ts';
import type { Agency, Finding, Report } from '../report/index.ts';
import { layoutId } from './layouts.ts';
import { deflate } from './pack.ts';
import type { PackedReport } from './pack.ts';
import type { Tables } from './schema.ts';
import { gravest } from './severity.ts';
import type { PutResult } from './store.ts';

/** A report ready to be written: what takes time is done before the transaction begins. */
export type Parcel = { report: Report; findings: Finding[]; packed: PackedReport; storedAt: string };

/** Writes a report inside a transaction, unless its id or its source is kept already. */
export async function writeReport(db: Kysely<Tables>, parcel: Parcel): Promise<PutResult> {
  const { report, findings } = parcel;
  const kept = await db
    .selectFrom('reports')
    .select('seq')
    .where((eb) => eb.or([eb('id', '=', report.id), eb('sha256', '=', report.source.sha256)]))
    .executeTakeFirst();
  if (kept) return 'unchanged';
  const agency = await agencyId(db, report.agency);
  const former = await db
    .updateTable('reports')
    .set({ current: 0 })
    .where('agency', '=', agency)
    .where('year', '=', report.year)
    .where((eb) => eb('current', '=', eb.lit(1)))
    .executeTakeFirst();
  const seq = await insertReport(db, parcel, agency);
  await db
    .insertInto('contents')
    .values({ report: seq, body: parcel.packed.body, findings: deflate(findings) })
    .execute();
  await insertRules(db, seq, findings);
  return former.numUpdatedRows > 0n ? 'corrected' : 'added';
}

/** Writes other findings for a kept report inside a transaction; throws `report-not-found`. */
export async function writeFindings(db: Kysely<Tables>, id: string, findings: Finding[]): Promise<void> {
  const row = await db.selectFrom('reports').select('seq').where('id', '=', id).executeTakeFirst();
  if (!row) throw new GoujiError('report-not-found', { id });
  await db.updateTable('reports').set(countFindings(findings)).where('seq', '=', row.seq).execute();
  await db
    .updateTable('contents')
    .set({ findings: deflate(findings) })
    .where('report', '=', row.seq)
    .execute();
  await db.deleteFrom('finding_rules').where('report', '=', row.seq).execute();
  await insertRules(db, row.seq, findings);
}

async function agencyId(db: Kysely<Tables>, { name, division }: Agency): Promise<number> {
  const identity = { name, division_code: division?.code ?? '' };
  const known = await db
    .selectFrom('agencies')
    .select('id')
    .where('name', '=', identity.name)
    .where('division_code', '=', identity.division_code)
    .executeTakeFirst();
  const row =
    known ?? (await db.insertInto('agencies').values(identity).returning('id').executeTakeFirstOrThrow());
  return row.id;
}

async function insertReport(db: Kysely<Tables>, parcel: Parcel, agency: number): Promise<number> {
  const { report, findings, packed, storedAt } = parcel;
  const { seq } = await db
    .insertInto('reports')
    .values({
      id: report.id,
      agency,
      year: report.year,
      current: 1,
      form: report.form,
      title: report.title,
      printed: report.agency.printed,
      division: report.agency.division?.name ?? null,
      source_name: report.source.name,
      sha256: report.source.sha256,
      format: report.source.format,
      stored_at: storedAt,
      ...countFindings(findings),
      layout: await layoutId(db, packed.paths),
      figures: JSON.stringify(packed.figures),
    })
    .returning('seq')
    .executeTakeFirstOrThrow();
  return seq;
}

async function insertRules(db: Kysely<Tables>, report: number, findings: Finding[]): Promise<void> {
  const rules = [...gravest(findings)].map(([rule, severity]) => ({ report, rule, severity }));
  if (rules.length > 0) await db.insertInto('finding_rules').values(rules).execute();
}

function countFindings(findings: Finding[]) {
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), infos: count('info') };
}
