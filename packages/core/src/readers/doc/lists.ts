/** A level of a list: in its text the characters 0 to 8 stand for the number that the list has come to at that level. */
export type Level = {
  start: number;
  format: number;
  text: string;
  /** Whether it writes all numbers with plain digits. */
  decimal: boolean;
  /** The number begins anew after levels before this one. */
  restart: number;
};

/** A list: which others count on with it, and its levels, some with a start of its own. */
export type List = { family: number; levels: Level[]; starts: Map<number, number> };

const FAMILY_SIZE = 28;
const LIST_SIZE = 16;
const LEVELS = 9;
const SIMPLE = 1;

/** Where the two tables of lists stand in the stream of tables. */
type Places = { families: { from: number; to: number }; lists: { from: number; to: number } };

/** Reads the lists of a document; paragraphs name them by number from 1. */
export function readLists(view: DataView, { families, lists }: Places): List[] {
  if (families.from === families.to || lists.from === lists.to) return [];
  return readOverrides(view, lists.from, readFamilies(view, families.from));
}

// 2: count | families | the levels of each, one or nine
function readFamilies(view: DataView, from: number): Map<number, Level[]> {
  const families = new Map<number, Level[]>();
  const count = view.getUint16(from, true);
  let at = from + 2 + FAMILY_SIZE * count;
  for (let i = 0; i < count; i += 1) {
    const family = from + 2 + FAMILY_SIZE * i;
    const levels: Level[] = [];
    const many = view.getUint8(family + 26) & SIMPLE ? 1 : LEVELS;
    for (let k = 0; k < many; k += 1) {
      const { level, end } = readLevel(view, at, k);
      levels.push(level);
      at = end;
    }
    families.set(view.getInt32(family, true), levels);
  }
  return families;
}

// 4: count | lists, each naming its family | for each 4 bytes and the levels that it has of its own
function readOverrides(view: DataView, from: number, families: Map<number, Level[]>): List[] {
  const lists: List[] = [];
  const count = view.getUint32(from, true);
  let at = from + 4 + LIST_SIZE * count;
  for (let i = 0; i < count; i += 1) {
    const entry = from + 4 + LIST_SIZE * i;
    const family = view.getInt32(entry, true);
    const list: List = { family, levels: [...(families.get(family) ?? [])], starts: new Map() };
    lists.push(list);
    const own = view.getUint8(entry + 12);
    at += 4;
    for (let k = 0; k < own; k += 1) at = readOverride(view, at, list);
  }
  return lists;
}

const OWN_START = 0x10;
const OWN_LEVEL = 0x20;

function readOverride(view: DataView, at: number, list: List): number {
  const flags = view.getUint8(at + 4);
  const depth = flags & 15;
  if (flags & OWN_LEVEL) {
    const { level, end } = readLevel(view, at + 8, depth);
    list.levels[depth] = level;
    list.starts.set(depth, level.start);
    return end;
  }
  if (flags & OWN_START) list.starts.set(depth, view.getInt32(at, true));
  return at + 8;
}

const ALL_DECIMAL = 4;
const GOES_ON = 8;
// （%1） has three characters.
const LONGEST_LABEL = 100;
const text = new TextDecoder('utf-16le', { ignoreBOM: true });

// 28 bytes | modifiers, so many bytes as two of the 28 say | length in characters | text
function readLevel(view: DataView, at: number, depth: number): { level: Level; end: number } {
  const flags = view.getUint8(at + 5);
  const label = at + 28 + view.getUint8(at + 24) + view.getUint8(at + 25);
  const length = 2 * view.getUint16(label, true);
  const level = {
    start: view.getInt32(at, true),
    format: view.getUint8(at + 4),
    text: text.decode(
      new Uint8Array(view.buffer, view.byteOffset + label + 2, Math.min(length, 2 * LONGEST_LABEL)),
    ),
    decimal: (flags & ALL_DECIMAL) !== 0,
    restart: flags & GOES_ON ? view.getUint8(at + 26) : depth,
  };
  return { level, end: label + 2 + length };
}
