import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { Kysely } from 'kysely';
import { GoujiError } from '../../errors.ts';
import type { Tables } from '../schema.ts';
import type { Database } from '../sql-store.ts';
import { attempt, busyTimeout } from './attempt.ts';
import { sqliteDialect } from './dialect.ts';
import { inspect } from './inspect.ts';
import { migrate } from './migrate.ts';

/** Opens a SQLite file with our tables, `create` making them where there is nothing and `read` never writing reports. */
export async function openSqlite(location: string, mode: 'create' | 'read'): Promise<Database> {
  const path = resolve(location);
  const found = await inspect(path, location);
  if (mode === 'read' && found === 'nothing') throw new GoujiError('store-missing', { store: location });

  const file = await attempt(location, async () => connect(path, mode));
  const db = new Kysely<Tables>({ dialect: sqliteDialect(file) });
  try {
    await attempt(location, () => migrate(db, location));
    await attempt(location, async () => configure(file, mode));
  } catch (error) {
    file.close();
    throw error;
  }
  return {
    db,
    location,
    attempt: (work) => attempt(location, work),
    async close() {
      // Work begun before has the connection first.
      await db.connection().execute(async () => undefined);
      await db.destroy();
    },
  };
}

// As a URL, because only that can ask for a file to be there already: `rw` never creates one.
function connect(path: string, mode: 'create' | 'read'): DatabaseSync {
  const url = pathToFileURL(path);
  url.searchParams.set('mode', mode === 'create' ? 'rwc' : 'rw');
  return new DatabaseSync(url, { timeout: busyTimeout, enableForeignKeyConstraints: true });
}

/**
 * Write-ahead logging lets readers read while a writer writes. With it, `synchronous = normal` loses nothing that was
 * reported as kept when a process is killed; a power cut may take the last transactions, but leaves the file sound.
 * Without it, as on some network drives, SQLite's careful default stays.
 */
function configure(file: DatabaseSync, mode: 'create' | 'read'): void {
  const { journal_mode: journal } = file.prepare('pragma journal_mode = wal').get() ?? {};
  if (journal === 'wal') file.exec('pragma synchronous = normal');
  if (mode === 'read') file.exec('pragma query_only = on');
}
