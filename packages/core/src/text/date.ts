import { chineseDigits } from './chinese-numerals.ts';
import { halfWidth, normaliseText } from './normalise.ts';

// 二〇二三 | 二○二三 | 二零二三 | 贰零贰叁 | 二0二三; the circles stand for a zero
const ZERO = '〇零○ＯO0';
const CHINESE_YEAR = new RegExp(
  `[二贰][${ZERO}][${ZERO}一二三四五六七八九壹贰叁肆伍陆柒捌玖]{2}(?=年)`,
  'gu',
);

const digitOf = (character: string): string =>
  ZERO.includes(character) ? '0' : String(chineseDigits.get(character) ?? character);

/** The text with years written in Chinese digits, such as 二〇二〇年, in Arabic ones. */
export const arabicYears = (text: string): string =>
  text.replace(CHINESE_YEAR, (year) => Array.from(year, digitOf).join(''));

/** A span of days, ISO dates. */
export type Span = { from: string; to: string };

// 自2020年1月1日起至2020年12月31日止 | 2020年1月1日-12月31日 | 二〇二〇年一月一日至十二月三十一日
const YEAR = `20\\d\\d|[二贰][${ZERO}].{2}`;
const DAY = '\\d{1,2}|[一二三四五六七八九十]{1,3}';
const TO = '[，,]?(?:至|到|[-—－–~～]{1,2})';
const SPAN = new RegExp(
  `(?<y1>${YEAR})年(?<m1>${DAY})月(?<d1>${DAY})日起?${TO}(?:(?<y2>${YEAR})年)?(?<m2>${DAY})月(?<d2>${DAY})日`,
  'u',
);
// 2020.1.1-2020.12.31 | 2020-01-01至2020-12-31 | 2020/1/1—12/31
const MARKED_SPAN = new RegExp(
  `(?<![\\d.])(?<y1>20\\d\\d)(?<mark>[-/.])(?<m1>\\d{1,2})\\k<mark>(?<d1>\\d{1,2})日?起?${TO}(?:(?<y2>20\\d\\d)\\k<mark>)?(?<m2>\\d{1,2})\\k<mark>(?<d2>\\d{1,2})(?!\\d)`,
  'u',
);

/** The first span of days that a text names, with the words that name it; undefined where there is none or a day does not exist. */
export function readSpan(text: string): (Span & { text: string }) | undefined {
  const words = normaliseText(text);
  const found = SPAN.exec(words) ?? MARKED_SPAN.exec(words);
  const part = found?.groups;
  if (!found || !part) return undefined;
  const [y1, y2 = y1] = [part['y1'], part['y2']].map((year) => year && arabicYear(year));
  const from = isoDate(y1, arabic(part['m1']), arabic(part['d1']));
  const to = isoDate(y2, arabic(part['m2']), arabic(part['d2']));
  return from && to && from <= to ? { from, to, text: found[0] } : undefined;
}

const arabicYear = (year: string): string => Array.from(year, digitOf).join('');

// 2021年2月3日 | 二〇二一年二月三日 | 2021-01-28 10:12 | 2021/1/28 | 2021.1.28
const DATE =
  /(?<!\d)(?<y>20\d\d)\s*(?:年\s*(?<m>\d{1,2}|[一二三四五六七八九十]{1,2})\s*月\s*(?<d>\d{1,2}|[一二三四五六七八九十]{1,3})\s*日|(?<mark>[-/.])(?<m2>\d{1,2})\k<mark>(?<d2>\d{1,2})(?!\d))/u;

/** The first day that a text names, ISO, with the words that name it; undefined where there is none or the day does not exist. */
export function readDate(text: string): { date: string; text: string } | undefined {
  const found = DATE.exec(arabicYears(halfWidth(text)));
  const part = found?.groups;
  if (!found || !part) return undefined;
  const date = isoDate(part['y'], arabic(part['m'] ?? part['m2']), arabic(part['d'] ?? part['d2']));
  return date === undefined ? undefined : { date, text: found[0] };
}

// 二十八 is 2 and 8 round the ten, 十 alone is 10.
function arabic(number = ''): string {
  const [tens, ones] = number.split('十');
  if (ones === undefined) return String(chineseDigits.get(number) ?? number);
  return `${chineseDigits.get(tens ?? '') ?? 1}${chineseDigits.get(ones) ?? 0}`;
}

function isoDate(year = '', month = '', day = ''): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso;
}
