import { halfWidth, normaliseText } from './normalise.ts';

const DIGITS: Record<string, string> = {
  〇: '0',
  零: '0',
  '○': '0',
  Ｏ: '0',
  O: '0',
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
};

const CHINESE_YEAR = /[二][〇零○ＯO][一二三四五六七八九〇零○ＯO]{2}(?=年)/gu;

/** The text with years written in Chinese digits, such as 二〇二〇年, in Arabic ones. */
export const arabicYears = (text: string): string =>
  text.replace(CHINESE_YEAR, (year) => [...year].map((digit) => DIGITS[digit] ?? digit).join(''));

/** A span of days, ISO dates. */
export type Span = { from: string; to: string };

// 自2020年1月1日起至2020年12月31日止 | 2020 年 1 月 1 日至 12 月 31 日 | 2020年1月1日-12月31日
const SPAN =
  /(?<y1>20\d\d)年(?<m1>\d{1,2})月(?<d1>\d{1,2})日起?[，,]?(?:至|到|[-—－–~～])(?:(?<y2>20\d\d)年)?(?<m2>\d{1,2})月(?<d2>\d{1,2})日/u;

/** The first span of days that a text names, with the words that name it; undefined where there is none or a day does not exist. */
export function readSpan(text: string): (Span & { text: string }) | undefined {
  const found = SPAN.exec(arabicYears(normaliseText(text)));
  const part = found?.groups;
  if (!found || !part) return undefined;
  const from = isoDate(part['y1'], part['m1'], part['d1']);
  const to = isoDate(part['y2'] ?? part['y1'], part['m2'], part['d2']);
  return from && to && from <= to ? { from, to, text: found[0] } : undefined;
}

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
  if (ones === undefined) return DIGITS[number] ?? number;
  return `${DIGITS[tens ?? ''] ?? 1}${DIGITS[ones] ?? 0}`;
}

function isoDate(year = '', month = '', day = ''): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso;
}
