import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Finding } from '../report/index.ts';
import { inflate } from './pack.ts';
import type { BlockRow } from './blocks.ts';
import { addIdentities } from './identities.ts';
import type { AgencyRow, ContentRow, FindingRuleRow, LayoutRow, ReportRow } from './rows.ts';
import { gravest } from './severity.ts';
import type { migrationNames } from './sqlite/versions.ts';

/**
 * The tables of a store. A report is spread by how it is asked for: what filters and lists need in `reports`, its
 * numbers beside that, and everything else compressed in `contents`, so that looking through reports touches few pages.
 */
export type Tables = {
  agencies: AgencyRow;
  layouts: LayoutRow;
  reports: ReportRow;
  contents: ContentRow;
  finding_rules: FindingRuleRow;
  cells: { id: number; path: string };
  numbers: BlockRow;
};

/** Column types in which databases differ: a number that counts up by itself, and bytes. */
export type ColumnTypes = { counter: 'integer' | 'serial'; bytes: 'blob' | 'bytea' };

/** Every change of the schema by name, in the order in which a store goes through them; names are permanent. */
export const migrations = (types: ColumnTypes): Record<(typeof migrationNames)[number], Migration> => ({
  '0001-reports': { up: (db) => createTables(db, types) },
  '0002-severity': { up: addSeverity },
  '0003-years': { up: indexYears },
  '0004-files': { up: createFiles },
  '0005-numbers': { up: (db) => createNumbers(db, types) },
  '0006-identities': { up: addIdentities },
});

// A whole year is read by it: without it, every report of every year would be looked at.
const indexYears = (db: Kysely<Tables>): Promise<void> =>
  db.schema
    .createIndex('reports_year')
    .on('reports')
    .column('year')
    .where(sql.ref('current'), '=', 1)
    .execute();

/** What became of files that were read, so that the next run can pass over them without reading. */
async function createFiles(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('files')
    .addColumn('path', 'text', (column) => column.primaryKey())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('changed', 'integer', (column) => column.notNull())
    .addColumn('result', 'text', (column) => column.notNull())
    .execute();
}

/** What `blocks.ts` keeps of reports cell by cell, and what is asked of all agencies beside their names. */
async function createNumbers(db: Kysely<Tables>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('cells')
    .addColumn('id', types.counter, (column) => column.primaryKey())
    .addColumn('path', 'text', (column) => column.notNull().unique())
    .execute();
  await db.schema
    .createTable('numbers')
    .addColumn('key', 'integer', (column) => column.primaryKey())
    .addColumn('bytes', types.bytes, (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('reports_former')
    .on('reports')
    .column('seq')
    .where(sql.ref('current'), '=', 0)
    .execute();
  for (const column of ['printed', 'division', 'years'] as const) {
    await db.schema.alterTable('agencies').addColumn(column, 'text').execute();
  }
  const newest = sql`from reports as r where r.agency = agencies.id and r.current = 1 order by r.year desc limit 1`;
  await sql`update agencies set
    printed = (select nullif(r.printed, agencies.name) ${newest}),
    division = (select r.division ${newest}),
    years = (select '[' || group_concat(year) || ']' from
      (select r.year from reports as r where r.agency = agencies.id and r.current = 1 order by r.year))`.execute(
    db,
  );
}

// Stores from before keep their findings whole, so what the new column needs is read off them.
async function addSeverity(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .alterTable('finding_rules')
    .addColumn('severity', 'text', (column) => column.notNull().defaultTo('info'))
    .execute();
  const reports = await db.selectFrom('finding_rules').select('report').distinct().execute();
  for (const { report } of reports) {
    const row = await db
      .selectFrom('contents')
      .select('findings')
      .where('report', '=', report)
      .executeTakeFirstOrThrow();
    for (const [rule, severity] of gravest(inflate(row.findings) as Finding[])) {
      await db
        .updateTable('finding_rules')
        .set({ severity })
        .where('report', '=', report)
        .where('rule', '=', rule)
        .execute();
    }
  }
}

async function createTables(db: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  await createDictionaries(db, types);
  await db.schema
    .createTable('reports')
    .addColumn('seq', types.counter, (column) => column.primaryKey())
    .addColumn('id', 'text', (column) => column.notNull().unique())
    .addColumn('agency', 'integer', (column) => column.notNull().references('agencies.id'))
    .addColumn('year', 'integer', (column) => column.notNull())
    .addColumn('current', 'integer', (column) => column.notNull())
    .addColumn('form', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('printed', 'text', (column) => column.notNull())
    .addColumn('division', 'text')
    .addColumn('source_name', 'text', (column) => column.notNull())
    .addColumn('sha256', 'text', (column) => column.notNull().unique())
    .addColumn('format', 'text', (column) => column.notNull())
    .addColumn('stored_at', 'text', (column) => column.notNull())
    .addColumn('errors', 'integer', (column) => column.notNull())
    .addColumn('warnings', 'integer', (column) => column.notNull())
    .addColumn('infos', 'integer', (column) => column.notNull())
    .addColumn('layout', 'integer', (column) => column.notNull().references('layouts.id'))
    .addColumn('figures', 'text', (column) => column.notNull())
    .execute();
  // At most one current version: the database itself refuses a second one, whoever writes.
  await db.schema
    .createIndex('reports_current')
    .unique()
    .on('reports')
    .columns(['agency', 'year'])
    .where(sql.ref('current'), '=', 1)
    .execute();
  await db.schema.createIndex('reports_versions').on('reports').columns(['agency', 'year']).execute();
  await createContents(db, types);
}

async function createDictionaries(db: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('agencies')
    .addColumn('id', types.counter, (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('division_code', 'text', (column) => column.notNull())
    .addUniqueConstraint('agencies_identity', ['name', 'division_code'])
    .execute();
  await db.schema
    .createIndex('agencies_division')
    .on('agencies')
    .columns(['division_code', 'name'])
    .execute();
  await db.schema
    .createTable('layouts')
    .addColumn('id', types.counter, (column) => column.primaryKey())
    .addColumn('paths', 'text', (column) => column.notNull().unique())
    .execute();
}

async function createContents(db: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('contents')
    .addColumn('report', 'integer', (column) => column.primaryKey().references('reports.seq'))
    .addColumn('body', types.bytes, (column) => column.notNull())
    .addColumn('findings', types.bytes, (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('finding_rules')
    .addColumn('report', 'integer', (column) => column.notNull().references('reports.seq'))
    .addColumn('rule', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('finding_rules_key', ['report', 'rule'])
    .execute();
  await db.schema.createIndex('finding_rules_rule').on('finding_rules').columns(['rule', 'report']).execute();
}
