import { beginsWith } from '../bytes.ts';
import { Damage, viewOf } from './damage.ts';

/** A compound file (OLE), the container of DOC, XLS and encrypted DOCX and XLSX: the streams of its root by name. */
export type Compound = {
  names: string[];
  has(name: string): boolean;
  /** The bytes of a stream, undefined where there is none of that name, in upper or lower case. Throws `Damage`. */
  stream(name: string): Uint8Array | undefined;
};

const SIGNATURE = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1';

export const isCompound = (bytes: Uint8Array): boolean => beginsWith(bytes, SIGNATURE);

/** Opens a compound file. It costs no more than the file is long, whatever its sectors say. Throws `Damage` or a RangeError. */
export function openCompound(bytes: Uint8Array): Compound {
  const sectors = sectorsOf(bytes);
  const entries = readDirectory(viewOf(sectors.chain(sectors.header(DIRECTORY_START))));
  const root = entries[0];
  if (!root) throw new Damage('no directory');
  const children = childrenOf(entries);
  const streams = new Map(children.map((entry) => [entry.name.toLowerCase(), entry]));
  let mini: Mini | undefined;
  return {
    names: children.map(({ name }) => name),
    has: (name) => streams.has(name.toLowerCase()),
    stream(name) {
      const entry = streams.get(name.toLowerCase());
      if (!entry) return undefined;
      if (entry.size > bytes.length) throw new Damage(`${name} is cut off`);
      if (entry.size >= MINI_CUTOFF) return sectors.chain(entry.start, entry.size);
      mini ??= openMini(sectors, root);
      return mini(entry);
    },
  };
}

const DIRECTORY_START = 48;
const MINI_FAT_START = 60;
const MORE_FAT_START = 68;
const FAT_IN_HEADER = 76;
const FAT_PLACES_IN_HEADER = 109;
const MINI_CUTOFF = 4096;
const MINI_SECTOR = 64;
/** From here on numbers of sectors are signs: the end of a chain, a sector without chain, no sector. */
const NO_SECTOR = 0xfffffffa;

type Sectors = {
  /** A number of the header. */
  header(at: number): number;
  /** The bytes of a chain of sectors, up to `size` or to its end. */
  chain(start: number, size?: number): Uint8Array;
};

function sectorsOf(bytes: Uint8Array): Sectors {
  const view = viewOf(bytes);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw new Damage('no size of its sectors');
  const sectorSize = 2 ** shift;
  const count = Math.ceil(bytes.length / sectorSize) - 1;
  const offsetOf = (sector: number): number => {
    if (sector >= count) throw new Damage(`sector ${sector} of ${count} is cut off`);
    return (sector + 1) * sectorSize;
  };
  const places = fatPlaces(view, offsetOf, sectorSize, count);
  const perSector = sectorSize / 4;
  const next = (sector: number): number => {
    const place = places[Math.floor(sector / perSector)];
    if (place === undefined) throw new Damage(`sector ${sector} is in no table`);
    return view.getUint32(offsetOf(place) + (sector % perSector) * 4, true);
  };
  return {
    header: (at) => view.getUint32(at, true),
    chain(start, size = Infinity) {
      const offsets: number[] = [];
      for (let at = start; at < NO_SECTOR && offsets.length * sectorSize < size; at = next(at)) {
        offsets.push(offsetOf(at));
        if (offsets.length > count) throw new Damage('a chain of its sectors never ends');
      }
      const length = Math.min(size, offsets.length * sectorSize);
      if (size !== Infinity && length < size) throw new Damage('a chain of its sectors is cut off');
      const content = new Uint8Array(length);
      offsets.forEach((offset, i) => {
        const wanted = Math.min(sectorSize, length - i * sectorSize);
        content.set(bytes.subarray(offset, offset + wanted), i * sectorSize);
      });
      return content;
    },
  };
}

/** The sectors that hold the table of chains: the first stand in the header, more in a chain of their own. */
function fatPlaces(
  view: DataView,
  offsetOf: (sector: number) => number,
  sectorSize: number,
  count: number,
): number[] {
  const places: number[] = [];
  const take = (from: number, many: number): void => {
    for (let i = 0; i < many; i += 1) places.push(view.getUint32(from + 4 * i, true));
  };
  take(FAT_IN_HEADER, FAT_PLACES_IN_HEADER);
  const link = sectorSize - 4;
  let lists = 0;
  let at = view.getUint32(MORE_FAT_START, true);
  while (at < NO_SECTOR) {
    if ((lists += 1) > count) throw new Damage('the list of its tables never ends');
    take(offsetOf(at), link / 4);
    at = view.getUint32(offsetOf(at) + link, true);
  }
  return places;
}

type Entry = { name: string; start: number; size: number; left: number; right: number; child: number };

const ENTRY_SIZE = 128;

function readDirectory(view: DataView): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY_SIZE <= view.byteLength; at += ENTRY_SIZE) {
    const name = new Uint8Array(view.buffer, view.byteOffset + at, nameLength(view, at));
    entries.push({
      name: new TextDecoder('utf-16le').decode(name),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

// Counts the closing zero; 64 bytes are there.
const nameLength = (view: DataView, at: number): number =>
  Math.min(62, Math.max(0, view.getUint16(at + 64, true) - 2));

/** What stands in the root itself, not in a folder within: embedded documents have streams of the same names. */
function childrenOf(entries: Entry[]): Entry[] {
  const children: Entry[] = [];
  const seen = new Set<number>();
  const waiting = [entries[0]?.child ?? NO_SECTOR];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const entry = entries[id];
    if (!entry || seen.has(id)) continue;
    seen.add(id);
    children.push(entry);
    waiting.push(entry.left, entry.right);
  }
  return children;
}

type Mini = (entry: Entry) => Uint8Array;

/** Short streams share the sectors of one stream, which is that of the root, in small sectors with chains of their own. */
function openMini(sectors: Sectors, root: Entry): Mini {
  const content = sectors.chain(root.start);
  const chains = viewOf(sectors.chain(sectors.header(MINI_FAT_START)));
  return ({ start, size }) => {
    const stream = new Uint8Array(size);
    let sector = start;
    for (let at = 0; at < size; at += MINI_SECTOR) {
      const from = sector * MINI_SECTOR;
      const wanted = Math.min(MINI_SECTOR, size - at);
      if (from + wanted > content.length) throw new Damage('a short stream is cut off');
      stream.set(content.subarray(from, from + wanted), at);
      if (at + wanted < size) sector = chains.getUint32(sector * 4, true);
    }
    return stream;
  };
}
