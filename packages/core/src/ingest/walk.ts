import { readFile, stat } from 'node:fs/promises';
import { basename, sep } from 'node:path';
import { GoujiError } from '../errors.ts';
import { packedPaths } from '../store/tables/index.ts';
import { type Entry, entriesOf, onDisk, type Spot } from './disk-name.ts';
import { isOwnName } from './own-names.ts';

/** A file that was met, or a folder that could not be looked into; `place` is where that is, in bytes read as Latin-1. */
export type Met = Spot & { place: string; error?: GoujiError };

/** Yields every file below a folder, sorted, without hidden ones, links, and files of ours that are no reports. */
export async function* filesBelow(folder: Spot, place: string): AsyncGenerator<Met> {
  const entries = await entriesOf(folder).catch((error) => unreadable(folder.path, error));
  if (entries instanceof GoujiError) return yield { ...folder, place, error: entries };
  const exported = await exportsAmong(entries);
  for (const { name, isFile, isFolder, ...spot } of entries.filter(isVisible).sort(byName)) {
    const there = `${place}${place.endsWith(sep) ? '' : sep}${placeName(spot)}`;
    if (isFolder) yield* filesBelow(spot, there);
    else if (isFile && !isOwnName(name) && !exported.has(name)) yield { ...spot, place: there };
  }
}

const isVisible = ({ name }: Entry): boolean => !name.startsWith('.');
const byName = (a: Entry, b: Entry): number => (a.name < b.name ? -1 : 1);

// 年报.txt in UTF-8 or in GBK: either way one sign for each byte, so that no two names become one.
const placeName = ({ path, at }: Spot): string => basename(Buffer.from(at ?? path).toString('latin1'));

/** A descriptor is a page of text for each file that it describes. */
const MOST_BYTES = 1_000_000;

/** The files among these that are exports of ours, by what describes them beside them. */
async function exportsAmong(entries: readonly Entry[]): Promise<ReadonlySet<string>> {
  const descriptors = entries.filter(({ name, isFile }) => isFile && name.endsWith('datapackage.json'));
  const paths = await Promise.all(descriptors.map(describedBy));
  return new Set(paths.flat());
}

async function describedBy(descriptor: Entry): Promise<string[]> {
  const path = onDisk(descriptor);
  try {
    return (await stat(path)).size > MOST_BYTES ? [] : packedPaths(await readFile(path, 'utf8'));
  } catch {
    return [];
  }
}

/** What cannot be looked into, and why. */
export const unreadable = (path: string, cause: NodeJS.ErrnoException): GoujiError =>
  new GoujiError('file-unreadable', { path, reason: cause.code ?? cause.message }, { cause });
