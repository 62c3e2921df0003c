import { Readable } from 'node:stream';
import type { Extract, Header } from 'tar-stream';
import { decodeName } from '../../readers/zip/directory.ts';
import { Damage } from './damage.ts';
import { gunzip } from './gunzip.ts';
import { type ContainerLimits, sizeRefusal } from './limits.ts';
import { chunksOf, type Source } from './source.ts';
import { addressOf, isRefused, placeOf, type Unpacked, type Unpacking } from './unpack.ts';

type Entry = Extract extends AsyncIterable<infer Item> ? Item : never;

const FILES: ReadonlySet<string> = new Set(['file', 'contiguous-file']);
// Names are taken as bytes, for few of them are in UTF-8.
const OPTIONS = { highWaterMark: 64 * 1024, filenameEncoding: 'latin1', allowUnknownFormat: true };

/** Takes the members out of a tar. */
export async function* untar(source: Source, unpacking: Unpacking): AsyncGenerator<Unpacked> {
  yield* membersOf(chunksOf(source), unpacking);
}

/** Takes the members out of a tar packed as one gzip file. */
export async function* untarPacked(source: Source, unpacking: Unpacking): AsyncGenerator<Unpacked> {
  const { chunks, origin } = gunzip(source, unpacking.budget);
  yield* membersOf(chunks, unpacking, () => origin.packed);
}

/** `packed` tells how many packed bytes were used so far, where the tar is packed. */
async function* membersOf(
  chunks: AsyncGenerator<Uint8Array>,
  { name, budget }: Unpacking,
  packed?: () => number,
): AsyncGenerator<Unpacked> {
  const { extract: createExtract } = await import('tar-stream');
  const extract = createExtract(OPTIONS);
  const input = Readable.from(chunks, { highWaterMark: 1 });
  input.on('error', (error) => extract.destroy(error));
  input.pipe(extract);
  try {
    for await (const entry of extract) {
      budget.countEntry();
      const place = FILES.has(entry.header.type) ? placeOf(nameOf(entry.header), name) : undefined;
      if (place && !isRefused(place)) yield await take(entry, place.path, name, budget.limits, packed);
      else {
        entry.resume();
        if (place) yield place;
      }
    }
  } catch (cause) {
    throw asDamage(cause);
  } finally {
    input.destroy();
    extract.destroy();
  }
}

async function take(
  entry: Entry,
  path: string,
  container: string,
  limits: ContainerLimits,
  packed?: () => number,
): Promise<Unpacked> {
  const { size } = entry.header;
  const from = packed?.() ?? 0;
  const address = addressOf(container, path);
  const tooLarge = sizeRefusal(address, size, size, limits);
  if (tooLarge) {
    entry.resume();
    return { path, error: tooLarge };
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of entry as AsyncIterable<Uint8Array>) pieces.push(piece);
  const error = sizeRefusal(address, size, packed ? packed() - from : size, limits);
  return error ? { path, error } : { path, bytes: Buffer.concat(pieces) };
}

/** The name of an entry; those in extended headers are in UTF-8 and come decoded. */
function nameOf(header: Header): string {
  if (header.pax && Object.hasOwn(header.pax, 'path')) return header.name;
  return decodeName(Buffer.from(header.name, 'latin1'), false);
}

/** What is wrong with a tar, as damage. What tar-stream throws has no code, what the disk throws has one. */
function asDamage(cause: unknown): unknown {
  if (!(cause instanceof Error) || cause instanceof Damage || 'code' in cause) return cause;
  const cutOff = /unexpected end/iu.test(cause.message);
  return new Damage(cutOff ? 'it is cut off' : 'no tar header where one should be', { cause });
}
