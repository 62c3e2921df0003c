import type { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { addBlocks } from '../blocks.ts';
import { migrations } from '../schema.ts';
import type { Tables } from '../schema.ts';
import { sqliteConnection } from './connection.ts';
import { sqliteDialect } from './dialect.ts';
import { applicationId, notOurs } from './inspect.ts';
import { isUpToDate, migrationTable, tableNames } from './versions.ts';

const provided = migrations({ counter: 'integer', bytes: 'blob' });

/**
 * Brings a file up to our schema in one transaction, together with the mark that makes it ours: a process killed in the
 * middle leaves it as it was, and of two processes the second finds the work done.
 */
export async function migrate(file: DatabaseSync, store: string): Promise<void> {
  const db = new Kysely<Tables>({ dialect: sqliteDialect(file) });
  await db.transaction().execute(async (transaction) => {
    if (isUpToDate(file, store)) return;
    claim(file, store);
    const { error } = await new Migrator({
      db: transaction,
      provider: { getMigrations: async () => provided },
      migrationTableName: migrationTable,
      migrationLockTableName: 'migration_lock',
    }).migrateToLatest();
    if (error !== undefined) throw error;
    // Stores from before keep no blocks of the reports that they hold.
    addBlocks(sqliteConnection(file));
  });
}

// The header was looked at before, but only under the lock is it sure that nobody else has made the file theirs since.
function claim(file: DatabaseSync, store: string): void {
  const id = Number(file.prepare('pragma application_id').get()?.['application_id']);
  if (id === applicationId) return;
  if (id !== 0 || tableNames(file).length > 0) throw notOurs(store, id);
  file.exec(`pragma application_id = ${applicationId}`);
}
