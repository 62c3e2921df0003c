import { glob, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { GoujiError } from '../errors.ts';
import { onDisk, type Spot, spotsLike } from './disk-name.ts';
import { isOwnName } from './own-names.ts';
import { filesBelow, unreadable } from './walk.ts';

/** A file that is meant, `isNamed` where a word says no more than it; or what is not there or cannot be looked into, and why. */
export type Found = Spot & { isNamed?: true; error?: GoujiError };

/** `except` are files that are no reports: they are left out, unless a word names them. */
export type FindOptions = { except?: readonly string[] };

/**
 * Yields the files that words mean, as they are found: files as they are, folders with everything below them, sorted, and
 * globs; `-` is standard input. Each comes once, however many words mean it. Below a folder, hidden files and links are
 * left out, and so are, there and among what matches a glob, files of ours that are no reports.
 */
export async function* findFiles(
  words: readonly string[],
  { except = [] }: FindOptions = {},
): AsyncGenerator<Found> {
  const left = new Set(await Promise.all(except.map((path) => placeOf({ path }))));
  const told = new Set<string>();
  for (const word of words) {
    try {
      for (const { place, isFolder, isPicked, ...spot } of await namedBy(word)) {
        if (isTold(place, told) || (isPicked && isOwn(spot, place, left))) continue;
        if (isFolder) yield* filesIn(spot, place, { told, left });
        else yield isPicked ? spot : { ...spot, isNamed: true };
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

/** What a word names; `place` is where that is, to which links may lead by other ways; `isPicked` where a glob picked it. */
type Named = Spot & { place: string; isFolder: boolean; isPicked?: true };

async function namedBy(word: string): Promise<Named[]> {
  if (word === '-') return [{ path: word, place: word, isFolder: false }];
  const isFolder = await isFolderAt({ path: word });
  if (isFolder !== undefined) return [{ path: word, place: await placeOf({ path: word }), isFolder }];
  const lost = await Promise.all((await spotsLike(word)).map(named));
  const found = lost.flat();
  if (found.length > 0) return found;
  const picked = /[*?[{]/u.test(word) ? await matchesOf(word) : [];
  if (picked.length === 0) throw new GoujiError('file-not-found', { path: word });
  return picked;
}

async function named(spot: Spot): Promise<Named[]> {
  const isFolder = await isFolderAt(spot);
  return isFolder === undefined ? [] : [{ ...spot, place: await placeOf(spot), isFolder }];
}

/** Whether a folder is there, or a file; undefined where there is nothing. Throws `file-unreadable`. */
async function isFolderAt(spot: Spot): Promise<boolean | undefined> {
  try {
    return (await stat(onDisk(spot))).isDirectory();
  } catch (error) {
    const cause = error as NodeJS.ErrnoException;
    if (cause.code === 'ENOENT' || cause.code === 'ENOTDIR') return undefined;
    throw unreadable(spot.path, cause);
  }
}

async function matchesOf(pattern: string): Promise<Named[]> {
  const matches = await Array.fromAsync(glob(pattern, { withFileTypes: true }));
  const paths = matches
    .filter((match) => match.isFile())
    .map((match) => join(match.parentPath, match.name))
    // Said as the pattern says it, from here on or from the root.
    .map((path) => (isAbsolute(pattern) ? path : relative('', path)))
    .sort();
  const spots = await Promise.all(
    paths.map(async (path) => {
      const like = await spotsLike(path);
      return like.length > 0 ? like : [{ path }];
    }),
  );
  const picked = await Promise.all(
    spots.flat().map(async (spot) => ({ ...spot, place: await placeOf(spot), isFolder: false })),
  );
  return picked.map((each) => Object.assign(each, { isPicked: true as const }));
}

/** Where a spot is, links followed; in bytes read as Latin-1, so that names in any encoding are told apart. */
async function placeOf(spot: Spot): Promise<string> {
  const there = await realPlace(spot);
  if (there !== undefined) return there;
  // It may come to be while others are being read.
  const path = resolve(spot.path);
  const folder = await realPlace({ path: dirname(path) });
  const latin1 = (text: string): string => Buffer.from(text).toString('latin1');
  return folder === undefined ? latin1(path) : join(folder, latin1(basename(path)));
}

const realPlace = (spot: Spot): Promise<string | undefined> =>
  realpath(onDisk(spot), 'buffer').then(
    (bytes) => bytes.toString('latin1'),
    () => undefined,
  );

/** Whether what lies there came before, alone or with a folder that it is below, of which hidden files are no part. */
function isTold(place: string, told: ReadonlySet<string>): boolean {
  if (told.size === 0) return false;
  for (let at = place; !told.has(at); at = dirname(at)) {
    if (basename(at).startsWith('.') || dirname(at) === at) return false;
  }
  return true;
}

const isOwn = ({ path }: Spot, place: string, left: ReadonlySet<string>): boolean =>
  left.has(place) || isOwnName(basename(path));

type Passed = Record<'told' | 'left', ReadonlySet<string>>;

async function* filesIn(folder: Spot, place: string, { told, left }: Passed): AsyncGenerator<Found> {
  let isEmpty = true;
  for await (const { place: there, ...found } of filesBelow(folder, place)) {
    if (left.has(there)) continue;
    isEmpty = false;
    if (!isTold(there, told)) yield found;
  }
  if (isEmpty) throw new GoujiError('no-files', { path: folder.path });
}
