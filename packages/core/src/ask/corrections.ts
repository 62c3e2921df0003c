import {
  agencyKinds,
  divisionsSpeltLike,
  findAgencyKinds,
  findDivisions,
  isOneSlip,
} from '../places/index.ts';
import type { Directory } from './directory.ts';
import { lexicon } from './lexicon.ts';
import { nameOfToken } from './mention.ts';
import { isUnread } from './scan.ts';
import type { Token } from './scan.ts';
import { queryOf, readSigns, wordsOf } from './understand.ts';
import type { Query, Span } from './understand.ts';

/** A word that may be misspelt, the word that it may stand for, and the question with that word in its place. */
export type Correction = { word: string; by: string; question: string };

// Shorter words differ from too many others by a character.
const SHORTEST = 3;
const LONGEST = 8;

/** The questions that are meant if one word around what was not understood, or of a strange name, has one wrong Chinese character or two swapped: only those that are then read to the last word, the longest words first. */
export function correctionsOf(query: Query, directory: Directory): Correction[] {
  const { text, outside, asked } = query;
  if (outside !== null || asked.length > 1) return [];
  const strange = query.mentions.filter((mention) => mention.strange);
  const found = new Map<string, Correction>();
  const tried = new Set<string>();
  // 有效申请: a word that is known and only stands in the wrong place is not misspelt.
  const misspelt = query.unread.filter(
    ({ text: word }) =>
      lexicon()
        .chinese.get(word)
        ?.every(({ is }) => is === 'negation') ?? true,
  );
  for (const { from, to } of windows(text, [...misspelt, ...strange])) {
    const word = text.slice(from, to);
    // 网上 of a named agency is no 汶上.
    const placed = word.length < SHORTEST && query.mentions.some((mention) => !mention.strange);
    for (const by of wordsLike(word, placed ? undefined : directory)) {
      const question = text.slice(0, from) + by + text.slice(to);
      if (tried.has(question)) continue;
      tried.add(question);
      if (isReadWell(question, directory)) found.set(question, { word, by, question });
    }
  }
  return [...found.values()];
}

const isReadWell = (question: string, directory: Directory): boolean => {
  const words = wordsOf(question, directory);
  // So it mostly ends, before anything is made of the other words.
  const isLost = (word: Token, i: number): boolean =>
    isUnread(word) && !nameOfToken(word, [words[i - 1], words[i + 1]], directory);
  if (words.some(isLost)) return false;
  const signs = readSigns(question, directory, undefined, words);
  const { unread, outside, targets, mentions } = queryOf(signs);
  const strange = mentions.some((mention) => mention.strange);
  return unread.length === 0 && outside === null && targets.length > 0 && !strange;
};

/** The stretches of Chinese that touch one of the spans, the longest first. */
function windows(text: string, spans: readonly Span[]): { from: number; to: number }[] {
  const found = new Map<string, { from: number; to: number }>();
  for (const span of spans) {
    for (let length = LONGEST; length >= 2; length -= 1) {
      for (let from = Math.max(0, span.from - length + 1); from < span.to; from += 1) {
        const word = text.slice(from, from + length);
        if (word.length === length && /^\p{Script=Han}+$/u.test(word)) {
          found.set(`${from} ${length}`, { from, to: from + length });
        }
      }
    }
  }
  return [...found.values()].sort((a, b) => b.to - b.from - (a.to - a.from));
}

function wordsLike(word: string, directory: Directory | undefined): string[] {
  const words = word.length < SHORTEST ? [] : (vocabulary().get(word.length) ?? []);
  // 公安局 is no 公路局 misspelt.
  if (lexicon().chinese.has(word) || findAgencyKinds(word).length > 0) return [];
  return [...words.filter((one) => isOneSlip(word, one)), ...(directory ? placesLike(word, directory) : [])];
}

/** The places spelt like the word that an agency here belongs to. */
function placesLike(word: string, directory: Directory): string[] {
  // 桂林 is no 榆林 misspelt.
  if (word.length > SHORTEST || findDivisions(word).some(({ text }) => text === word)) return [];
  return divisionsSpeltLike(word)
    .filter((place) => directory.within([place]).length > 0)
    .map(({ name, short }) => (isOneSlip(word, name) ? name : short));
}

let known: ReadonlyMap<number, readonly string[]> | undefined;

/** The Chinese words of figures, questions and organs, by their length. */
const vocabulary = (): ReadonlyMap<number, readonly string[]> =>
  (known ??= Map.groupBy(new Set([...lexicon().chinese.keys(), ...organWords()]), (word) => word.length));

// 公安 is too short to be told from others: 公安局 is not.
const organWords = (): string[] =>
  Object.values(agencyKinds)
    .flatMap(({ labels }): readonly string[] => labels)
    .flatMap((label) => [label, `${label}局`, `${label}厅`]);
