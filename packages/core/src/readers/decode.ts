import { declaredEncoding } from './decode/declared.ts';
import { countForeign, familiarity, isPlausible } from './decode/familiarity.ts';
import { isBinary } from './decode/signature.ts';

/** The encodings in which reports are published. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

/** A text, without byte-order mark, and the encoding that its bytes turned out to be in. */
export type Decoded = { text: string; encoding: Encoding };

const MARKS: [Encoding, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
];

// This many characters of UTF-8 are not formed by chance from bytes that mean something else.
const SURELY_UTF8 = 8;
// A text cut by a careless hand has a few broken characters, not one in fifty.
const MOST_BROKEN = 1 / 50;

/**
 * Decodes bytes by what they are: byte-order mark, then UTF-8, then what the page declares if the bytes bear it out,
 * then GB18030 or Big5. Null where they are not text. A last character that was cut off is left out, and a few bytes
 * that fit nowhere become U+FFFD.
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
  if (marked === 'utf-16le' || marked === 'utf-16be') return decodeUtf16(bytes, [marked]);
  if (bytes.includes(0)) return decodeUtf16(bytes, ['utf-16le', 'utf-16be']);
  if (isBinary(bytes)) return null;
  return (marked && strict(bytes, marked)) || decodeUnmarked(bytes, declaredEncoding(bytes));
}

function decodeUnmarked(bytes: Uint8Array, declared: Encoding | undefined): Decoded | null {
  const utf8 = strict(bytes, 'utf-8');
  if (utf8 && (!declared || declared === 'utf-8' || isSurelyUtf8(utf8.text))) return utf8;
  const others = new Set<Encoding>([declared ?? 'gb18030', 'gb18030', 'big5']);
  const readings = Array.from(others, (encoding) => strict(bytes, encoding));
  // Broken UTF-8 may well be valid GB18030, and then looks like 鏀垮簻淇℃伅.
  const readable = mostFamiliar([...readings, utf8 ?? lossy(bytes, 'utf-8')]);
  return readable ?? lossy(bytes, 'gb18030');
}

function isSurelyUtf8(text: string): boolean {
  const foreign = countForeign(text, SURELY_UTF8);
  return foreign === 0 || foreign >= SURELY_UTF8;
}

/** The reading whose characters are those of a report: nearly all bytes of Big5 are valid GB18030 too, as rare characters. The first of equals. */
function mostFamiliar(readings: (Decoded | null)[]): Decoded | null {
  const valid = readings.filter((reading) => reading !== null);
  if (valid.length < 2) return valid[0] ?? null;
  const scores = valid.map(({ text }) => familiarity(text));
  return valid[scores.indexOf(Math.max(...scores))] ?? null;
}

/** Decodes if every byte fits the encoding. */
function strict(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  try {
    const text = decodeAs(encoding, bytes, true);
    // Node's Big5 lets the bytes 80 and FF pass, as these.
    return encoding === 'big5' && /[\u0080\uf8f8]/u.test(text) ? null : { text, encoding };
  } catch {
    return null;
  }
}

/** Decodes with U+FFFD for what does not fit, if that is little. */
function lossy(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  const text = decodeAs(encoding, bytes, false);
  const broken = text.split('\ufffd').length - 1;
  return broken <= countForeign(text) * MOST_BROKEN ? { text, encoding } : null;
}

function decodeAs(encoding: Encoding, bytes: Uint8Array, fatal: boolean): string {
  // As the start of a stream, so that a last character cut off is no error.
  const text = new TextDecoder(encoding, { fatal }).decode(bytes, { stream: true });
  // The decoder of GB18030 leaves its mark in the text.
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function decodeUtf16(bytes: Uint8Array, encodings: Encoding[]): Decoded | null {
  const readings = encodings.map((encoding) => strict(bytes, encoding));
  return readings.find((reading) => reading && isPlausible(reading.text)) ?? null;
}
