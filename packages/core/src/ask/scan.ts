import { findAgencyKinds, findDivisions, findRomanisedDivisions } from '../places/index.ts';
import type { Division } from '../places/index.ts';
import type { AgencyEntry } from '../store/store.ts';
import { collapse, halfWidth } from '../text/normalise.ts';
import { lexicon } from './lexicon.ts';
import type { Meaning } from './lexicon.ts';
import { metricAt } from './metrics.ts';
import { phraseKey, stem } from './words/latin.ts';
import { findYears, smallNumber } from './years.ts';
import type { YearMention } from './years.ts';

/** A piece of a question: what it can mean, best first. `end` is a sentence or clause end, `glue` a space or bracket. */
export type Token = {
  from: number;
  to: number;
  text: string;
  means: TokenMeaning[];
  /** The word or name that a misspelt or shortened one was taken for. */
  readAs?: string;
};

export type TokenMeaning =
  | Meaning
  | { is: 'agency'; entries: AgencyEntry[] }
  | { is: 'place'; divisions: Division[] }
  | { is: 'year'; year: YearMention }
  | { is: 'top'; count: number }
  | { is: 'number' | 'unread' | 'end' | 'glue' };

type Candidate = Pick<Token, 'to' | 'means' | 'readAs'>;

/** The question as it is read: half-width, in single spaces (none within Chinese), without quotation marks. */
export const readable = (question: string): string =>
  collapse(halfWidth(question).replace(/[“”‘"「」『』《》]/gu, '')).replace(
    /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu,
    '',
  );

/** Splits a readable question into tokens, from left to right the longest reading each time. */
export function scan(text: string, agencies: readonly AgencyEntry[], today?: string): Token[] {
  const named = namedSpans(text, agencies, today);
  const latin = latinWords(text);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const found =
      longest([...(named.get(at) ?? []), ...patternsAt(text, at), ...wordsAt(text, at, latin)]) ??
      unreadAt(text, at, latin);
    tokens.push({ from: at, text: text.slice(at, found.to), ...found });
    at = found.to;
  }
  return joinUnread(tokens);
}

// Of readings of one length the first wins: a name before a pattern before a word.
function longest(candidates: Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates) if (!best || candidate.to > best.to) best = candidate;
  return best;
}

function namedSpans(
  text: string,
  agencies: readonly AgencyEntry[],
  today: string | undefined,
): Map<number, Candidate[]> {
  const spans = new Map<number, Candidate[]>();
  const add = (from: number, to: number, means: TokenMeaning) => {
    const known = spans.get(from) ?? [];
    spans.set(from, [...known, { to, means: [means] }]);
  };
  for (const [name, entries] of Map.groupBy(
    agencies.filter(({ agency }) => text.includes(agency.name)),
    ({ agency }) => agency.name,
  )) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      add(at, at + name.length, { is: 'agency', entries });
    }
  }
  for (const year of findYears(text, today)) add(year.from, year.to, { is: 'year', year });
  const places = placesIn(text);
  for (const { start, end, divisions } of places) add(start, end, { is: 'place', divisions });
  for (const { start, end, kind } of findAgencyKinds(text)) {
    const suffix = OFFICE.exec(text.slice(end))?.[0] ?? '';
    // 教育 alone is a topic; 教育局, or 教育 right behind a place, is an agency.
    const behindPlace = kind !== 'statistics' && places.some((place) => place.end === start);
    const known = suffix !== '' || ALONE.has(kind) || behindPlace;
    if (known) add(start, end + suffix.length, { is: 'kind', kind });
  }
  return spans;
}

const OFFICE =
  /^(?:[总分支大]?[局队]|厅|委员会|委|办公室|办公厅|办|处|所|中心|部门|系统|部|机关|派出所){1,2}/u;

// Kinds whose bare words name nothing but their agencies.
const ALONE = new Set(['publicSecurity', 'customs', 'taxation', 'maritime', 'office']);

const placesIn = (text: string) =>
  [...(/\p{Script=Han}/u.test(text) ? findDivisions(text) : []), ...findRomanisedDivisions(text)].filter(
    ({ text: name }) => !/^[a-z]/iu.test(name) || !lexicon().latin.has(phraseKey(name)),
  );

const TOP =
  /(?:前|top |bottom |first |the )(\d{1,2}|[一二三四五六七八九十]|two|three|four|five|six|seven|eight|nine|ten)(?![\d年])(?:名|位|家|个|大)?/iy;
