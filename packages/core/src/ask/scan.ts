import {
  divisionOf,
  findAgencyKinds,
  findCentral,
  findDivisions,
  findRomanisedDivisions,
  isZoneName,
  simplify,
} from '../places/index.ts';
import type { Division } from '../places/index.ts';
import type { AgencyEntry } from '../store/store.ts';
import { collapse, halfWidth } from '../text/normalise.ts';
import { findBounds } from './bounds.ts';
import type { Bound } from './bounds.ts';
import type { Directory } from './directory.ts';
import { lexicon } from './lexicon.ts';
import type { Meaning } from './lexicon.ts';
import { patternsAt } from './patterns.ts';
import { findCentralOrgans } from './words/central.ts';
import { findRegions } from './words/regions.ts';
import { phraseKey, stem } from './words/latin.ts';
import { findYears } from './years.ts';
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
  | { is: 'zone'; divisions: Division[] }
  | { is: 'bounds'; bounds: Bound[] }
  | { is: 'year'; year: YearMention }
  | { is: 'top'; count: number }
  | { is: 'nth'; place: number }
  | { is: 'together'; count: number }
  | { is: 'number' | 'end' | 'glue' };

/** What a piece of a question can be; `members` are the divisions that it names all at once. */
export type Candidate = Pick<Token, 'to' | 'means' | 'readAs'> & { members?: Division[] };

