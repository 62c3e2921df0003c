import { crc32 } from 'node:zlib';
import { decodeName } from '../../../readers/zip/directory.ts';
import { Damage, refusalOf } from '../damage.ts';
import { inflateFrom } from '../inflate.ts';
import { type Budget, sizeRefusal } from '../limits.ts';
import { chunksOf, type Source } from '../source.ts';
import { type Tape, tapeOf } from '../tape.ts';
import { addressOf, isRefused, placeOf, type Unpacked, type Unpacking } from '../unpack.ts';
import { DEFLATED, type Stated, unpackMember } from './member.ts';

const HEADER = Buffer.from('PK\u0003\u0004', 'latin1');
const HEADER_SIZE = 30;
const FLAGS = { encrypted: 1, behind: 8, utf8Name: 0x800 };
const BEHIND = Buffer.from('PK\u0007\u0008', 'latin1');
const LONGEST_BEHIND = 24;

/** A member as its own header describes it; `behind` where a record behind its bytes repeats its checksum and sizes or alone tells them. */
type Header = Stated & { behind: boolean };

type Result = Awaited<ReturnType<typeof unpackMember>>;

/** Takes the members out of a ZIP by their own headers, up to the first whose end is cut off or not to be found. */
export async function* salvage(source: Source, { name, budget }: Unpacking): AsyncGenerator<Unpacked> {
  const tape = tapeOf(chunksOf(source));
  for (let header = await readHeader(tape); header; header = await readHeader(tape)) {
    budget.countEntry();
    const place = placeOf(header.name, name);
    const member = { ...header, name: addressOf(name, place?.path ?? header.name) };
    const unknown = header.behind && header.packed === 0;
    const result = await (unknown ? unpackStream : unpackStated)(tape, member, budget);
    if (!result) return;
    if (place) yield isRefused(place) ? place : { ...place, ...result };
  }
}

async function readHeader(tape: Tape): Promise<Header | undefined> {
  const header = Buffer.from(await tape.read(HEADER_SIZE));
  if (header.length < HEADER_SIZE || !HEADER.equals(header.subarray(0, HEADER.length))) return undefined;
  const flags = header.readUInt16LE(6);
  const name = await tape.read(header.readUInt16LE(26));
  await tape.skip(header.readUInt16LE(28));
  return {
    name: decodeName(name, (flags & FLAGS.utf8Name) !== 0),
    method: header.readUInt16LE(8),
    encrypted: (flags & FLAGS.encrypted) !== 0,
    behind: (flags & FLAGS.behind) !== 0,
    crc: header.readUInt32LE(14),
    packed: header.readUInt32LE(18),
    size: header.readUInt32LE(22),
  };
}

async function unpackStated(tape: Tape, member: Header, budget: Budget): Promise<Result | undefined> {
  const from = tape.at();
  const result = await unpackMember(member, () => tape.read(member.packed), budget);
  const rest = member.packed - (tape.at() - from);
  if ((await tape.skip(rest)) < rest) return undefined;
  if (member.behind) await readBehind(tape);
  return result;
}

async function unpackStream(tape: Tape, member: Header, budget: Budget): Promise<Result | undefined> {
  if (member.encrypted || member.method !== DEFLATED) return undefined;
  const { name } = member;
  const kept: Uint8Array[] = [];
  const count = { size: 0, packed: 0, crc: 0 };
  try {
    for await (const piece of inflateFrom(tape, (packed) => void (count.packed = packed))) {
      budget.countBytes(piece.length);
      count.size += piece.length;
      count.crc = crc32(piece, count.crc);
      if (count.size <= budget.limits.memberBytes) kept.push(piece);
    }
  } catch (error) {
    if (error instanceof Damage) return undefined;
    throw error;
  }
  const error = sizeRefusal(name, count.size, count.packed, budget.limits);
  const stated = await readBehind(tape);
  if (stated === undefined) return undefined;
  if (error) return { error };
  if (stated !== count.crc) return { error: refusalOf(new Damage('it fails its checksum'), name) };
  return { bytes: Buffer.concat(kept) };
}

// PK 07 08 | checksum | packed | unpacked   <- without the first four bytes, or with sizes of eight, as packers please
/** Passes over the record behind a member's bytes; gives the checksum, or nothing where the record is cut off. */
async function readBehind(tape: Tape): Promise<number | undefined> {
  const record = Buffer.from(await tape.read(LONGEST_BEHIND + HEADER.length));
  const crcAt = BEHIND.equals(record.subarray(0, BEHIND.length)) ? BEHIND.length : 0;
  const ends = [crcAt + 12, crcAt + 20];
  const end = ends.find((at) => record.subarray(at, at + 2).equals(HEADER.subarray(0, 2)));
  if (end === undefined) return undefined;
  tape.unread(record.subarray(end));
  return record.readUInt32LE(crcAt);
}
