import { crc32 } from 'node:zlib';
import { Damage } from './damage.ts';
import { inflateFrom } from './inflate.ts';
import type { Budget } from './limits.ts';
import { chunksOf, type Source } from './source.ts';
import { type Tape, tapeOf } from './tape.ts';

/** Where in a gzip file the piece unpacked last comes from. A file may consist of several gzip streams, one behind the other. */
export type Origin = {
  /** Where the stream starts: in the file, and among the unpacked bytes. */
  streamAt: number;
  unpackedAt: number;
  /** How many bytes of the file were used up to the end of the piece; a little too many. */
  packed: number;
  /** The name that the first stream gives its content, as bytes. */
  name: Uint8Array | undefined;
};

/** A gzip file as the bytes unpacked from it. Throws `Damage`, or `archive-too-large` out of the budget. */
export type Gunzipped = { chunks: AsyncGenerator<Uint8Array>; origin: Readonly<Origin> };

const MAGIC = [0x1f, 0x8b, 0x08];
const HEADER_SIZE = 10;
const TRAILER_SIZE = 8;
const FLAGS = { headerCrc: 2, extra: 4, name: 8, comment: 16 };
const LONGEST_NAME = 4_096;

export function gunzip(source: Source, budget: Budget): Gunzipped {
  const origin: Origin = { streamAt: 0, unpackedAt: 0, packed: 0, name: undefined };
  return { chunks: unpackStreams(tapeOf(chunksOf(source)), origin, budget), origin };
}

async function* unpackStreams(tape: Tape, origin: Origin, budget: Budget): AsyncGenerator<Uint8Array> {
  let unpacked = 0;
  try {
    while (!(await isOver(tape))) {
      const streamAt = tape.at();
      const name = await readHeader(tape);
      if (streamAt === 0) origin.name = name;
      Object.assign(origin, { streamAt, unpackedAt: unpacked });
      for await (const piece of unpackStream(tape, origin)) {
        budget.countBytes(piece.length);
        unpacked += piece.length;
        yield piece;
      }
    }
  } finally {
    await tape.close();
  }
}

/** Unpacks one stream. Its last piece is held back until the checksum bears it out; of a stream that is cut off, all is given that was there. */
async function* unpackStream(tape: Tape, origin: Origin): AsyncGenerator<Uint8Array> {
  const dataAt = tape.at();
  let held: Uint8Array | undefined;
  let checksum = 0;
  let size = 0;
  let damage: unknown;
  try {
    for await (const piece of inflateFrom(tape, (packed) => void (origin.packed = dataAt + packed))) {
      if (held) yield held;
      held = piece;
      checksum = crc32(piece, checksum);
      size += piece.length;
    }
  } catch (error) {
    damage = error;
  }
  const trailer = Buffer.from(damage ? [] : await tape.read(TRAILER_SIZE));
  if (trailer.length < TRAILER_SIZE) damage ??= new Damage('it is cut off');
  else if (trailer.readUInt32LE(0) !== checksum) throw new Damage('it fails its checksum');
  else if (trailer.readUInt32LE(4) !== size % 2 ** 32) throw new Damage('it has not the size it states');
  if (held) yield held;
  if (damage) throw damage;
}

/** Whether no further stream comes: the end, or the zeros with which tapes are filled up. */
async function isOver(tape: Tape): Promise<boolean> {
  for (let piece = await tape.next(); piece; piece = await tape.next()) {
    const ink = tape.at() === piece.length ? 0 : piece.findIndex((byte) => byte !== 0);
    if (ink < 0) continue;
    tape.unread(piece.subarray(ink));
    return false;
  }
  return true;
}

/** Reads the header of a stream; gives the name that it may hold. */
async function readHeader(tape: Tape): Promise<Uint8Array | undefined> {
  const at = tape.at();
  const header = await tape.read(HEADER_SIZE);
  if (!MAGIC.every((byte, i) => header[i] === byte)) throw new Damage(`no gzip stream at byte ${at}`);
  const flags = header[3] ?? 0;
  if (flags & FLAGS.extra) {
    const [low = 0, high = 0] = await tape.read(2);
    await tape.skip(low + 256 * high);
  }
  const name = flags & FLAGS.name ? await readZeroEnded(tape) : undefined;
  if (flags & FLAGS.comment) await readZeroEnded(tape);
  if (flags & FLAGS.headerCrc) await tape.skip(2);
  return name;
}

async function readZeroEnded(tape: Tape): Promise<Uint8Array> {
  const bytes = await tape.read(LONGEST_NAME);
  const end = bytes.indexOf(0);
  if (end < 0) throw new Damage('its header does not end');
  tape.unread(bytes.subarray(end + 1));
  return bytes.subarray(0, end);
}
