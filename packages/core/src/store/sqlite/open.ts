import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { GoujiError } from '../../errors.ts';
import type { Database } from '../sql-store.ts';
import { attempt, busyTimeout } from './attempt.ts';
import { sqliteConnection } from './connection.ts';
import { inspect } from './inspect.ts';
import { openReadOnly } from './read-only.ts';
import { isUpToDate } from './versions.ts';

/** Opens a SQLite file with our tables, `create` making them where there is nothing and `read` never writing reports. */
export async function openSqlite(location: string, mode: 'create' | 'read'): Promise<Database> {
  const path = resolve(location);
  const found = inspect(path, location);
  if (mode === 'read' && found === 'nothing') throw new GoujiError('store-missing', { store: location });

  try {
    return await openWritable(path, location, mode);
  } catch (error) {
    const opened = mode === 'read' && isUnwritable(error) ? await openReadOnly(path, location) : undefined;
    if (!opened) throw error;
    return opened;
  }
}

// 8 is SQLITE_READONLY; 14, SQLITE_CANTOPEN, is told of the files beside a store that cannot be made.
function isUnwritable(error: unknown): boolean {
  const { errcode = 0 } = ((error as Error).cause ?? {}) as { errcode?: number };
  return [8, 14].includes(errcode & 0xff);
}

async function openWritable(path: string, location: string, mode: 'create' | 'read'): Promise<Database> {
  const file = await attempt(location, () => connect(path, mode));
  try {
    // What makes tables is loaded only where there are tables to make.
    if (!(await attempt(location, () => isUpToDate(file, location)))) {
      const { migrate } = await import('./migrate.ts');
      await attempt(location, () => migrate(file, location));
    }
    await attempt(location, () => configure(file, mode));
  } catch (error) {
    file.close();
    throw error;
  }
  return {
    sql: sqliteConnection(file),
    location,
    attempt: (work) => attempt(location, work),
    timesOpened: () => 1,
    close: () => file.close(),
  };
}

// As a URL, because only that can ask for a file to be there already: `rw` never creates one.
function connect(path: string, mode: 'create' | 'read'): DatabaseSync {
  const url = pathToFileURL(path);
  url.searchParams.set('mode', mode === 'create' ? 'rwc' : 'rw');
  return new DatabaseSync(url, { timeout: busyTimeout, enableForeignKeyConstraints: true });
}

// A batch writes into indexes all over: pages that it needs again stay in memory, 8 MB of them, and twice as many in the
// log before they are copied into the file.
const ROOM = 'pragma cache_size = -8000; pragma wal_autocheckpoint = 4000';

/**
 * Write-ahead logging lets readers read while a writer writes. With it, `synchronous = normal` loses nothing that was
 * reported as kept when a process is killed; a power cut may take the last transactions, but leaves the file sound.
 * Without it, as on some network drives, SQLite's careful default stays.
 */
function configure(file: DatabaseSync, mode: 'create' | 'read'): void {
  const { journal_mode: journal } = file.prepare('pragma journal_mode = wal').get() ?? {};
  if (journal === 'wal') file.exec('pragma synchronous = normal');
  if (mode === 'create') file.exec(ROOM);
  if (mode === 'read') file.exec('pragma query_only = on');
}
