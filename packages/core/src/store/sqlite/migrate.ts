import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { GoujiError } from '../../errors.ts';
import { migrations } from '../schema.ts';
import type { Tables } from '../schema.ts';
import { applicationId, notOurs } from './inspect.ts';

const provided = migrations({ counter: 'integer', bytes: 'blob' });
const migrationTable = 'migrations';

/**
 * Brings a file up to our schema in one transaction, together with the mark that makes it ours: a process killed in the
 * middle leaves it as it was, and of two processes the second finds the work done.
 */
export async function migrate(db: Kysely<Tables>, store: string): Promise<void> {
  if (await isUpToDate(db, store)) return;
  await db.transaction().execute(async (transaction) => {
    if (await isUpToDate(transaction, store)) return;
    await claim(transaction, store);
    const { error } = await new Migrator({
      db: transaction,
      provider: { getMigrations: async () => provided },
      migrationTableName: migrationTable,
      migrationLockTableName: 'migration_lock',
    }).migrateToLatest();
    if (error !== undefined) throw error;
  });
}

async function isUpToDate(db: Kysely<Tables>, store: string): Promise<boolean> {
  const applied = await appliedMigrations(db);
  const unknown = applied.filter((name) => !Object.hasOwn(provided, name));
  const newest = unknown.sort().at(-1);
  if (newest !== undefined) throw new GoujiError('store-newer', { store, version: newest });
  return applied.length === Object.keys(provided).length;
}

async function appliedMigrations(db: Kysely<Tables>): Promise<string[]> {
  if (!(await tableNames(db)).includes(migrationTable)) return [];
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(migrationTable)}`.execute(db);
  return rows.map(({ name }) => name);
}

async function tableNames(db: Kysely<Tables>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from sqlite_schema where type = 'table'`.execute(
    db,
  );
  return rows.map(({ name }) => name);
}

// The header was looked at before, but only under the lock is it sure that nobody else has made the file theirs since.
async function claim(db: Kysely<Tables>, store: string): Promise<void> {
  const { rows } = await sql<{ application_id: number }>`pragma application_id`.execute(db);
  const id = rows[0]?.application_id ?? 0;
  if (id === applicationId) return;
  if (id !== 0 || (await tableNames(db)).length > 0) throw notOurs(store, id);
  await sql`pragma application_id = ${sql.lit(applicationId)}`.execute(db);
}
