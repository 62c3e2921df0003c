import type { Dirent } from 'node:fs';
import { glob, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { GoujiError } from '../errors.ts';

/** A file that is meant, or something that is not there or cannot be looked into, and why. */
export type Found = { path: string; error?: GoujiError };

/**
 * Yields the files that words mean, as they are found: files as they are, folders with everything below them, sorted, and
 * globs; `-` is standard input. Each comes once, however many words mean it. Below a folder, hidden files and links are
 * left out.
 */
export async function* findFiles(words: readonly string[]): AsyncGenerator<Found> {
  const told = new Set<string>();
  for (const word of words) {
    try {
      for (const { path, place, isFolder } of await namedBy(word)) {
        if (isTold(place, told)) continue;
        if (isFolder) yield* filesIn(path, place, told);
        else yield { path };
        told.add(place);
      }
    } catch (error) {
      if (!(error instanceof GoujiError)) throw error;
      yield { path: word, error };
    }
  }
}

/** The paths of the files that words mean. Throws `file-not-found`, `file-unreadable`, `no-files`. */
export async function listFiles(words: readonly string[]): Promise<string[]> {
  const paths: string[] = [];
  for await (const { path, error } of findFiles(words)) {
    if (error) throw error;
    paths.push(path);
  }
  return paths;
}

/** What a word names; `place` is where that is, to which links may lead by other ways. */
type Named = { path: string; place: string; isFolder: boolean };

async function namedBy(word: string): Promise<Named[]> {
  if (word === '-') return [{ path: word, place: word, isFolder: false }];
  const entry = await stat(word).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw unreadable(word, error);
  });
  if (entry) return [{ path: word, place: await placeOf(word), isFolder: entry.isDirectory() }];
  const files = /[*?[{]/u.test(word) ? await matchesOf(word) : [];
  if (files.length === 0) throw new GoujiError('file-not-found', { path: word });
  return Promise.all(files.map(async (path) => ({ path, place: await placeOf(path), isFolder: false })));
}

async function matchesOf(pattern: string): Promise<string[]> {
  const matches = await Array.fromAsync(glob(pattern, { withFileTypes: true }));
  return matches
    .filter((match) => match.isFile())
    .map((match) => join(match.parentPath, match.name))
    .sort();
}

const placeOf = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));

/** Whether what lies there came before, alone or with a folder that it is below, of which hidden files are no part. */
function isTold(place: string, told: ReadonlySet<string>): boolean {
  if (told.size === 0) return false;
  for (let at = place; !told.has(at); at = dirname(at)) {
    if (basename(at).startsWith('.') || dirname(at) === at) return false;
  }
  return true;
}

async function* filesIn(folder: string, place: string, told: ReadonlySet<string>): AsyncGenerator<Found> {
  let isEmpty = true;
  for await (const found of filesBelow(folder)) {
    isEmpty = false;
    if (told.size === 0 || !isTold(join(place, relative(folder, found.path)), told)) yield found;
  }
  if (isEmpty) throw new GoujiError('no-files', { path: folder });
}

async function* filesBelow(folder: string): AsyncGenerator<Found> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error) => unreadable(folder, error));
  if (entries instanceof GoujiError) return yield { path: folder, error: entries };
  for (const entry of entries.filter(isVisible).sort(byName)) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield { path };
  }
}

const isVisible = ({ name }: Dirent): boolean => !name.startsWith('.');
const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : 1);

const unreadable = (path: string, cause: NodeJS.ErrnoException): GoujiError =>
  new GoujiError('file-unreadable', { path, reason: cause.code ?? cause.message }, { cause });
