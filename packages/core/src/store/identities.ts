import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { agencyIdentity } from '../places/index.ts';
import type { Finding } from '../report/index.ts';
import { areVersions, codeApart } from './namesakes.ts';
import { packFindings, unpackFindings } from './parcel.ts';
import type { AgencyRow, ReportRow } from './rows.ts';
import type { Tables } from './schema.ts';

/** Keeps with each agency what is the same under all its names, and takes apart those that only shared a name. */
export async function addIdentities(db: Kysely<Tables>): Promise<void> {
  await db.schema.alterTable('agencies').addColumn('identity', 'text').execute();
  await db.schema.createIndex('agencies_one').on('agencies').column('identity').execute();
  const agencies = await db.selectFrom('agencies').selectAll().execute();
  let moved = false;
  for (const agency of agencies) {
    const { id, name, division_code: code } = agency;
    const identity = agencyIdentity({ name, division: code === '' ? null : { code } });
    if (identity === undefined) moved = (await takeApart(db, agency)) || moved;
    else await db.updateTable('agencies').set({ identity }).where('id', '=', id).execute();
  }
  // Blocks say whose each report is: they are made anew.
  if (moved) await db.deleteFrom('numbers').execute();
}

/** One of several agencies of a name: the versions of its report, and which of them is the current one. */
type Filing = { versions: Version[]; current: Version };
type Version = Pick<ReportRow, 'seq' | 'id' | 'year' | 'current' | 'layout' | 'figures' | 'printed'>;

/** Makes an agency of each report that was kept under a name of several, but for versions of one report; whether any report is now of another one than before. */
async function takeApart(db: Kysely<Tables>, { id, name }: AgencyRow): Promise<boolean> {
  const versions = await db
    .selectFrom('reports')
    .select(['seq', 'id', 'year', 'current', 'layout', 'figures', 'printed'])
    .where('agency', '=', id)
    .orderBy('seq')
    .execute();
  const filings = filingsOf(versions);
  await db.updateTable('reports').set({ current: 0 }).where('agency', '=', id).execute();
  for (const [at, { versions: own, current }] of filings.entries()) {
    const row = {
      name,
      division_code: codeApart(own[0]?.id ?? ''),
      printed: current.printed === name ? null : current.printed,
      years: JSON.stringify([current.year]),
    };
    const agency = at === 0 ? await update(db, id, row) : await insert(db, row);
    const seqs = own.map(({ seq }) => seq);
    await db.updateTable('reports').set({ agency }).where('seq', 'in', seqs).execute();
    await db.updateTable('reports').set({ current: 1 }).where('seq', '=', current.seq).execute();
  }
  const years = new Set(versions.map(({ year }) => year));
  for (const { seq, year } of versions) if (years.has(year - 1)) await forgetLastYear(db, seq);
  return filings.length > 1;
}

function filingsOf(versions: readonly Version[]): Filing[] {
  const filings: Filing[] = [];
  for (const version of versions) {
    const own = filings.find(({ current }) => current.year === version.year && areVersions(current, version));
    if (!own) filings.push({ versions: [version], current: version });
    else {
      own.versions.push(version);
      // The same figures in another format did not take the place of the first, and a correction did.
      if (version.current === 1 || version.figures !== own.current.figures) own.current = version;
    }
  }
  return filings;
}

type Row = Omit<AgencyRow, 'id' | 'identity' | 'division'>;

async function update(db: Kysely<Tables>, id: number, row: Row): Promise<number> {
  await db.updateTable('agencies').set(row).where('id', '=', id).execute();
  return id;
}

async function insert(db: Kysely<Tables>, { name, division_code, printed, years }: Row): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into agencies (name, division_code, printed, years)
    values (${name}, ${division_code}, ${printed}, ${years}) returning id`.execute(db);
  return rows[0]?.id ?? 0;
}

// What was found beside a report on the year before that is of nobody knows whom.
const BESIDE_LAST_YEAR = [
  'carried-over-continuity',
  'copied-tables',
  'copied-text',
  'in-force-continuity',
  'items-continuity',
];

async function forgetLastYear(db: Kysely<Tables>, seq: number): Promise<void> {
  const content = await db
    .selectFrom('contents')
    .select('findings')
    .where('report', '=', seq)
    .executeTakeFirstOrThrow();
  const before: Finding[] = unpackFindings(content.findings);
  const own = before.filter(({ rule }) => !BESIDE_LAST_YEAR.includes(rule));
  if (own.length === before.length) return;
  const { counts, bytes } = packFindings(own);
  const { error: errors, warning: warnings, info: infos } = counts;
  await db.updateTable('contents').set({ findings: bytes }).where('report', '=', seq).execute();
  await db.updateTable('reports').set({ errors, warnings, infos }).where('seq', '=', seq).execute();
  await db
    .deleteFrom('finding_rules')
    .where('report', '=', seq)
    .where('rule', 'in', BESIDE_LAST_YEAR)
    .execute();
}
