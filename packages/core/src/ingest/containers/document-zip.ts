import { zipNames } from '../../readers/zip/zip-names.ts';
import { Damage } from './damage.ts';
import type { Source } from './source.ts';
import { nameOf, openDirectory } from './zip/directory.ts';

// Enough to know a document by; what has none of its marks among so many is a container.
const MOST_NAMES = 2_000;
const HEAD = 256 * 1024;

/** What each kind of document that is a ZIP has at its root, all of it. */
const marks: string[][] = [
  ['[content_types].xml'],
  ['ofd.xml'],
  ['mimetype', 'meta-inf/manifest.xml'],
  ['mimetype', 'meta-inf/container.xml'],
];

/** Whether a ZIP is a document (DOCX, XLSX, ODT, OFD, …), to be read as a whole, by the names in its directory or, where that is cut off, in its first headers. */
export async function isDocument(source: Source): Promise<boolean> {
  const names = new Set((await namesOf(source)).map((name) => name.toLowerCase()));
  return marks.some((mark) => mark.every((name) => names.has(name)));
}

async function namesOf(source: Source): Promise<string[]> {
  const zip = await openDirectory(source);
  if (zip instanceof Damage) return zipNames(await source.read(0, HEAD));
  zip.on('error', () => {});
  const names: string[] = [];
  try {
    for await (const entry of zip.eachEntry()) if (names.push(nameOf(entry)) >= MOST_NAMES) break;
  } catch {
    // Where the directory breaks off, the names up to there tell.
  } finally {
    zip.close();
  }
  return names;
}
