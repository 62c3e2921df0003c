import { textBetween } from './xml-text.ts';

const EQUALS = 61;
const COLON = 58;
const QUOTE = 34;
const APOSTROPHE = 39;

/** The attribute of that name, in ASCII, with whatever prefix, among those that stand between two places of the source. */
export function readAttribute(source: Buffer, from: number, to: number, name: string): string | undefined {
  for (let at = from; at < to;) {
    const start = behindSpace(source, at, to);
    const end = endOfName(source, start, to);
    const sign = behindSpace(source, end, to);
    if (end === start || sign >= to || source[sign] !== EQUALS) return undefined;
    const opening = behindSpace(source, sign + 1, to);
    const quote = source[opening];
    if (quote !== QUOTE && quote !== APOSTROPHE) return undefined;
    const closing = placeOf(quote, source, opening + 1, to);
    if (closing === to) return undefined;
    if (isCalled(source, start, end, name)) return decodeEntities(textBetween(source, opening + 1, closing));
    at = closing + 1;
  }
  return undefined;
}

const isSpace = (byte: number | undefined): boolean =>
  byte === 32 || (byte !== undefined && byte >= 9 && byte <= 13);

function behindSpace(source: Buffer, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(source[at])) at += 1;
  return at;
}

function endOfName(source: Buffer, from: number, to: number): number {
  let at = from;
  while (at < to && source[at] !== EQUALS && !isSpace(source[at])) at += 1;
  return at;
}

function placeOf(byte: number, source: Buffer, from: number, to: number): number {
  let at = from;
  while (at < to && source[at] !== byte) at += 1;
  return at;
}

// name | w:name
function isCalled(source: Buffer, from: number, to: number, name: string): boolean {
  const start = to - name.length;
  if (start < from || (start > from && source[start - 1] !== COLON)) return false;
  for (let i = 0; i < name.length; i += 1) if (source[start + i] !== name.charCodeAt(i)) return false;
  return true;
}

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(lt|gt|amp|quot|apos));/gu;
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The text with numbered characters and the five named ones put in; any other entity stays as written. */
export const decodeEntities = (text: string): string =>
  text.includes('&') ? text.replace(ENTITY, decodeOne) : text;

function decodeOne(_: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name] ?? '';
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/** The whole number that an attribute says, or else what it says by default. */
export const numberOf = (value: string | undefined, otherwise: number): number =>
  value !== undefined && /^\s*[-+]?\d{1,9}\s*$/u.test(value) ? Number(value) : otherwise;
