import { chineseDigits, powers, readRun } from './chinese-numerals.ts';
import { halfWidth, normaliseText } from './normalise.ts';
import { remembering } from './remembering.ts';

/** What a table cell prints: a number (in base units, with whether a unit stood beside it), nothing, a stand-in for nothing, or something unreadable. */
export type Figure =
  | { state: 'number'; value: number; unitStated: boolean }
  | { state: 'blank' }
  | { state: 'placeholder' }
  | { state: 'illegible' };

const PLACEHOLDER = /^(?:[/\\＼|_*~.·-]+|[—–―−─一]+|无|没有|不适用|[不未]涉及|未统计|N\/?A|nil)$/iu;

// 减 105 | 增9 | ↓3 | -14 | +43 | 3,090 | 7142.40万元 | 共244件 | 12。
const FIGURE =
  /^(?:共计?)?(?<sign>[-+−—–↑↓]|增加|减少|增|减|负|正)?(?<whole>\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.(?<fraction>\d+))?(?<unit>亿元|万元|千元|元|件|条|项|个|宗|起|例|份|部|次)?[。；;]?$/u;

// 增9/减0 | 增0、减5
const BOTH_WAYS = /^增加?(?<more>\d+)[/、,，；;]减少?(?<less>\d+)$/u;

// 77¹ | 94① | 94* | 94[1] | 94（注1）
const NOTE_MARK =
  /(?<=[\d元件条项个宗起例份部次])(?:[⁰¹²³⁴-⁹]{1,2}|[①-⑳]|[*＊※]{1,3}|[[（(][⁰¹²³⁴-⁹]{1,2}[\])）]|\[\d{1,2}\]|[（(]?注\d{0,2}[）)]?)$/u;

// 1 800: a space that no one types between two figures sets thousands apart
const THOUSANDS = /(?<=^\D?\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})*)[\u00a0\u2009\u202f](?=\d{3}(?!\d))/gu;

/** Zero as written in Chinese, and the circle that stands in for it. */
const ZERO = /^[〇○零]$/u;

/** Whether a text is nothing but a few digits, as most cells of a table are. */
export function isDigits(text: string): boolean {
  const { length } = text;
  for (let i = 0; i < length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < ZERO_SIGN || code > NINE_SIGN) return false;
  }
  return length > 0 && length <= MOST_DIGITS;
}

const [ZERO_SIGN, NINE_SIGN] = [48, 57];
const MOST_DIGITS = 15;

const FACTORS: Record<string, number> = { 亿元: 8, 万元: 4, 千元: 3 };
const NEGATIVE = new Set(['-', '−', '—', '–', '↓', '减', '减少', '负']);

const ILLEGIBLE: Figure = { state: 'illegible' };
const count = (value: number): Figure => ({ state: 'number', value, unitStated: false });

/** Reads the text of a table cell. `exponent` is the power of ten that a bare number stands for (4 under a 万元 header). */
export function readFigure(text: string, exponent = 0): Figure {
  if (exponent === 0 && isDigits(text)) return count(Number(text));
  const printed = normaliseText(text);
  if (printed === '') return { state: 'blank' };
  if (ZERO.test(printed)) return count(0);
  if (PLACEHOLDER.test(printed)) return { state: 'placeholder' };
  // Two runs of digits with a gap between them may be two cells run together: nothing is known.
  if (isRunTogether(text)) return ILLEGIBLE;
  const parts = FIGURE.exec(printed.replace(NOTE_MARK, ''))?.groups;
  if (!parts?.['whole']) return inWords(printed) ?? bothWays(printed) ?? ILLEGIBLE;
  const unit = parts['unit'];
  const money = unit?.endsWith('元') ?? false;
  const power = money ? (FACTORS[unit ?? ''] ?? 0) : exponent;
  const size = scale(parts['whole'].replace(/[,，]/gu, ''), parts['fraction'] ?? '', power);
  const negative = NEGATIVE.has(parts['sign'] ?? '') && size !== 0;
  return Number.isSafeInteger(Math.trunc(size))
    ? { state: 'number', value: negative ? -size : size, unitStated: money }
    : ILLEGIBLE;
}

/** A change told as what came and what went, where one of the two is nothing: which to take from which, no one prints. */
function bothWays(printed: string): Figure | undefined {
  const { more, less } = BOTH_WAYS.exec(printed)?.groups ?? {};
  if (more === undefined || less === undefined) return undefined;
  const [came, went] = [Number(more), Number(less)];
  return (came === 0 || went === 0) && Number.isSafeInteger(came + went)
    ? count(went ? -went : came)
    : undefined;
}

/** Longer runs are no counts. */
const LONGEST_IN_WORDS = 10;

// 十二 | 一百零五, but not 三: one sign alone is the ordinal of a row just as well
function inWords(printed: string): Figure | undefined {
  const signs = Array.from(printed);
  if (signs.length < 2 || signs.length > LONGEST_IN_WORDS || !signs.some((sign) => powers.has(sign)))
    return undefined;
  if (!signs.every((sign) => powers.has(sign) || chineseDigits.has(sign))) return undefined;
  const run = readRun(signs);
  return run && !run.approximate ? count(run.value) : undefined;
}

/** Whether a text holds two runs of digits with a gap between them. */
export const isRunTogether = (text: string): boolean =>
  text.length > 2 && /\s/u.test(text) && /\d\s+\d/u.test(halfWidth(text.trim().replace(THOUSANDS, '')));

/** Moves the decimal point in the digits themselves, so that 21672.16 万元 is exactly 216721600 yuan. */
function scale(whole: string, fraction: string, power: number): number {
  const digits = fraction.padEnd(power, '0');
  return Number(`${whole}${digits.slice(0, power)}.${digits.slice(power) || '0'}`);
}

/** Whether a cell may hold a figure: it is a number, blank, or a stand-in for nothing. */
export const isFigure = (text: string): boolean => isDigits(text) || canBeRead(text);

const canBeRead = remembering((text) => readFigure(text).state !== 'illegible');
