/** A number read out of prose; `approximate` where the words round it (余, 多, 约), `start` and `end` its place in the text. */
export type Numeral = { value: number; approximate: boolean; start: number; end: number };

type Place = { end: number };
/** A number while it is read: mantissa times ten to the `exponent`, exact. */
type Exact = Place & { mantissa: bigint; exponent: number; approximate: boolean };

const LONGEST_RUN = 24;

const DIGITS = new Map(
  ['〇○零', '一壹', '二贰两兩', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (forms, digit) => [...forms].map((character) => [character, digit] as const),
  ),
);
const POWERS = new Map(
  Object.entries({ 十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3, 万: 4, 萬: 4, 亿: 8, 億: 8 }),
);
/** Behind the digits or behind the unit: 四十余, 480多, 3.8万余, 十几. */
const ROUNDED_AFTER = '余餘多几幾';
/** Right before the digits: 约15, 近40, 超过100, 不足3; but not 最近3. */
const ROUNDED_BEFORE = /(?:[约約逾超]|(?<![最附临])近|超过|超過|不足)$/u;

const isArabic = (character: string | undefined): boolean =>
  character !== undefined &&
  ((character >= '0' && character <= '9') || (character >= '０' && character <= '９'));

const isChinese = (character: string): boolean => DIGITS.has(character) || POWERS.has(character);

/** Whether a numeral may begin with that character. */
export const beginsNumeral = (character: string): boolean =>
  isArabic(character) || DIGITS.has(character) || character === '十' || character === '拾';

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
  const value = Number(`${exact.mantissa}e${exact.exponent}`);
  const before = ROUNDED_BEFORE.test(text.slice(Math.max(start - 2, 0), start));
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

const isUnit = (character: string | undefined): boolean => character !== undefined && POWERS.has(character);

function readPart(text: string, start: number): Exact | undefined {
  const plain = readDigits(text, start);
  if (!plain) return undefined;
  let { end, exponent, approximate } = plain;
  if (ROUNDED_AFTER.includes(text[end] ?? '-')) [approximate, end] = [true, end + 1];
  while (isUnit(text[end])) {
    exponent += POWERS.get(text.charAt(end)) ?? 0;
    end += 1;
  }
  if (!approximate && ROUNDED_AFTER.includes(text[end] ?? '-')) [approximate, end] = [true, end + 1];
  return { mantissa: plain.mantissa, exponent, approximate, end };
}

function readDigits(text: string, start: number): Exact | undefined {
  const run = endOfDigits(text, start);
  if (run - start > LONGEST_RUN) return undefined;
  const printed = halfWidth(text.slice(start, run));
  const [whole = '', fraction = '', ...more] = printed.split('.');
  if (more.length > 0 || fraction.includes(',')) return undefined;
  const groups = whole.split(',');
  if (groups.length > 1 && !isGrouped(groups)) return undefined;
  const mantissa = BigInt(groups.join('') + fraction);
  return { mantissa, exponent: -fraction.length, approximate: false, end: run };
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
  const run = [...text.slice(start, end)];
  const read = run.some(isUnit) ? withUnits(run) : digitByDigit(run);
  if (!read) return undefined;
  const rounded = ROUNDED_AFTER.includes(text[end] ?? '-');
  let exponent = 0;
  if (rounded) end += 1;
  // 四十余万
  while (rounded && (text[end] === '万' || text[end] === '亿'))
    exponent += POWERS.get(text.charAt(end++)) ?? 0;
  return { mantissa: BigInt(read.value), exponent, approximate: rounded || read.approximate, end };
}

type Read = { value: number; approximate: boolean };

/** 二〇二〇 is a number in digits; 三四 means three or four. */
function digitByDigit(run: string[]): Read | undefined {
  const digits = run.map((character) => DIGITS.get(character) ?? 0);
  const [first = 0, second = 0] = digits;
  if (digits.length === 2) return second === first + 1 ? { value: first, approximate: true } : undefined;
  const value = Number(digits.join(''));
  return Number.isSafeInteger(value) ? { value, approximate: false } : undefined;
}

/** 一百零五 | 十二 | 三万五 (35,000) | 十五六 (about 15); units must fall within 万 and within 亿. */
function withUnits(run: string[]): Read | undefined {
  const state = { total: 0, section: 0, digit: -1, unit: 99, zero: false, approximate: false };
  for (const character of run) {
    const power = POWERS.get(character);
    const fits = power === undefined ? takeDigit(state, DIGITS.get(character) ?? 0) : takeUnit(state, power);
    if (!fits) return undefined;
  }
  const { total, section, digit, unit, zero, approximate } = state;
  const scale = digit > 0 && !zero && unit >= 2 && unit < 99 ? 10 ** (unit - 1) : 1;
  const value = total + section + Math.max(digit, 0) * scale;
  return Number.isSafeInteger(value) ? { value, approximate } : undefined;
}

type Tally = {
  total: number;
  section: number;
  digit: number;
  unit: number;
  zero: boolean;
  approximate: boolean;
};

function takeDigit(state: Tally, digit: number): boolean {
  if (digit === 0) {
    const free = state.digit === -1 && !state.zero;
    state.zero = true;
    return free;
  }
  if (state.digit === -1) {
    state.digit = digit;
    return true;
  }
  // 十五六: the second digit only blurs the first.
  if (digit !== state.digit + 1 || state.approximate) return false;
  state.approximate = true;
  return true;
}

function takeUnit(state: Tally, power: number): boolean {
  if (power < 4) {
    if (power >= state.unit && state.unit < 4) return false;
    if (state.digit === -1 && power !== 1) return false;
    state.section += (state.digit === -1 ? 1 : state.digit) * 10 ** power;
  } else {
    const counted = state.section + Math.max(state.digit, 0);
    if (counted === 0) return false;
    if (power === 8) state.total = (state.total + counted) * 1e8;
    else state.total += counted * 1e4;
    state.section = 0;
  }
  state.digit = -1;
  state.zero = false;
  state.unit = power;
  return true;
}

/** All numbers of a text from left to right; in time linear in the text. */
export function* findNumerals(text: string): Generator<Numeral> {
  let at = 0;
  while (at < text.length) {
    if (!beginsNumeral(text.charAt(at))) {
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
