import { normaliseText } from '../text/normalise.ts';

// 一、 | （一） | ㈠ | 1. | 1． | 1、 | (七) | 3．
const ORDINAL =
  /^(?:[（(]?(?:第?[一二三四五六七八九十]{1,3}|\d{1,2})[)）]?[、.．,，:：]?|[㈠-㈩①-⑩][、.．]?)(?=\D)/u;
const CLOSED_ORDINAL = /^(?:[（(][^）)]{1,3}[)）]|[一二三四五六七八九十\d]{1,3}[)）、.．,，:：]|[㈠-㈩①-⑩])/u;
const NOTE = /[（(〔[][^（()）〔〕[\]]*(?:[)）〕\]]|$)/gu;
const SIGNS = /[“”"'‘’「」『』《》、，,。．.;；:：·\-—*|⁰¹²³⁴-⁹]/gu;

/** A label as printed, made comparable: `key` without ordinal, notes in brackets and signs; `numbered` where an ordinal stood before it. */
export type Printed = { key: string; noted: string; numbered: boolean };

export function printedLabel(text: string): Printed {
  const bare = normaliseText(text);
  const numbered = CLOSED_ORDINAL.test(bare);
  const name = numbered ? bare.replace(ORDINAL, '').replace(/^[、.．]/u, '') : bare;
  return { key: keyOf(name.replace(NOTE, '')), noted: keyOf(name), numbered };
}

const NUMERALS = '一二三四五六七八九十';
const SIGN_OF_ORDINAL =
  /^[（(]?(?<digits>\d{1,2}|[一二三四五六七八九十])[)）、.．,，:：]|^(?<sign>[㈠-㈩①-⑩])/u;

/** The number before a label: 7 of （七）, ㈦ and 7.; undefined where none stands there. */
export function ordinalOf(text: string): number | undefined {
  const { digits, sign } = SIGN_OF_ORDINAL.exec(normaliseText(text))?.groups ?? {};
  if (sign !== undefined) return (sign.codePointAt(0) ?? 0) - (sign < '㈠' ? CIRCLED : BRACKETED) + 1;
  if (digits === undefined) return undefined;
  return NUMERALS.includes(digits) ? NUMERALS.indexOf(digits) + 1 : Number(digits);
}

const CIRCLED = '①'.codePointAt(0) ?? 0;
const BRACKETED = '㈠'.codePointAt(0) ?? 0;

/** The comparable form of an official label. */
export const keyOf = (label: string): string =>
  normaliseText(label)
    .replace(SIGNS, '')
    .replace(/[（()）]/gu, '');

/** Below this two labels are not taken for the same. */
export const LIKE = 0.78;

/** How alike a printed label is to an official one: 1 the same, 0 nothing in common worth naming. */
export function likeness(printed: Printed, official: string): number {
  return Math.max(keyLikeness(printed.key, official), keyLikeness(printed.noted, official));
}

function keyLikeness(seen: string, wanted: string): number {
  if (seen === wanted) return 1;
  if (seen.length < 2 || wanted.length < 2 || seen.length > wanted.length + 60) return 0;
  // Clipped at the cell border: 危及“三安全一
  if (seen.length >= 4 && wanted.startsWith(seen)) return 0.8 + (0.15 * seen.length) / wanted.length;
  const longer = Math.max(seen.length, wanted.length);
  const shorter = Math.min(seen.length, wanted.length);
  if (shorter < 4 || (2 * shorter) / (shorter + longer) < LIKE) return 0;
  return (0.95 * 2 * commonLength(seen, wanted)) / (seen.length + wanted.length);
}

/** How much a text has in common with an official label, 0 to 1, however little that is. */
export function resemblance(text: string, official: string): number {
  const { noted } = printedLabel(text);
  return noted === '' ? 0 : (2 * commonLength(noted, official)) / (noted.length + official.length);
}

/** How much longer than the official label a printed one may be and still say the same: 行政处罚决定 */
const MORE = 2;

// 公开出版物 for 要求提供公开出版物, 行政处罚决定 for 行政处罚
/** Whether a text says all of an official label and little more, or nothing that is not in it. */
export function saysSame(text: string, official: string): boolean {
  const { key } = printedLabel(text);
  const shorter = Math.min(key.length, official.length);
  if (shorter < 2 || key.length > official.length + MORE) return false;
  return commonLength(key, official) >= shorter * NEARLY_ALL;
}

const NEARLY_ALL = 0.8;

/** Length of the longest common subsequence: characters may be lost or misread, their order is not. */
function commonLength(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, () => 0);
  for (const char of a) {
    const now = [0];
    for (let j = 1; j <= b.length; j += 1) {
      now.push(char === b[j - 1] ? (before[j - 1] ?? 0) + 1 : Math.max(before[j] ?? 0, now[j - 1] ?? 0));
    }
    before = now;
  }
  return before[b.length] ?? 0;
}
