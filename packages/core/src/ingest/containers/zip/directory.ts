import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { decodeName } from '../../../readers/zip/directory.ts';
import { GoujiError } from '../../../errors.ts';
import { Damage } from '../damage.ts';
import type { Source } from '../source.ts';

const END = Buffer.from('PK\u0005\u0006', 'latin1');
const END_SIZE = 22;
const ENTRY = Buffer.from('PK\u0001\u0002', 'latin1');
// The longest comment, and as much again of what a download may have left behind it.
const TAIL = 2 * 65_536;

/** Opens a ZIP by its directory; gives the damage where there is none. */
export async function openDirectory(source: Source): Promise<ZipFile | Damage> {
  const size = await findEnd(source);
  if (size === undefined) return new Damage('its directory is cut off');
  const { fromRandomAccessReaderPromise, RandomAccessReader } = await import('yauzl');
  class Reader extends RandomAccessReader {
    override async read(into: Buffer, offset: number, length: number, at: number, done: Done): Promise<void> {
      done(await fill(source, into.subarray(offset, offset + length), at));
    }
  }
  const options = { decodeStrings: false, validateEntrySizes: false, autoClose: false };
  return fromRandomAccessReaderPromise(new Reader(), size, options).catch(
    (cause: unknown) => new Damage('its directory is not readable', { cause }),
  );
}

type Done = (error: Error | null) => void;

/** Fills a buffer from there on; gives what went wrong. */
async function fill(source: Source, into: Buffer, at: number): Promise<Error | null> {
  try {
    const bytes = await source.read(at, into.length);
    into.set(bytes);
    return bytes.length < into.length ? new Damage('it points outside of itself') : null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/** Where the record that ends a ZIP ends, whatever stands behind it. */
async function findEnd(source: Source): Promise<number | undefined> {
  const from = Math.max(0, source.size - TAIL);
  const tail = Buffer.from(await source.read(from, TAIL));
  for (let at = tail.lastIndexOf(END); at >= 0; at = at > 0 ? tail.lastIndexOf(END, at - 1) : -1) {
    if (at + END_SIZE > tail.length) continue;
    const end = at + END_SIZE + tail.readUInt16LE(at + 20);
    if (end <= tail.length) return from + end;
  }
  return undefined;
}

/** The entries of the directory of the ZIP of that name. Throws `file-damaged` where it breaks off or goes on behind its stated end. */
export async function* entriesOf(zip: ZipFile, source: Source, name: string): AsyncGenerator<Entry> {
  // Errors come out of the iteration as well; one without a listener would end the process.
  zip.on('error', () => {});
  try {
    yield* zip.eachEntry();
  } catch (cause) {
    // yauzl stops at an entry under a certificate, and does not say where the next one is.
    if (cause instanceof Error && /strong encryption/u.test(cause.message))
      throw new GoujiError('file-encrypted', { name }, { cause });
    throw new Damage(`its directory breaks off after ${zip.entriesRead} of ${zip.entryCount} entries`, {
      cause,
    });
  }
  const next = await source.read(Number(zip.readEntryCursor), ENTRY.length);
  if (ENTRY.equals(next))
    throw new Damage(`its directory has more than the ${zip.entryCount} entries it states`);
}

const UNICODE_PATH = 0x7075;
const UTF8_NAME = 0x800;

/** The name of an entry: in Unicode where the packer says so, else as Chinese systems write it. */
export function nameOf({ fileNameRaw, extraFields, generalPurposeBitFlag }: Entry): string {
  const unicode = extraFields.find(({ id }) => id === UNICODE_PATH)?.data;
  if (unicode && unicode.length > 5 && unicode.readUInt32LE(1) === crc32(fileNameRaw))
    return decodeName(unicode.subarray(5), true);
  return decodeName(fileNameRaw, (generalPurposeBitFlag & UTF8_NAME) !== 0);
}

const UNIX = 3;
const LINK = 0xa;

/** Whether an entry is a link, which holds a path and no file. */
export const isLink = ({ versionMadeBy, externalFileAttributes }: Entry): boolean =>
  versionMadeBy >> 8 === UNIX && externalFileAttributes >>> 28 === LINK;
