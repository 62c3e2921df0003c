/** What stands in an RTF file, in its order. Bytes are characters of Latin-1; those written `\'d6` are given one by one. */
type RtfEvents = {
  open(): void;
  close(): void;
  /** A control word or sign with its number: `cellx` 6484, `b` undefined, `*`, `~`. */
  word(name: string, value: number | undefined): void;
  text(bytes: string): void;
};

const BACKSLASH = 92;
const OPEN = 123;
const CLOSE = 125;
const APOSTROPHE = 39;
const MINUS = 45;
const SPACE = 32;

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isMarkup = (code: number): boolean => code === BACKSLASH || code === OPEN || code === CLOSE;

// No number in RTF is longer.
const LONGEST_NUMBER = 10;

/**
 * Reads RTF into events until its outermost group ends, and says whether it does. Line ends mean nothing, and what
 * `\bin` holds is passed over.
 */
export function scanRtf(source: string, events: RtfEvents): boolean {
  let at = Math.max(0, source.indexOf('{'));
  let depth = 0;
  while (at < source.length) {
    const code = source.charCodeAt(at);
    if (code === BACKSLASH) at = readControl(source, at + 1, events);
    else if (code === OPEN || code === CLOSE) {
      if (code === OPEN) events.open();
      else events.close();
      at += 1;
      depth += code === OPEN ? 1 : -1;
      if (depth === 0) return true;
    } else {
      const from = at;
      while (at < source.length && !isMarkup(source.charCodeAt(at))) at += 1;
      const text = source.slice(from, at).replace(/[\r\n\0]+/gu, '');
      if (text) events.text(text);
    }
  }
  return false;
}

// \cellx6484 | \'d6 | \* | \{
function readControl(source: string, from: number, events: RtfEvents): number {
  const code = source.charCodeAt(from);
  if (isLetter(code)) return readWord(source, from, events);
  if (code === APOSTROPHE) {
    const byte = Number.parseInt(source.slice(from + 1, from + 3), 16);
    if (byte >= 0) events.text(String.fromCharCode(byte));
    return from + 3;
  }
  const sign = source.charAt(from);
  if (isMarkup(code)) events.text(sign);
  else if (sign === '\r' || sign === '\n') events.word('par', undefined);
  else if (sign) events.word(sign, undefined);
  return from + 1;
}

function readWord(source: string, from: number, events: RtfEvents): number {
  let at = from;
  while (isLetter(source.charCodeAt(at))) at += 1;
  const name = source.slice(from, at);
  const numberAt = at;
  if (source.charCodeAt(at) === MINUS) at += 1;
  while (isDigit(source.charCodeAt(at)) && at - numberAt <= LONGEST_NUMBER) at += 1;
  const value = at > numberAt ? Number(source.slice(numberAt, at)) || 0 : undefined;
  if (source.charCodeAt(at) === SPACE) at += 1;
  if (name === 'bin') return at + Math.max(0, value ?? 0);
  events.word(name, value);
  return at;
}
