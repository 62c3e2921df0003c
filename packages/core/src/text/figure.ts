import { halfWidth, normaliseText } from './normalise.ts';
import { remembering } from './remembering.ts';

/** What a table cell prints: a number (in base units, with whether a unit stood beside it), nothing, a stand-in for nothing, or something unreadable. */
export type Figure =
  | { state: 'number'; value: number; unitStated: boolean }
  | { state: 'blank' }
  | { state: 'placeholder' }
  | { state: 'illegible' };

const PLACEHOLDER = /^(?:[/\\|_*~.·-]+|[—–―−─一]+|无|没有|不适用|未统计|N\/?A|nil)$/iu;

// 减 105 | 增9 | -14 | +43 | 3,090 | 7142.40万元 | 244件
const FIGURE =
  /^(?<sign>[-+−—–]|增加|减少|增|减|负|正)?(?<whole>\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.(?<fraction>\d+))?(?<unit>亿元|万元|千元|元|件|条|项|个|宗|起|例|份|部|次)?$/u;

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
const NEGATIVE = new Set(['-', '−', '—', '–', '减', '减少', '负']);

/** Reads the text of a table cell. `exponent` is the power of ten that a bare number stands for (4 under a 万元 header). */
export function readFigure(text: string, exponent = 0): Figure {
  if (exponent === 0 && isDigits(text)) return { state: 'number', value: Number(text), unitStated: false };
  const printed = normaliseText(text);
  if (printed === '') return { state: 'blank' };
  if (ZERO.test(printed)) return { state: 'number', value: 0, unitStated: false };
  if (PLACEHOLDER.test(printed)) return { state: 'placeholder' };
  // Two runs of digits with a gap between them may be two cells run together: nothing is known.
  if (isRunTogether(text)) return { state: 'illegible' };
  const parts = FIGURE.exec(printed)?.groups;
  if (!parts?.['whole']) return { state: 'illegible' };
  const unit = parts['unit'];
  const money = unit?.endsWith('元') ?? false;
  const power = money ? (FACTORS[unit ?? ''] ?? 0) : exponent;
  const size = scale(parts['whole'].replace(/[,，]/gu, ''), parts['fraction'] ?? '', power);
  const negative = NEGATIVE.has(parts['sign'] ?? '') && size !== 0;
  return Number.isSafeInteger(Math.trunc(size))
    ? { state: 'number', value: negative ? -size : size, unitStated: money }
    : { state: 'illegible' };
}

/** Whether a text holds two runs of digits with a gap between them. */
export const isRunTogether = (text: string): boolean =>
  text.length > 2 && /\s/u.test(text) && /\d\s+\d/u.test(halfWidth(text));

/** Moves the decimal point in the digits themselves, so that 21672.16 万元 is exactly 216721600 yuan. */
function scale(whole: string, fraction: string, power: number): number {
  const digits = fraction.padEnd(power, '0');
  return Number(`${whole}${digits.slice(0, power)}.${digits.slice(power) || '0'}`);
}

/** Whether a cell may hold a figure: it is a number, blank, or a stand-in for nothing. */
export const isFigure = (text: string): boolean => isDigits(text) || canBeRead(text);

const canBeRead = remembering((text) => readFigure(text).state !== 'illegible');
