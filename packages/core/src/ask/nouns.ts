import type { Division } from '../places/index.ts';
import type { Level } from './lexicon.ts';
import { hasOrgan } from './mention.ts';
import type { Mention } from './mention.ts';
import type { Token, TokenMeaning } from './scan.ts';

const SILENT: TokenMeaning = { is: 'filler' };

const DEPTH: Record<Level, number> = { province: 0, prefecture: 1, county: 2, town: 3 };

/** Whether a place is above a level of government. */
export const isAbove = (place: Division, level: Level): boolean => DEPTH[place.level] < DEPTH[level];

const NOUNS: readonly (readonly [Level, RegExp])[] = [
  ['province', /^(?:province|provinces)$/iu],
  ['prefecture', /^(?:city|cities|prefecture|prefectures|municipalities)$/iu],
  ['county', /^(?:county|counties|district|districts)$/iu],
  ['town', /^(?:town|towns|township|townships|subdistrict|subdistricts)$/iu],
];

/**
 * Takes English nouns for the level of government that they ask for: any in the plural, and one in the singular behind a
 * place above that level or a superlative. Behind the names that it goes with, as in Jinan city or Haidian and Chaoyang districts, a noun asks for nothing.
 */
export const levelled = (rest: readonly Token[], mentions: readonly Mention[]): Token[] => [
  ...rest.map((token) => {
    const level = NOUNS.find(([, noun]) => noun.test(token.text))?.[0];
    const is = token.means[0]?.is;
    if (!level || (is !== 'filler' && is !== 'which')) return token;
    const before = mentions.findLast(({ to }) => to <= token.from);
    const beside = before && isBeside(before, token, rest) ? before : undefined;
    const holds = beside !== undefined && beside.places.every((place) => isAbove(place, level));
    const asks = /s$/iu.test(token.text)
      ? !beside || holds
      : (holds && !hasOrgan(beside)) || (!before && isOrdered(token, rest));
    return asks ? asking(token, level) : { ...token, means: [SILENT] };
  }),
  ...mentions.flatMap((mention) => nounOf(mention)),
];

// the second highest city
const isOrdered = ({ from }: Token, rest: readonly Token[]): boolean =>
  rest
    .findLast(({ to, means }) => to <= from && means[0]?.is !== 'glue')
    ?.means.some((one) => one.is === 'act' && (one.act === 'most' || one.act === 'least')) === true;

const asking = (token: Token, over: Level): Token => ({ ...token, means: [{ is: 'which', over }] });

// Beijing district, which is read as one name
function nounOf({ text, to, places }: Mention): Token[] {
  const word = /[a-z]+$/iu.exec(text)?.[0] ?? '';
  const level = NOUNS.find(([, noun]) => noun.test(word))?.[0];
  const holds = level !== undefined && places.length > 0 && places.every((place) => isAbove(place, level));
  return holds ? [asking({ from: to - word.length, to, text: word, means: [] }, level)] : [];
}

// Beijing districts | Beijing's districts
const isBeside = ({ to }: Mention, { from }: Token, rest: readonly Token[]): boolean =>
  rest.every((one) => one.from < to || one.to > from || one.means[0]?.is === 'glue' || one.text === 's');
