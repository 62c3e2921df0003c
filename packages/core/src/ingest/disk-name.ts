import { readdir } from 'node:fs/promises';
import { isAbsolute, join, sep } from 'node:path';

/**
 * Where a file or folder is: its path for people and, where its name is not UTF-8, as on disks that a ZIP from Windows
 * was unpacked to, its path in the bytes by which alone it can be opened.
 */
export type Spot = { path: string; at?: Uint8Array };

/** What a folder holds: its name for people, and its spot. */
export type Entry = Spot & { name: string; isFile: boolean; isFolder: boolean };

/** The path by which the system knows a spot. */
export const onDisk = ({ path, at }: Spot): string | Buffer => (at ? Buffer.from(at) : path);

// What stands where bytes were no UTF-8.
const LOST = '\uFFFD';

/** Lists what a folder holds, by the bytes of its names where they are not UTF-8. Throws as the system does. */
export async function entriesOf(folder: Spot): Promise<Entry[]> {
  const where = onDisk(folder);
  const entries = await readdir(where, { withFileTypes: true });
  if (!folder.at && !entries.some(({ name }) => name.includes(LOST)))
    return entries.map((entry) => ({
      name: entry.name,
      path: join(folder.path, entry.name),
      isFile: entry.isFile(),
      isFolder: entry.isDirectory(),
    }));
  const raw = await readdir(where, { withFileTypes: true, encoding: 'buffer' });
  return raw.map((entry) => ({
    name: shownName(entry.name),
    ...spotIn(folder, entry.name),
    isFile: entry.isFile(),
    isFolder: entry.isDirectory(),
  }));
}

function spotIn(folder: Spot, name: Buffer): Spot {
  const path = join(folder.path, shownName(name));
  if (!folder.at && isUtf8(name)) return { path };
  return { path, at: Buffer.concat([folder.at ?? Buffer.from(folder.path), Buffer.from(sep), name]) };
}

const isUtf8 = (name: Buffer): boolean => Buffer.from(name.toString()).equals(name);

/** A name in the encoding that its bytes are valid in: UTF-8, else that of Chinese Windows, else what is left of it. */
export function shownName(name: Uint8Array): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(name);
    } catch {}
  }
  return new TextDecoder().decode(name);
}

/**
 * The spots that a word can mean whose bytes were lost before it came to us: the system hands arguments on as UTF-8, and
 * of 年报.txt in GBK only ����.txt arrives. Where several names look the same then, the word means each of them.
 */
export async function spotsLike(word: string): Promise<Spot[]> {
  if (!word.includes(LOST)) return [];
  let spots: Spot[] = [{ path: isAbsolute(word) ? sep : '.' }];
  for (const part of word.split(sep).filter(Boolean)) {
    const next = spots.map((spot) => (part.includes(LOST) ? likeIn(spot, part) : [below(spot, part)]));
    spots = (await Promise.all(next)).flat();
  }
  return spots;
}

const below = (spot: Spot, part: string): Spot => ({
  path: join(spot.path, part),
  ...(spot.at && { at: Buffer.concat([spot.at, Buffer.from(sep + part)]) }),
});

async function likeIn(folder: Spot, part: string): Promise<Spot[]> {
  const entries = await readdir(onDisk(folder), { encoding: 'buffer' }).catch(() => []);
  return entries.filter((name) => lossy(name.toString()) === lossy(part)).map((name) => spotIn(folder, name));
}

// Decoders differ in how many signs they put for how many bytes.
const lossy = (name: string): string => name.replaceAll(/\uFFFD+/gu, LOST);
