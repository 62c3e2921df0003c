import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw, zstdDecompress } from 'node:zlib';
import { decode } from '../../../readers/decode.ts';
import { knownSignature } from '../../../readers/decode/signature.ts';
import { Damage } from '../damage.ts';
import { type Budget, sizeRefusal } from '../limits.ts';
import { dechunk } from './dechunk.ts';

type Decoder = (bytes: Uint8Array, options: { maxOutputLength: number }) => Uint8Array | Promise<Uint8Array>;

const unpackers = {
  gzip: promisify(gunzip),
  inflate: promisify(inflate),
  inflateRaw: promisify(inflateRaw),
  brotli: promisify(brotliDecompress),
  zstd: promisify(zstdDecompress),
};

// A zlib stream states its method and a checksum of that in its first two bytes; some servers leave them out.
const isZlib = ([first = 0, second = 0]: Uint8Array): boolean =>
  (first & 15) === 8 && (first * 256 + second) % 31 === 0;

const decoders: Record<string, Decoder> = {
  chunked: (bytes) => dechunk(bytes),
  gzip: unpackers.gzip,
  'x-gzip': unpackers.gzip,
  deflate: (bytes, options) => unpackers[isZlib(bytes) ? 'inflate' : 'inflateRaw'](bytes, options),
  br: unpackers.brotli,
  zstd: unpackers.zstd,
};
const MOST_CODINGS = 4;

/** The body of a response as it was before the server packed it for its way. Throws `Damage` or `archive-too-large`. */
export async function decodeBody(
  body: Uint8Array,
  fields: ReadonlyMap<string, string>,
  name: string,
  budget: Budget,
): Promise<Uint8Array> {
  let bytes = body;
  for (const coding of codingsOf(fields)) {
    const decoder = decoders[coding];
    if (decoder) bytes = await decodeWith(decoder, bytes, name, budget);
  }
  return bytes;
}

/** The codings in the order in which they are undone. */
const codingsOf = (fields: ReadonlyMap<string, string>): string[] =>
  ['content-encoding', 'transfer-encoding']
    .flatMap((field) => fields.get(field)?.toLowerCase().split(',') ?? [])
    .map((coding) => coding.trim())
    .slice(0, MOST_CODINGS)
    .reverse();

async function decodeWith(
  decoder: Decoder,
  packed: Uint8Array,
  name: string,
  budget: Budget,
): Promise<Uint8Array> {
  const { memberBytes, smallBytes, ratio } = budget.limits;
  const most = Math.min(memberBytes, Math.max(smallBytes, ratio * packed.length));
  try {
    const bytes = await decoder(packed, { maxOutputLength: most });
    budget.countBytes(bytes.length);
    return bytes;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE') {
      budget.countBytes(most);
      throw sizeRefusal(name, most + 1, packed.length, budget.limits) ?? cause;
    }
    if (cause === budget.exceeded() || cause instanceof Damage) throw cause;
    // Many crawlers keep the body unpacked under the head as it came.
    if (knownSignature(packed) !== 'gzip' && isPlain(packed)) return packed;
    throw new Damage('it does not unpack', { cause });
  }
}

/** Whether bytes are a file as it is: what is packed is hardly ever a text, and never one without a fault. */
const isPlain = (bytes: Uint8Array): boolean =>
  knownSignature(bytes) !== undefined || decode(bytes)?.text.includes('\ufffd') === false;
