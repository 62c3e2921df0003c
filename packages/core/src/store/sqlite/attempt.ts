import { setTimeout as sleep } from 'node:timers/promises';
import { GoujiError } from '../../errors.ts';

/** How long SQLite itself waits for another process's lock, in milliseconds; the process stands still meanwhile. */
export const busyTimeout = 500;

// Two minutes of waiting in all: other writers hold the lock for milliseconds, a migration for seconds.
const attempts = 240;

/**
 * Runs work that takes at most one transaction, again while other processes keep the database busy; a full disk throws
 * `store-full`, and any other failure of SQLite `store-unavailable`.
 */
export async function attempt<T>(store: string, work: () => T | Promise<T>): Promise<T> {
  for (let left = attempts; ; left -= 1) {
    try {
      return await work();
    } catch (cause) {
      if (!isSqliteError(cause)) throw cause;
      if (!isBusy(cause) || left === 1) {
        const code = isFull(cause) ? 'store-full' : 'store-unavailable';
        throw new GoujiError(code, { store, reason: cause.errstr }, { cause });
      }
      // Lets timers and requests of this process have their turn.
      await sleep(10);
    }
  }
}

type SqliteError = Error & { code: 'ERR_SQLITE_ERROR'; errcode: number; errstr: string };

const isSqliteError = (error: unknown): error is SqliteError =>
  error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR';

// The low byte of an extended result code is the plain one: 5 is SQLITE_BUSY, and 261 and 517 are kinds of it.
// 13 is SQLITE_FULL; of the file that readers and writers share, and that it does not fit, it speaks as SQLITE_IOERR_SHMSIZE.
const isFull = ({ errcode }: SqliteError): boolean => (errcode & 0xff) === 13 || errcode === 4874;

const isBusy = (error: SqliteError): boolean => (error.errcode & 0xff) === 5;
