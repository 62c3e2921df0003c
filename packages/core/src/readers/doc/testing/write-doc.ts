import * as CFB from 'cfb';

/** Bytes of a modifier: its code, low byte first, and its operand. */
export type Modifier = number[];

/** A paragraph to write: its text with the mark at its end, its modifiers, and those of stretches of its characters. */
export type WrittenParagraph = {
  text: string;
  modifiers?: Modifier[];
  characters?: { from: number; to: number; modifiers: Modifier[] }[];
};

/** What else may be set: parts of the text in 8 bits and modifiers of pieces, the stream Data, counts and flags of the head. */
export type Settings = {
  pieces?: { length: number; narrow?: boolean; modifier?: number }[];
  /** Lists of modifiers that pieces name by number. */
  lists?: Modifier[][];
  data?: number[];
  main?: number;
  between?: number;
  boxes?: number;
  flags?: number;
};

const HEAD = 1_024;
const PAGE = 512;
const PLACES = 154;

/** Writes a Word document of a few paragraphs, as Word lays it out: head, text, pages of properties, tables. */
export function writeDoc(paragraphs: WrittenParagraph[], settings: Settings = {}): Uint8Array {
  const text = paragraphs.map((paragraph) => paragraph.text).join('');
  const pieces = settings.pieces ?? [{ length: text.length }];
  const document = [...Array<number>(HEAD).fill(0)];
  const places = writeText(document, text, pieces);
  const runs = paragraphRuns(paragraphs);
  pad(document);
  const characterPages = document.length / PAGE;
  document.push(...page(runs.characters, places, 1, (modifiers) => [modifiers.length, ...modifiers]));
  const paragraphPages = document.length / PAGE;
  // Pieces may stand in any order, the runs of a page may not.
  const many = pieces.length > 1 ? 1 : 3;
  for (let i = 0; i < runs.paragraphs.length; i += many)
    document.push(...page(runs.paragraphs.slice(i, i + many), places, 13, paragraphProperties));
  const bytes = Uint8Array.from(document);
  const tables = new Uint8Array(16_384);
  writeHead(new DataView(bytes.buffer), new DataView(tables.buffer), {
    ...settings,
    pieces,
    places,
    pages: [characterPages, paragraphPages, document.length / PAGE],
  });
  return wrap({ WordDocument: bytes, '1Table': tables, Data: Uint8Array.from(settings.data ?? []) });
}

/** A compound file of streams. */
export function wrap(streams: Record<string, Uint8Array>): Uint8Array {
  const file = CFB.utils.cfb_new();
  for (const [name, content] of Object.entries(streams))
    CFB.utils.cfb_add(file, `/${name}`, Buffer.from(content));
  CFB.utils.cfb_del(file, '/\u0001Sh33tJ5');
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer);
}

type Place = { start: number; at: number; size: number };

/** Puts the text behind the head, piece by piece, the last piece first; gives where each stands. */
function writeText(document: number[], text: string, pieces: NonNullable<Settings['pieces']>): Place[] {
  let start = 0;
  const stretches = pieces.map(({ length, narrow }) => {
    const piece = { start, size: narrow ? 1 : 2, text: text.slice(start, start + length) };
    start += length;
    return piece;
  });
  return stretches
    .toReversed()
    .map(({ start, size, text }) => {
      const at = document.length;
      for (const byte of Buffer.from(text, size === 1 ? 'latin1' : 'utf16le')) document.push(byte);
      if (document.length % 2) document.push(0);
      return { start, at, size };
    })
    .toReversed();
}

type WrittenRun = { from: number; to: number; modifiers: number[] };

