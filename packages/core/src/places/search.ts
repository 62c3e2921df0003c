import { isWithin } from './divisions.ts';
import type { Division } from './divisions.ts';
import { findDivisions } from './find.ts';
import type { Mention } from './find.ts';
import { simplify } from './fold.ts';
import { nameEntry } from './names.ts';
import { divisionsRomanised, endsName, isEnglish, isOneName, isSuffix, latinWords } from './romanised.ts';
import type { Word } from './romanised.ts';
import { squeeze } from '../text/normalise.ts';

const inside = (inner: Division[], outer: Division[]): Division[] =>
  inner.filter(({ code }) =>
    outer.some((division) => division.code !== code && isWithin(code, division.code)),
  );

// Gulou, Nanjing | Nanjing Gulou
function lookUpPair(words: readonly Word[]): Division[] {
  for (let cut = words.length - 1; cut > 0; cut -= 1) {
    const [left, right] = [divisionsRomanised(words.slice(0, cut)), divisionsRomanised(words.slice(cut))];
    for (const [inner, outer] of [
      [left, right],
      [right, left],
    ] as const) {
      const found = inside(inner, outer);
      if (found.length > 0) return found;
    }
  }
  return [];
}

function searchChinese(query: string): Division[] {
  const entry = nameEntry(query);
  if (entry) return [...entry.divisions];
  const mentions = findDivisions(query);
  const last = mentions.at(-1);
  const covered = mentions.reduce((length, { text }) => length + text.length, 0);
  return last && covered === query.length ? last.divisions : [];
}

/** The divisions that a person's query can mean, best first: a Chinese name in full or in short (in either script), a chain of them, or a romanised name (Zibo, zi bo, Xi'an City, Ningxia Hui Autonomous Region). Empty if nothing fits. */
export function searchDivisions(query: string): Division[] {
  if (/\p{Script=Han}/u.test(query)) return searchChinese(squeeze(simplify(query)));
  const words = latinWords(query.slice(0, 200));
  if (words.length === 0) return [];
  const found = divisionsRomanised(words);
  return found.length > 0 ? [...found] : lookUpPair(words);
}

const LONGEST_NAME_IN_WORDS = 6;

function romanisedAt(
  text: string,
  words: readonly Word[],
  at: number,
): { mention: Mention; size: number } | undefined {
  for (let size = Math.min(LONGEST_NAME_IN_WORDS, words.length - at); size > 0; size -= 1) {
    const span = words.slice(at, at + size);
    const [first, last] = [span[0], span.at(-1)];
    if (!first || !last || isEnglish(first) || first.text.length < 2) continue;
    const { start, end } = { start: first.start, end: last.end };
    const printed = text.slice(start, end);
    // A name neither runs over a comma nor ends with "and" or "the".
    if (/[^\p{L}\p{M}\s'’-]/u.test(printed) || (size > 1 && !endsName(last))) continue;
    const divisions = isOneName(span) ? divisionsRomanised(span) : [];
    if (divisions.length === 0) continue;
    const form = size > 1 && isSuffix(last) ? 'full' : 'short';
    return { mention: { text: printed, start, end, form, divisions: [...divisions], chained: false }, size };
  }
  return undefined;
}

// Whatever is neither Chinese nor a digit or sign may be a Latin letter: most questions have none, and are told so at less cost.
const LETTERS = /[^ -@[-`{-~\u3000-\u9fff\uff00-\uff20]/u;

/** The divisions that a text names in Latin letters, with any suffix that follows (Zibo City), in order; neighbours (Gulou, Nanjing) narrow each other. Ordinary English words count only with a capital letter. */
export function findRomanisedDivisions(text: string): Mention[] {
  if (!LETTERS.test(text)) return [];
  const words = latinWords(text);
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length;) {
    const found = romanisedAt(text, words, at);
    at += found?.size ?? 1;
    if (!found) continue;
    const last = mentions.at(-1);
    if (last && /^[\s,]*$/u.test(text.slice(last.end, found.mention.start))) narrowPair(last, found.mention);
    mentions.push(found.mention);
  }
  return mentions;
}

function narrowPair(left: Mention, right: Mention): void {
  for (const [inner, outer] of [
    [left, right],
    [right, left],
  ] as const) {
    const kept = inside(inner.divisions, outer.divisions);
    if (kept.length === 0) continue;
    inner.chained = true;
    outer.divisions = outer.divisions.filter(({ code }) =>
      kept.some((division) => isWithin(division.code, code)),
    );
    inner.divisions = kept;
    return;
  }
}
