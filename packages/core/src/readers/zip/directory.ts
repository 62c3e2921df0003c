/** A member as the archive's directory describes it: to be believed only once it is unpacked. */
export type Entry = {
  name: string;
  method: number;
  encrypted: boolean;
  /** Bytes in the archive, and bytes when unpacked. */
  packed: number;
  size: number;
  crc: number;
  /** Where the member's own header stands. */
  headerAt: number;
};

/** Why bytes are no archive, or no longer one. */
export class Damage extends Error {}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const MEMBER = 0x02014b50;
const END_SIZE = 22;
const LOCATOR_SIZE = 20;
const MEMBER_SIZE = 46;
const LONGEST_COMMENT = 0xffff;
const IN_64 = 0xffffffff;
const EXTRA_64 = 1;
const ENCRYPTED = 1;
const UTF8_NAME = 0x800;
const AES = 99;

/** Where the directory is said to stand, and what to add to every offset because of bytes before the archive. */
type Place = { at: number; count: number; shift: number };

/** Yields the members of an archive in the order of its directory. Throws `Damage`, or a RangeError where it points outside. */
export function* readDirectory(bytes: Uint8Array): Generator<Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { at: start, count, shift } = findDirectory(view);
  let at = start;
  for (let i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== MEMBER) throw new Damage(`no entry ${i + 1} of ${count}`);
    const nameEnd = at + MEMBER_SIZE + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    yield readEntry(view, at, nameEnd, extraEnd, shift);
    at = extraEnd + view.getUint16(at + 32, true);
  }
}

function findDirectory(view: DataView): Place {
  const end = findEnd(view);
  const locator = end - LOCATOR_SIZE;
  const in64 = locator >= 0 && view.getUint32(locator, true) === LOCATOR_64;
  if (!in64) {
    const count = view.getUint16(end + 10, true);
    return placeBefore(view, end, count, view.getUint32(end + 12, true), view.getUint32(end + 16, true));
  }
  const end64 = number64(view, locator + 8);
  if (view.getUint32(end64, true) !== END_64) throw new Damage('no end of its directory');
  const [count, size, offset] = [32, 40, 48].map((field) => number64(view, end64 + field));
  return placeBefore(view, end64, count ?? 0, size ?? 0, offset ?? 0);
}

/** The directory ends where its end record starts; where it is not there, it is where the record says. */
function placeBefore(view: DataView, end: number, count: number, size: number, offset: number): Place {
  const at = end - size;
  const there = at >= 0 && (count === 0 || view.getUint32(at, true) === MEMBER);
  return there ? { at, count, shift: at - offset } : { at: offset, count, shift: 0 };
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1)
    if (view.getUint32(at, true) === END) return at;
  throw new Damage('no directory: its end is cut off');
}

function readEntry(view: DataView, at: number, nameEnd: number, extraEnd: number, shift: number): Entry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  // Fields that do not fit in 32 bits stand in an extra field, in this order.
  const wide = wideFields(view, nameEnd, extraEnd);
  const [size = 0, packed = 0, headerAt = 0] = [24, 20, 42].map((field) => {
    const narrow = view.getUint32(at + field, true);
    return narrow === IN_64 ? (wide.shift() ?? narrow) : narrow;
  });
  const nameAt = at + MEMBER_SIZE;
  if (nameEnd > view.byteLength) throw new Damage('its directory is cut off');
  return {
    name: decodeName(
      new Uint8Array(view.buffer, view.byteOffset + nameAt, nameEnd - nameAt),
      (flags & UTF8_NAME) !== 0,
    ),
    method,
    encrypted: (flags & ENCRYPTED) !== 0 || method === AES,
    packed,
    size,
    crc: view.getUint32(at + 16, true),
    headerAt: headerAt + shift,
  };
}

function wideFields(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to;) {
    const next = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === EXTRA_64 && next <= to)
      return Array.from({ length: Math.floor((next - at - 4) / 8) }, (_, i) =>
        number64(view, at + 4 + 8 * i),
      );
    at = next;
  }
  return [];
}

const number64 = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

const utf8 = new TextDecoder();
const strictUtf8 = new TextDecoder('utf-8', { fatal: true });

/** Names are in UTF-8 where the archive says so or they happen to be, else in GB18030, as Chinese systems write them. */
export function decodeName(name: Uint8Array, isUtf8: boolean): string {
  try {
    return slashed((isUtf8 ? utf8 : strictUtf8).decode(name));
  } catch {
    return slashed(new TextDecoder('gb18030').decode(name));
  }
}

const slashed = (name: string): string => (name.includes('\\') ? name.replaceAll('\\', '/') : name);