function paragraphRuns(paragraphs: WrittenParagraph[]): {
  paragraphs: WrittenRun[];
  characters: WrittenRun[];
} {
  const runs = { paragraphs: [] as WrittenRun[], characters: [] as WrittenRun[] };
  let from = 0;
  for (const { text, modifiers = [], characters = [] } of paragraphs) {
    runs.paragraphs.push({ from, to: from + text.length, modifiers: modifiers.flat() });
    for (const stretch of characters) {
      const run = { from: from + stretch.from, to: from + stretch.to };
      const last = runs.characters.at(-1)?.to ?? 0;
      if (last < run.from) runs.characters.push({ from: last, to: run.from, modifiers: [] });
      runs.characters.push({ ...run, modifiers: stretch.modifiers.flat() });
    }
    from += text.length;
  }
  return runs;
}

// bounds of the runs | offsets of their properties in twos, each in `size` bytes | … properties … | count
function page(
  runs: WrittenRun[],
  places: Place[],
  size: number,
  write: (modifiers: number[]) => number[],
): Uint8Array {
  const view = new DataView(new ArrayBuffer(PAGE));
  const bytes = new Uint8Array(view.buffer);
  const byteOf = (character: number): number => {
    const place = places.findLast(({ start }) => start <= character);
    return place ? place.at + (character - place.start) * place.size : 0;
  };
  let end = PAGE - 2;
  runs.forEach(({ from, to, modifiers }, i) => {
    view.setUint32(4 * i, byteOf(from), true);
    view.setUint32(4 * i + 4, byteOf(to - 1) + 2, true);
    if (modifiers.length === 0) return;
    const properties = write(modifiers);
    end -= properties.length + (properties.length % 2);
    bytes.set(properties, end);
    bytes[4 * (runs.length + 1) + size * i] = end / 2;
  });
  bytes[PAGE - 1] = runs.length;
  return bytes;
}

// count of twos, half of one less | style | modifiers, or 0 | count of twos | style | modifiers
function paragraphProperties(modifiers: number[]): number[] {
  const properties = [0, 0, ...modifiers];
  return properties.length % 2
    ? [(properties.length + 1) / 2, ...properties]
    : [0, properties.length / 2, ...properties];
}

type Head = Settings & { pieces: NonNullable<Settings['pieces']>; places: Place[]; pages: number[] };

function writeHead(document: DataView, tables: DataView, head: Head): void {
  const { pieces, places, pages, lists = [], main, between = 0, boxes = 0, flags = 0 } = head;
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  document.setUint16(0, 0xa5ec, true);
  document.setUint16(2, 0xc1, true);
  document.setUint16(10, 0x200 | flags, true);
  document.setUint16(32, 14, true);
  document.setUint16(62, 22, true);
  document.setUint32(76, main ?? length, true);
  document.setUint32(80, between, true);
  document.setUint32(100, boxes, true);
  document.setUint16(152, 93, true);
  let at = 0;
  const table = (index: number, write: () => void): void => {
    const from = at;
    write();
    document.setUint32(PLACES + 8 * index, from, true);
    document.setUint32(PLACES + 8 * index + 4, at - from, true);
  };
  const put = (size: 1 | 2 | 4, value: number): void => {
    if (size === 1) tables.setUint8(at, value);
    else if (size === 2) tables.setUint16(at, value, true);
    else tables.setUint32(at, value, true);
    at += size;
  };
  const [characters = 0, paragraphs = 0, end = 0] = pages;
  table(12, () => [0, 0xffffff, characters].forEach((value) => put(4, value)));
  table(13, () => {
    for (let i = paragraphs; i <= end; i += 1) put(4, i === end ? 0xffffff : i);
    for (let i = paragraphs; i < end; i += 1) put(4, i);
  });
  table(33, () => {
    for (const list of lists) {
      put(1, 1);
      put(2, list.flat().length);
      for (const byte of list.flat()) put(1, byte);
    }
    put(1, 2);
    put(4, 4 + 12 * pieces.length);
    for (const { start } of places) put(4, start);
    put(4, length);
    pieces.forEach(({ narrow, modifier = 0 }, i) => {
      const offset = places[i]?.at ?? 0;
      put(2, 0);
      put(4, narrow ? (offset * 2) | 0x40000000 : offset);
      put(2, modifier);
    });
  });
}

function pad(document: number[]): void {
  while (document.length % PAGE) document.push(0);
}
