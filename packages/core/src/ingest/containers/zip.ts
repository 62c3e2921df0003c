import type { Entry, ZipFile } from 'yauzl';
import { Damage } from './damage.ts';
import type { Source } from './source.ts';
import { addressOf, isRefused, placeOf, type Unpacked, type Unpacking } from './unpack.ts';
import { entriesOf, isLink, nameOf, openDirectory } from './zip/directory.ts';
import { unpackMember } from './zip/member.ts';
import { salvage } from './zip/salvage.ts';

/** Takes the members out of a ZIP in the order of its directory; of one whose directory is cut off, those before the cut. */
export async function* unzip(source: Source, unpacking: Unpacking): AsyncGenerator<Unpacked> {
  const zip = await openDirectory(source);
  if (zip instanceof Damage) {
    yield* salvage(source, unpacking);
    throw zip;
  }
  try {
    for await (const entry of entriesOf(zip, source, unpacking.name)) {
      unpacking.budget.countEntry();
      const place = isLink(entry) ? undefined : placeOf(nameOf(entry), unpacking.name);
      if (place) yield isRefused(place) ? place : await take(zip, entry, source, place.path, unpacking);
    }
  } finally {
    zip.close();
  }
}

async function take(
  zip: ZipFile,
  entry: Entry,
  source: Source,
  path: string,
  { name, budget }: Unpacking,
): Promise<Unpacked> {
  const stated = {
    name: addressOf(name, path),
    method: entry.compressionMethod,
    encrypted: entry.isEncrypted(),
    packed: entry.compressedSize,
    size: entry.uncompressedSize,
    crc: entry.crc32,
  };
  return { path, ...(await unpackMember(stated, () => packedBytes(zip, entry, source), budget)) };
}

async function packedBytes(zip: ZipFile, entry: Entry, source: Source): Promise<Uint8Array> {
  const { fileDataStart } = await zip
    .readLocalFileHeaderPromise(entry, { minimal: true })
    .catch((cause: unknown) => {
      throw new Damage('it is not where the directory says', { cause });
    });
  return source.read(fileDataStart, entry.compressedSize);
}