// applications.new.total
const PATH = /[a-z][a-z0-9]*(?:\.[a-z][a-z0-9]*)+/iy;
const NUMBER = /\d+(?:[.,]\d+)*(?:\s*(?:[件条项个份起宗次例万亿元家%]))*/y;
const PUNCTUATION: readonly (readonly [RegExp, TokenMeaning])[] = [
  [/[、&+/]/y, { is: 'join' }],
  [/[，,。.；;：:？?！!]+/y, { is: 'end' }],
  [/[\s\p{P}\p{S}]+?/uy, { is: 'glue' }],
];

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

function patternsAt(text: string, at: number): Candidate[] {
  const path = matchAt(PATH, text, at)?.[0];
  const metric = path === undefined ? undefined : metricAt(path);
  if (metric) return [{ to: at + metric.path.length, means: [meaningOf(metric.path)] }];
  const top = matchAt(TOP, text, at);
  const found: Candidate[] = top
    ? [{ to: at + top[0].length, means: [{ is: 'top', count: smallNumber(top[1] ?? '') }] }]
    : [];
  const number = matchAt(NUMBER, text, at);
  if (number) found.push({ to: at + number[0].length, means: [{ is: 'number' }] });
  for (const [pattern, meaning] of PUNCTUATION) {
    const match = matchAt(pattern, text, at);
    if (match) found.push({ to: at + match[0].length, means: [meaning] });
  }
  return found;
}

function meaningOf(path: string): Meaning {
  if (path.startsWith('rates.')) return { is: 'rate', rate: path };
  const cut = path.lastIndexOf('.');
  return { is: 'cell', row: path.slice(0, cut), column: path.slice(cut + 1) };
}

type LatinWord = { from: number; to: number; stem: string };

const latinWords = (text: string): LatinWord[] =>
  Array.from(text.matchAll(/[a-z][a-z0-9]*(?:['’](?!s\b)[a-z]*)?/giu), ({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    stem: stem(word),
  }));

const LONGEST_PHRASE = 9;

function wordsAt(text: string, at: number, latin: LatinWord[]): Candidate[] {
  const { chinese, reach } = lexicon();
  const most = Math.min(reach.get(text.charAt(at)) ?? 0, text.length - at);
  for (let length = most; length > 0; length -= 1) {
    const means = chinese.get(text.slice(at, at + length));
    if (means) return [{ to: at + length, means }];
  }
  const first = latin.findIndex(({ from }) => from === at);
  return first < 0 ? [] : phrasesAt(text, latin.slice(first, first + LONGEST_PHRASE));
}

function phrasesAt(text: string, words: LatinWord[]): Candidate[] {
  for (let size = words.length; size > 0; size -= 1) {
    const span = words.slice(0, size);
    const [first, last] = [span[0], span.at(-1)];
    if (!first || !last || /[^\p{Script=Latin}\d\s'’-]/u.test(text.slice(first.from, last.to))) continue;
    const means = lexicon().latin.get(span.map((word) => word.stem).join(' '));
    if (means) return [{ to: last.to, means }];
  }
  return [];
}

function unreadAt(text: string, at: number, latin: LatinWord[]): Candidate {
  const word = latin.find(({ from }) => from === at);
  if (word) return { to: word.to, ...(spelledLike(word.stem) ?? { means: [{ is: 'unread' }] }) };
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return { to: at + character.length, means: [{ is: 'unread' }] };
}

/** What a misspelt English word means: the one word of the vocabulary that a slip of one letter away spells. */
function spelledLike(word: string): Pick<Token, 'means' | 'readAs'> | undefined {
  if (word.length < 7) return undefined;
  for (const [key, means] of lexicon().latin) {
    if (key.includes(' ') || Math.abs(key.length - word.length) > 1) continue;
    if (oneSlipApart(key, word)) return { means, readAs: key };
  }
  return undefined;
}

// One letter more, less, other, or two neighbours swapped.
function oneSlipApart(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  return (
    x.length + y.length <= 1 ||
    (x.length === 1 && y.length === 1) ||
    (x.length === 2 && x === `${y[1]}${y[0]}`)
  );
}

// 天 + 气 -> 天气
function joinUnread(tokens: Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (last && last.to === token.from && isUnread(last) && isUnread(token)) {
      joined[joined.length - 1] = { ...last, to: token.to, text: last.text + token.text };
    } else joined.push(token);
  }
  return joined;
}

/** Whether nothing is known of the token. */
export const isUnread = (token: Token): boolean => token.means[0]?.is === 'unread';
