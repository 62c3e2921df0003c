import { bufferOf } from './bytes.ts';
import { declaredEncoding } from './decode/declared.ts';
import { isReadable } from './decode/broken.ts';
import { countForeign, familiarity, isFamiliar, isPlausible } from './decode/familiarity.ts';
import { isBinary, knownSignature } from './decode/signature.ts';

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

/**
 * Decodes bytes by what they are: byte-order mark, then UTF-8, then what the page declares if the bytes bear it out,
 * then GB18030 or Big5. Null where they are not text. A last character that was cut off is left out, and a few bytes
 * that fit nowhere, zeros among them, become U+FFFD.
 */
export function decode(file: Uint8Array): Decoded | null {
  const bytes = bufferOf(file);
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte))?.[0];
  if (marked === 'utf-16le' || marked === 'utf-16be') return decodeUtf16(bytes, [marked]);
  const wide = bytes.includes(0) && decodeUtf16(bytes, ['utf-16le', 'utf-16be']);
  if (wide) return wide;
  const written = withoutPadding(bytes);
  if (knownSignature(bytes) || isBinary(written)) return null;
  return (marked && reading(written, marked)) || decodeUnmarked(written, declaredEncoding(written));
}

function decodeUnmarked(bytes: Uint8Array, declared: Encoding | undefined): Decoded | null {
  const utf8 = strict(bytes, 'utf-8');
  if (utf8 && (!declared || declared === 'utf-8' || isSurelyUtf8(utf8.text))) return utf8;
  const likely = strict(bytes, declared ?? 'gb18030');
  if (likely && isFamiliar(likely.text)) return likely;
  const others = new Set<Encoding>([declared ?? 'gb18030', 'gb18030', 'big5']);
  const readings = Array.from(others, (encoding) => strict(bytes, encoding)).filter((one) => one !== null);
  // Broken UTF-8 may well be valid GB18030, and then looks like 鏀垮簻淇℃伅.
  if (readings.length > 0) return mostFamiliar([...readings, utf8 ?? lossy(bytes, 'utf-8')]);
  return mostFamiliar(['utf-8' as const, ...others].map((encoding) => lossy(bytes, encoding)));
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

// Node's Big5 lets the bytes 80 and FF pass, as the first two, and its GB18030 as the last.
const MISFITS = ['\u0080', '\uf8f8', '\ufffd'];

/** Decodes if every byte fits the encoding. */
function strict(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  try {
    const text = decodeAs(encoding, bytes, true);
    return encoding !== 'utf-8' && MISFITS.some((misfit) => text.includes(misfit))
      ? null
      : { text, encoding };
  } catch {
    return null;
  }
}

/** Decodes with U+FFFD for what does not fit, if that is little. */
function lossy(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  const decoded = decodeAs(encoding, bytes, false);
  const text =
    encoding === 'big5'
      ? MISFITS.reduce((rest, misfit) => rest.replaceAll(misfit, '\ufffd'), decoded)
      : decoded;
  return isReadable(text) ? { text, encoding } : null;
}

const reading = (bytes: Uint8Array, encoding: Encoding): Decoded | null =>
  strict(bytes, encoding) ?? lossy(bytes, encoding);

function decodeAs(encoding: Encoding, bytes: Uint8Array, fatal: boolean): string {
  // As the start of a stream, so that a last character cut off is no error.
  const text = new TextDecoder(encoding, { fatal }).decode(bytes, { stream: true });
  // The decoder of GB18030 leaves its mark in the text.
  const unmarked = text.startsWith('\ufeff') ? text.slice(1) : text;
  return bytes.includes(0) ? unmarked.replaceAll('\0', '\ufffd') : unmarked;
}

function decodeUtf16(bytes: Uint8Array, encodings: Encoding[]): Decoded | null {
  const readings = encodings.map((encoding) => reading(bytes, encoding));
  return readings.find((one) => one && isPlausible(one.text)) ?? null;
}

/** The bytes without the zeros with which some systems fill up a file. */
function withoutPadding(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return bytes.subarray(0, end);
}
