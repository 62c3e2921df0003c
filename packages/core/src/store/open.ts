import { GoujiError } from '../errors.ts';
import { createSqlStore } from './sql-store.ts';
import { openSqlite } from './sqlite/open.ts';
import type { Store } from './store.ts';

/** How to open a store. `create` makes one where there is none; `read` does not, and keeps nothing. `now` is the clock. */
type OpenOptions = { mode: 'create' | 'read'; now?: () => Date };

// A drive letter is one character, so C:\gouji.db is a path.
const urlScheme = /^(:memory:|[a-z][a-z\d+.-]+:)/i;

/**
 * Opens the store at a location: the path of a SQLite file. Throws `store-missing`, `store-not-ours`, `store-newer`,
 * `store-unsupported` or `store-unavailable`.
 */
export async function openStore(
  location: string,
  { mode, now = () => new Date() }: OpenOptions,
): Promise<Store> {
  if (urlScheme.test(location)) {
    throw new GoujiError('store-unsupported', { store: withoutPassword(location) });
  }
  return createSqlStore(await openSqlite(location, mode), now);
}

// Greedy up to the last @: a password that should have been escaped may hold one itself.
const withoutPassword = (url: string): string => url.replace(/^([^/]*\/\/[^:/@]*):.*@/, '$1:***@');
