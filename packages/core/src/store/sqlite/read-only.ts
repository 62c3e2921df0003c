import { statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import type { Database } from '../sql-store.ts';
import type { Sql } from '../sql.ts';
import { attempt, busyTimeout } from './attempt.ts';
import { sqliteConnection } from './connection.ts';
import { isUpToDate } from './versions.ts';

/**
 * Opens a store that this process may not write, nor the folder round it, as on a read-only disk; undefined where it would
 * first have to be brought up to our schema. What others keep meanwhile is seen as if it were opened anew each time.
 */
export async function openReadOnly(path: string, location: string): Promise<Database | undefined> {
  let opened = await attempt(location, () => open(path));
  if (!(await attempt(location, () => isUpToDate(opened.file, location)))) {
    opened.file.close();
    return undefined;
  }
  let times = 1;
  function look(): void {
    if (stateOf(path) === opened.state) return;
    opened.file.close();
    opened = open(path);
    times += 1;
  }
  return {
    sql: through(() => opened.sql),
    location,
    attempt: (work) =>
      attempt(location, () => {
        look();
        return work();
      }),
    timesOpened: () => times,
    close: () => opened.file.close(),
  };
}

type Opened = { file: DatabaseSync; sql: Sql; state: string };

function open(path: string): Opened {
  const state = stateOf(path);
  const url = pathToFileURL(path);
  url.searchParams.set('mode', 'ro');
  // Writing ahead, SQLite shares a file with all who read, and would make it. Where nothing is written ahead, it may
  // read the store as one that nobody changes; that it is not changed, is then for us to see.
  if (!isWrittenAhead(path)) url.searchParams.set('immutable', '1');
  const file = new DatabaseSync(url, { readOnly: true, timeout: busyTimeout });
  file.exec('pragma query_only = on');
  return { file, sql: sqliteConnection(file), state };
}

const isWrittenAhead = (path: string): boolean =>
  (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;

/** What is another text as soon as the store was written, or is being written ahead by somebody. */
function stateOf(path: string): string {
  const { ino, size, mtimeNs } = statSync(path, { bigint: true });
  return [ino, size, mtimeNs, isWrittenAhead(path)].join(' ');
}

const through = (sql: () => Sql): Sql => ({
  all: (text, ...values) => sql().all(text, ...values),
  get: (text, ...values) => sql().get(text, ...values),
  run: (text, ...values) => sql().run(text, ...values),
  transaction: (work) => sql().transaction(work),
  reading: (work) => sql().reading(work),
});
