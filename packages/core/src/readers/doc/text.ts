import { GoujiError } from '../../errors.ts';
import type { Bounds } from '../bounds.ts';
import { Damage } from './damage.ts';
import { SPRM, type Sprms } from './sprms.ts';

/** A piece of the text: characters `start` to `end`, from the byte `at` on, `size` bytes each, under `changes` saved later. */
export type TextPiece = {
  start: number;
  end: number;
  at: number;
  size: 1 | 2;
  changes: Sprms | undefined;
};

/** The text of a document in its order; each mark and each character is one. */
export type Text = { characters: string; pieces: TextPiece[] };

const MOST_PIECES = 200_000;
const CHANGES = 1;
const PIECES = 2;
const COMPRESSED = 0x40000000;
const PIECE_SIZE = 8;

/** Where the text stands: the stream with the characters, the stream with the table of pieces and the place of that. */
type Source = { document: DataView; tables: DataView; from: number; to: number };

/** Reads the first `length` characters. Throws `document-too-complex`, `Damage` or a RangeError. */
export function readText(source: Source, length: number, name: string, within: Bounds): Text {
  within('characters', length);
  const pieces = readPieces(source, length, name);
  return { characters: pieces.map((piece) => decode(source.document, piece)).join(''), pieces };
}

/** The piece in which a character stands. */
export function pieceAt({ pieces }: Text, character: number): TextPiece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= character) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

/** The byte at which a character of a piece stands. */
export const byteOf = ({ start, at, size }: TextPiece, character: number): number =>
  at + (character - start) * size;

function readPieces({ tables, from, to }: Source, length: number, name: string): TextPiece[] {
  const changes: Sprms[] = [];
  let at = from;
  for (; at < to && tables.getUint8(at) === CHANGES; at = changes.at(-1)?.to ?? to) {
    const start = at + 3;
    changes.push({ view: tables, from: start, to: start + tables.getUint16(at + 1, true) });
  }
  if (at >= to || tables.getUint8(at) !== PIECES) throw new Damage('no table of its text');
  const count = Math.floor((tables.getUint32(at + 1, true) - 4) / (4 + PIECE_SIZE));
  if (count > MOST_PIECES) {
    const details = { name, what: 'pieces of text', count, limit: MOST_PIECES };
    throw new GoujiError('document-too-complex', details);
  }
  const starts = at + 5;
  const records = starts + 4 * (count + 1);
  const pieces: TextPiece[] = [];
  for (let i = 0, end = 0; i < count && end < length; i += 1) {
    const start = tables.getUint32(starts + 4 * i, true);
    if (start !== end) throw new Damage('the pieces of its text do not follow each other');
    end = Math.min(length, tables.getUint32(starts + 4 * i + 4, true));
    if (end <= start) throw new Damage('a piece of its text ends before it starts');
    const record = records + PIECE_SIZE * i;
    const place = tables.getUint32(record + 2, true);
    const modifier = tables.getUint16(record + 6, true);
    const narrow = (place & COMPRESSED) !== 0;
    const offset = place & 0x3fffffff;
    pieces.push({
      start,
      end,
      at: narrow ? offset >> 1 : offset,
      size: narrow ? 1 : 2,
      changes: modifier & 1 ? changes[modifier >> 1] : singleChange(modifier),
    });
  }
  if ((pieces.at(-1)?.end ?? 0) < length) throw new Damage('its text is cut off');
  return pieces;
}

/** The modifiers that a piece may have instead of a list, by the number in which they are written there. */
const SINGLE: ReadonlyMap<number, number> = new Map([
  [0x18, SPRM.pInTable],
  [0x19, SPRM.pRowEnd],
  [0x41, SPRM.cDeleted],
  [0x57, SPRM.cStruck],
  [0x5c, SPRM.cHidden],
  [0x68, SPRM.cLift],
  [0x73, SPRM.cStruckTwice],
]);

// 7 bits of number above the lowest bit, 8 bits of operand
function singleChange(modifier: number): Sprms | undefined {
  const code = SINGLE.get((modifier >> 1) & 0x7f);
  if (code === undefined) return undefined;
  const view = new DataView(new ArrayBuffer(3));
  view.setUint16(0, code, true);
  view.setUint8(2, modifier >> 8);
  return { view, from: 0, to: 3 };
}

const wide = new TextDecoder('utf-16le', { ignoreBOM: true });
const narrow = new TextDecoder('windows-1252');

function decode(document: DataView, { start, end, at, size }: TextPiece): string {
  const bytes = new Uint8Array(document.buffer, document.byteOffset, document.byteLength);
  const to = at + (end - start) * size;
  if (to > bytes.length) throw new Damage('its text is cut off');
  return (size === 1 ? narrow : wide).decode(bytes.subarray(at, to));
}
