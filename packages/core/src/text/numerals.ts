import { chineseDigits, powers, readRun } from './chinese-numerals.ts';

/** A number read out of prose; `approximate` where the words round it (余, 多, 约), `start` and `end` its place in the text. */
export type Numeral = { value: number; approximate: boolean; start: number; end: number };

type Place = { end: number };
/** A number while it is read: mantissa times ten to the `exponent`, exact. */
type Exact = Place & { mantissa: bigint; exponent: number; approximate: boolean };

const LONGEST_RUN = 24;
/** 亿亿: whatever has more units behind it is no number of a report. */
const HIGHEST_POWER = 16;

/** Behind the digits or behind the unit: 四十余, 480多, 3.8万余, 十几. */
const ROUNDED_AFTER = '余餘多几幾';
/** Right before the digits: 约15, 近40, 超过100, 不足3; but not 最近3. */
const ROUNDED_BEFORE = /(?:[约約逾超]|(?<![最附临])近|超过|超過|不足)$/u;

const isArabic = (character: string | undefined): boolean =>
  character !== undefined &&
  ((character >= '0' && character <= '9') || (character >= '０' && character <= '９'));

const isChinese = (character: string): boolean => chineseDigits.has(character) || powers.has(character);

/** The characters with which a numeral may begin. */
export const numeralBeginnings: ReadonlySet<string> = new Set([
  ...'0123456789０１２３４５６７８９十拾',
  ...chineseDigits.keys(),
]);

/**
 * The number that begins at a place of the text: `15`, `３`, `1,234`, `3.8万余`, `十二`, `四十余`, `二〇二〇`.
 * Undefined where none begins there or its parts make no one number: dates with dots, `百姓`, numbers of absurd length.
 */
export function readNumeral(text: string, start = 0): Numeral | undefined {
  const first = text.charAt(start);
  const exact = isArabic(first)
    ? readArabic(text, start)
    : isChinese(first)
      ? readChinese(text, start)
      : undefined;
  if (!exact) return undefined;
  const { mantissa, exponent } = exact;
  const value = exponent === 0 ? Number(mantissa) : Number(`${mantissa}e${exponent}`);
  const before = start > 0 && ROUNDED_BEFORE.test(text.slice(Math.max(start - 2, 0), start));
  return { value, approximate: exact.approximate || before, start, end: exact.end };
}

/** Where the run of digits, points and separators that stands at a place ends, whether it is a number or not. */
export function endOfDigits(text: string, start: number): number {
  let end = start;
  while (isArabic(text[end]) || (end > start && isSeparator(text, end))) end += 1;
  return end;
}

const isSeparator = (text: string, at: number): boolean =>
  (text[at] === ',' || text[at] === '.' || text[at] === '．') &&
  isArabic(text[at - 1]) &&
  isArabic(text[at + 1]);

/** The number that is the whole of a text, white space around it aside. */
export function parseNumeral(text: string): Numeral | undefined {
  const trimmed = text.trim();
  const numeral = readNumeral(trimmed);
  return numeral?.end === trimmed.length ? numeral : undefined;
}

// 3.8万余 = digits, unit, 余; 300余万 = digits, 余, unit; 1亿2000万 = one part after the other.
function readArabic(text: string, start: number): Exact | undefined {
  let sum: Exact | undefined;
  let at = start;
  while (isArabic(text[at])) {
    const part = readPart(text, at);
    if (!part) return undefined;
    if (sum && part.exponent >= sum.exponent) return undefined;
    sum = sum ? add(sum, part) : part;
    at = part.end;
    if (sum.approximate || !isUnit(text[at - 1])) break;
  }
  return sum && isChinese(text.charAt(sum.end)) ? undefined : sum;
}

const isUnit = (character: string | undefined): boolean => character !== undefined && powers.has(character);

function readPart(text: string, start: number): Exact | undefined {
  const plain = readDigits(text, start);
  if (!plain) return undefined;
  let { end, exponent, approximate } = plain;
  if (ROUNDED_AFTER.includes(text[end] ?? '-')) [approximate, end] = [true, end + 1];
  while (isUnit(text[end]) && exponent <= HIGHEST_POWER) {
    exponent += powers.get(text.charAt(end)) ?? 0;
    end += 1;
  }
  if (exponent > HIGHEST_POWER) return undefined;
  if (!approximate && ROUNDED_AFTER.includes(text[end] ?? '-')) [approximate, end] = [true, end + 1];
  return { mantissa: plain.mantissa, exponent, approximate, end };
}

function readDigits(text: string, start: number): Exact | undefined {
  const run = endOfDigits(text, start);
  // Most numbers of prose are a few plain digits.
  const plain = run - start <= 6 ? plainNumber(text, start, run) : -1;
  if (plain >= 0) return { mantissa: BigInt(plain), exponent: 0, approximate: false, end: run };
  if (run - start > LONGEST_RUN) return undefined;
  const printed = halfWidth(text.slice(start, run));
  const [whole = '', fraction = '', ...more] = printed.split('.');
  if (more.length > 0 || fraction.includes(',')) return undefined;
  const groups = whole.split(',');
  if (groups.length > 1 && !isGrouped(groups)) return undefined;
  const mantissa = BigInt(groups.join('') + fraction);
  return { mantissa, exponent: -fraction.length, approximate: false, end: run };
}

function plainNumber(text: string, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end; i += 1) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

const isGrouped = ([first = '', ...rest]: string[]): boolean =>
  first.length <= 3 && rest.every((group) => group.length === 3);

const halfWidth = (digits: string): string =>
  digits.replace(/[０-９．]/gu, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));

function add(a: Exact, b: Exact): Exact {
  const exponent = Math.min(a.exponent, b.exponent);
  const aligned = (n: Exact): bigint => n.mantissa * 10n ** BigInt(n.exponent - exponent);
  return { mantissa: aligned(a) + aligned(b), exponent, approximate: b.approximate, end: b.end };
}

function readChinese(text: string, start: number): Exact | undefined {
  let end = start;
  while (isChinese(text.charAt(end))) end += 1;
  if (end - start > LONGEST_RUN) return undefined;
  const read = readRun(Array.from(text.slice(start, end)));
  if (!read) return undefined;
  if (!ROUNDED_AFTER.includes(text[end] ?? '-')) {
    return { mantissa: BigInt(read.value), exponent: 0, approximate: read.approximate, end };
  }
  // 四十余万
  const unit = text.charAt(end + 1);
  const exponent = unit === '万' || unit === '亿' ? (powers.get(unit) ?? 0) : 0;
  return { mantissa: BigInt(read.value), exponent, approximate: true, end: end + (exponent > 0 ? 2 : 1) };
}

/** All numbers of a text from left to right; in time linear in the text. */
export function* findNumerals(text: string): Generator<Numeral> {
  let at = 0;
  while (at < text.length) {
    if (!numeralBeginnings.has(text.charAt(at))) {
      at += 1;
      continue;
    }
    const numeral = readNumeral(text, at);
    if (numeral) yield numeral;
    at = numeral?.end ?? skipRun(text, at);
  }
}

function skipRun(text: string, at: number): number {
  if (isArabic(text[at])) return endOfDigits(text, at);
  let end = at;
  while (isChinese(text.charAt(end))) end += 1;
  return end;
}
