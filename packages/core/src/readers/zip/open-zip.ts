import { crc32, inflateRawSync } from 'node:zlib';
import { GoujiError } from '../../errors.ts';
import { Damage, readDirectory, type Entry } from './directory.ts';

/** An archive held in memory. Names are those of files, with `/` between folders; `read` does not mind upper and lower case. */
export type Zip = {
  names: readonly string[];
  /**
   * The unpacked bytes of a member, checked against its checksum; undefined where there is none of that name.
   * Throws `file-encrypted`, `file-damaged` or `archive-too-large`.
   */
  read(name: string): Uint8Array | undefined;
};

/** What an archive may hold: no report comes near, and what exceeds it is made to fill a memory. */
export const ZIP_LIMITS = {
  members: 20_000,
  /** Bytes of one member and of all together, unpacked. */
  memberBytes: 64 * 1024 * 1024,
  totalBytes: 256 * 1024 * 1024,
  /** How many times its packed size a member may unpack to, where that is more than `smallBytes`. */
  ratio: 400,
  smallBytes: 8 * 1024 * 1024,
} as const;

const HEADER = 0x04034b50;
const HEADER_SIZE = 30;
const STORED = 0;
const DEFLATED = 8;

/** Opens an archive by its directory, unpacking nothing yet. Throws `file-damaged` or `archive-too-large`. */
export function openZip(bytes: Uint8Array, name: string): Zip {
  const within = withinLimits(name);
  const entries = new Map<string, Entry>();
  const names: string[] = [];
  let stated = 0;
  orDamaged(name, () => {
    for (const entry of readDirectory(bytes)) {
      if (entry.name.endsWith('/')) continue;
      names.push(entry.name);
      within('members', names.length, ZIP_LIMITS.members);
      within('bytes', (stated += entry.size), ZIP_LIMITS.totalBytes);
      entries.set(entry.name.toLowerCase(), entry);
    }
  });
  let unpacked = 0;
  return {
    names,
    read(member) {
      const entry = entries.get(member.toLowerCase());
      if (!entry) return undefined;
      if (entry.encrypted) throw new GoujiError('file-encrypted', { name });
      checkSize(entry, within);
      within('bytes', (unpacked += entry.size), ZIP_LIMITS.totalBytes);
      return orDamaged(name, () => unpack(bytes, entry));
    },
  };
}

type Within = (what: string, count: number, limit: number) => void;

const withinLimits =
  (name: string): Within =>
  (what, count, limit) => {
    if (count > limit) throw new GoujiError('archive-too-large', { name, what, count, limit });
  };

function checkSize({ name, size, packed }: Entry, within: Within): void {
  within(`bytes of ${name}`, size, ZIP_LIMITS.memberBytes);
  const ratio = Math.ceil(size / Math.max(1, packed));
  if (size > ZIP_LIMITS.smallBytes) within(`times the packed size of ${name}`, ratio, ZIP_LIMITS.ratio);
}

/** Runs a step; whatever it stumbles over in the bytes is damage. */
function orDamaged<T>(name: string, step: () => T): T {
  try {
    return step();
  } catch (cause) {
    if (cause instanceof Damage)
      throw new GoujiError('file-damaged', { name, reason: cause.message }, { cause });
    // What a DataView throws.
    if (!(cause instanceof RangeError)) throw cause;
    throw new GoujiError('file-damaged', { name, reason: 'it points outside of itself' }, { cause });
  }
}

function unpack(bytes: Uint8Array, entry: Entry): Uint8Array {
  const content = inflate(packedBytes(bytes, entry), entry);
  if (content.length !== entry.size) throw new Damage(`${entry.name} has not the size it states`);
  if (crc32(content) !== entry.crc) throw new Damage(`${entry.name} fails its checksum`);
  return content;
}

function packedBytes(bytes: Uint8Array, { headerAt, packed, name }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(headerAt, true) !== HEADER) throw new Damage(`${name} is not where it should be`);
  const from =
    headerAt + HEADER_SIZE + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  if (from + packed > bytes.length) throw new Damage(`${name} is cut off`);
  return bytes.subarray(from, from + packed);
}

function inflate(packed: Uint8Array, { name, method, size }: Entry): Uint8Array {
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw new Damage(`${name} is packed by method ${method}`);
  try {
    // Room for one byte more than stated, in one piece: what does not fit stops there.
    return inflateRawSync(packed, { maxOutputLength: size + 1, chunkSize: Math.max(64, size + 1) });
  } catch (cause) {
    throw new Damage(`${name} does not unpack`, { cause });
  }
}
