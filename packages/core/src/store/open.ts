import { GoujiError } from '../errors.ts';
import { createSqlStore } from './sql-store.ts';
import { openSqlite } from './sqlite/open.ts';
import type { Store } from './store.ts';

/**
 * How to open a store. `create` makes one where there is none; `read` does not, and keeps nothing. With `follow` another
 * file that is put in its place is opened instead. `now` is the clock.
 */
type OpenOptions = { mode: 'create' | 'read'; follow?: boolean; now?: () => Date };

// A drive letter is one character, so C:\gouji.db is a path.
const urlScheme = /^(:memory:|[a-z][a-z\d+.-]+:)/i;

/**
 * Opens the store at a location: the path of a SQLite file. Throws `store-missing`, `store-not-ours`, `store-newer`,
 * `store-unsupported` or `store-unavailable`.
 */
export async function openStore(
  location: string,
  { mode, follow = false, now = () => new Date() }: OpenOptions,
): Promise<Store> {
  if (urlScheme.test(location)) {
    throw new GoujiError('store-unsupported', { store: withoutPassword(location) });
  }
  const open = async (): Promise<Store> => createSqlStore(await openSqlite(location, mode), now);
  if (!follow) return open();
  const { followStore } = await import('./follow.ts');
  return followStore(location, open);
}

// Greedy up to the last @: a password that should have been escaped may hold one itself.
const withoutPassword = (url: string): string => url.replace(/^([^/]*\/\/[^:/@]*):.*@/, '$1:***@');