/** The question as it is read: half-width, in simplified characters and single spaces (none within Chinese), without quotation marks. */
export function readable(question: string): string {
  const text = collapse(simplify(halfWidth(question)).replace(/[“”‘"「」『』《》]/gu, ''));
  // Without blanks there is nothing more to do, and the patterns take longer to make than a question to read.
  const spaced = text.includes(' ') ? text.replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '') : text;
  const whole = spaced.replaceAll('反覆', '反复');
  return /n['’]t/iu.test(whole)
    ? whole.replace(/\b(do|does|did|is|are|was|were|has|have|had)n['’]t\b/giu, '$1 not')
    : whole;
}

/** Splits a readable question into tokens, from left to right the longest reading each time. */
export function scan(text: string, directory: Directory, today?: string): Token[] {
  const named = namedSpans(text, directory, today);
  const latin = latinWords(text);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const found =
      longest([...(named.get(at) ?? []), ...patternsAt(text, at), ...wordsAt(text, at, latin)]) ??
      unreadAt(text, at, latin);
    const { members, ...one } = found;
    if (members) tokens.push(...namedAll(at, found.to, members));
    else tokens.push({ from: at, text: text.slice(at, found.to), ...one });
    at = found.to;
  }
  return joinUnread(tokens);
}

/** 长三角 as it would be read if its members stood there: 上海市、江苏省、浙江省、安徽省. */
const namedAll = (from: number, to: number, members: readonly Division[]): Token[] =>
  members.flatMap((division, i): Token[] => [
    ...(i > 0 ? [{ from, to, text: '、', means: [{ is: 'join' } as const] }] : []),
    { from, to, text: division.name, means: [{ is: 'place', divisions: [division] }] },
  ]);

// Of readings of one length the first wins: a name before a pattern before a word.
function longest(candidates: Candidate[]): Candidate | undefined {
  let best: Candidate | undefined;
  for (const candidate of candidates) if (!best || candidate.to > best.to) best = candidate;
  return best;
}

type Add = (from: number, to: number, means: TokenMeaning) => void;

function namedSpans(text: string, directory: Directory, today: string | undefined): Map<number, Candidate[]> {
  const spans = new Map<number, Candidate[]>();
  const add: Add = (from, to, means) => {
    const known = spans.get(from) ?? [];
    spans.set(from, [...known, { to, means: [means] }]);
  };
  for (const { from, to, entries } of directory.namedIn(text)) add(from, to, { is: 'agency', entries });
  for (const { from, to, bounds } of findBounds(text)) add(from, to, { is: 'bounds', bounds });
  for (const year of findYears(text, today)) add(year.from, year.to, { is: 'year', year });
  for (const { from, to, divisions } of findRegions(text)) {
    spans.set(from, [...(spans.get(from) ?? []), { to, means: [], members: divisions }]);
  }
  const places = placesIn(text);
  addCentral(text, directory, places, add);
  addPlaces(text, places, add);
  return spans;
}

// A central organ without a report is nobody that is known here, least of all a bureau of its kind.
function addCentral(text: string, { bearersOf }: Directory, places: readonly Mention[], add: Add): void {
  for (const { from, to, names } of findCentralOrgans(text)) {
    add(from, to, { is: 'agency', entries: names.flatMap((name) => bearersOf(name)) });
  }
  for (const { name, start, end } of findCentral(text)) {
    const branch = places.some((place) => place.start === end);
    if (!branch && bearersOf(name).length === 0) add(start, end, { is: 'agency', entries: [] });
  }
}

function addPlaces(text: string, places: readonly Mention[], add: Add): void {
  for (const { start, end, divisions } of places) {
    const capital = CAPITAL.exec(text.slice(end))?.[0];
    const seats = divisions.flatMap(({ level, code }) =>
      level === 'province' ? (divisionOf(`${code.slice(0, 2)}0100`) ?? []) : [],
    );
    if (capital !== undefined && seats.length > 0)
      add(start, end + capital.length, { is: 'place', divisions: seats });
  }
  for (const { start, end, divisions, text: name } of places) {
    add(start, end, { is: isZoneName(name) ? 'zone' : 'place', divisions: ofSort(name, divisions) });
  }
  for (const { 0: name, index } of text.matchAll(SEAT)) {
    add(index, index + name.length, { is: 'kind', kind: 'government' });
  }
  for (const { start, end, kind } of findAgencyKinds(text)) {
    const suffix = OFFICE.exec(text.slice(end))?.[0] ?? '';
    // 教育 alone is a topic; 教育局, or 教育 right behind a place, is an agency.
    const behindPlace = kind !== 'statistics' && places.some((place) => place.end === start);
    const known = suffix !== '' || ALONE.has(kind) || behindPlace;
    if (known) add(start, end + suffix.length, { is: 'kind', kind });
  }
}

// Hainan district is no province, Jilin city neither: what the noun says, where a place of that name is one.
function ofSort(name: string, divisions: Division[]): Division[] {
  const noun = /[a-z]+$/iu.exec(name)?.[0].toLowerCase() ?? '';
  const sort = SORTS[noun];
  const fitting = sort ? divisions.filter((division) => sort.test(division.name)) : [];
  return fitting.length > 0 ? fitting : divisions;
}

const SORTS: Readonly<Record<string, RegExp>> = {
  province: /省$/u,
  city: /市$/u,
  municipality: /市$/u,
  prefecture: /(?:州|地区|盟)$/u,
  county: /县$/u,
  district: /(?<!自治|地)区$/u,
};

// 山东省会 is 济南: the first prefecture of a province is its capital.
const CAPITAL = /^(?:的?省?(?:省会|首府)(?:城市)?|会(?=[\d的收有新不]?\d|市|城市|$))/u;

// 那市政府呢: its place was said before.
const SEAT = /(?:自治区|[省市县区州旗镇乡])(?:人民)?政府(?!信息|办|网|采购|集中|的?信息)/gu;

const OFFICE =
  /^(?:[总分支大]?[局队]|厅|委员会|委|办公室|办公厅|办|处|所|中心|部门|系统|部|机关|派出所){1,2}/u;

// Kinds whose bare words name nothing but their agencies.
const ALONE = new Set(['publicSecurity', 'customs', 'taxation', 'maritime', 'office']);

type Mention = ReturnType<typeof findDivisions>[number];

const placesIn = (text: string): Mention[] =>
  [...(/\p{Script=Han}/u.test(text) ? findDivisions(text) : []), ...findRomanisedDivisions(text)].filter(
    ({ text: name }) => !/^[a-z]/iu.test(name) || !lexicon().latin().has(phraseKey(name)),
  );

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
    const means = lexicon()
      .latin()
      .get(span.map((word) => word.stem).join(' '));
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
  for (const [key, means] of lexicon().latin()) {
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
