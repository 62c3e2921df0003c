import { lstat, readlink, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** As many links as a system follows before it calls them a circle. */
const MOST_LINKS = 40;

/** Where a path leads, through all links, whether there is anything yet or not. */
export async function placeOf(path: string, links = 0): Promise<string> {
  const there = await realpath(path).catch(() => undefined);
  if (there !== undefined) return there;
  const entry = await lstat(path).catch(() => undefined);
  // A link to what is yet to be written.
  if (entry?.isSymbolicLink() && links < MOST_LINKS)
    return placeOf(resolve(dirname(path), await readlink(path)), links + 1);
  const folder = await realpath(dirname(path)).catch(() => resolve(dirname(path)));
  return join(folder, basename(path));
}

/** What makes two paths the same file: the same entry on the same disk, whatever links lead to it, or else the same place. */
export async function identityOf(path: string): Promise<string> {
  const entry = await stat(path, { bigint: true }).catch(() => undefined);
  return entry ? `${entry.dev}:${entry.ino}` : placeOf(path);
}
