import { promisify } from 'node:util';
import { crc32, inflateRaw, inflateRawSync } from 'node:zlib';
import { GoujiError } from '../../../errors.ts';
import { Damage, refusalOf } from '../damage.ts';
import { type Budget, type ContainerLimits, sizeRefusal } from '../limits.ts';

/** What a ZIP states of a member, to be believed only once it is unpacked; `name` is its address. */
export type Stated = {
  name: string;
  method: number;
  encrypted: boolean;
  packed: number;
  size: number;
  crc: number;
};

export const STORED = 0;
export const DEFLATED = 8;
const AES = 99;
// Deflating what does not deflate adds five bytes to a block, of which the smallest have some hundred.
const SLACK = 1.05;
const PIECE = { least: 64, most: 1024 ** 2 };
// What is smaller is unpacked sooner than another thread is asked to.
const SMALL = 256 * 1024;

const inflate = promisify<Uint8Array, { maxOutputLength: number; chunkSize: number }, Uint8Array>(inflateRaw);

/** Unpacks one member, whose packed bytes are read only if what is stated of it is no more than any report has. */
export async function unpackMember(
  stated: Stated,
  readPacked: () => Promise<Uint8Array>,
  budget: Budget,
): Promise<{ bytes: Uint8Array } | { error: GoujiError }> {
  const refusal = refuse(stated, budget.limits);
  if (refusal) return { error: refusal };
  budget.countBytes(stated.size);
  try {
    return { bytes: await unpack(stated, await readPacked()) };
  } catch (error) {
    return { error: refusalOf(error, stated.name) };
  }
}

/** Why a member is refused before it is unpacked. */
export function refuse(stated: Stated, limits: ContainerLimits): GoujiError | undefined {
  const { name, encrypted, method, packed, size } = stated;
  if (encrypted || method === AES) return new GoujiError('file-encrypted', { name });
  if (method !== STORED && method !== DEFLATED)
    return new GoujiError('archive-unsupported', { name, format: `ZIP, method ${method}` });
  return sizeRefusal(name, Math.max(size, Math.floor(packed / SLACK)), packed, limits);
}

async function unpack({ method, packed, size, crc }: Stated, bytes: Uint8Array): Promise<Uint8Array> {
  if (bytes.length < packed) throw new Damage('it is cut off');
  const unpacked = method === STORED ? bytes : await inflateUpTo(bytes, size);
  if (unpacked.length !== size) throw new Damage(`it states ${size} bytes and unpacks to ${unpacked.length}`);
  if (crc32(unpacked) !== crc) throw new Damage('it fails its checksum');
  return unpacked;
}

async function inflateUpTo(packed: Uint8Array, size: number): Promise<Uint8Array> {
  const chunkSize = Math.min(Math.max(size + 1, PIECE.least), PIECE.most);
  try {
    const options = { maxOutputLength: Math.max(1, size), chunkSize };
    return size <= SMALL ? inflateRawSync(packed, options) : await inflate(packed, options);
  } catch (cause) {
    const tooLong = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    throw new Damage(tooLong ? `it unpacks to more than the ${size} bytes it states` : 'it does not unpack', {
      cause,
    });
  }
}
