import { divisionsSpeltLike } from '../places/index.ts';
import type { Directory } from './directory.ts';
import { isUnread } from './scan.ts';
import type { Token } from './scan.ts';

const REACH = 6;
const SHORTEST = 4;

/** Puts the pieces of a shortened or misspelt agency name together: 上海|长宁区|家|桥|街道办事处 is one agency’s if its characters stand there in this order. */
export function gatherNames(tokens: readonly Token[], directory: Directory): readonly Token[] {
  let rest: readonly Token[] = tokens;
  for (const token of tokens) {
    if (isUnread(token) && /\p{Script=Han}/u.test(token.text) && rest.includes(token)) {
      rest = gatherAround(rest, rest.indexOf(token), directory);
    }
  }
  return rest;
}

function gatherAround(tokens: readonly Token[], at: number, directory: Directory): readonly Token[] {
  for (const [from, to] of windows(tokens, at)) {
    const span = tokens.slice(from, to);
    const text = span.map((token) => token.text).join('');
    const entries = directory.spelledOut(text).filter(({ agency }) => isMostOf(text, agency.name));
    const [first, last] = [span[0], span.at(-1)];
    if (entries.length === 0 || !first || !last) continue;
    const [only, second] = entries;
    const name: Token = {
      from: first.from,
      to: last.to,
      text,
      means: [{ is: 'agency', entries }],
      ...(only && !second && { readAs: only.agency.name }),
    };
    return [...tokens.slice(0, from), name, ...tokens.slice(to)];
  }
  return tokens;
}

// 潍坊市委 is no 潍坊市卫生健康委员会: at most a third of a name is left out.
const isMostOf = (words: string, name: string): boolean => words.length * 3 >= name.length * 2;

// Shorter names differ from too many others by a character.
const SURE = 3;

/** Takes an unknown word for the one division whose name it is but for a slip: 淄薄市 is 淄博市. */
export const correctPlaces = (tokens: readonly Token[]): readonly Token[] =>
  tokens.map((token) => {
    if (!isUnread(token) || token.text.length < SURE) return token;
    const [only, second] = divisionsSpeltLike(token.text);
    if (!only || second) return token;
    return { ...token, means: [{ is: 'place', divisions: [only] }], readAs: only.name };
  });

/** The stretches of Chinese words around a token, the longest first. */
function windows(tokens: readonly Token[], at: number): [number, number][] {
  const fits = (token: Token | undefined): boolean =>
    token !== undefined &&
    /^\p{Script=Han}+$/u.test(token.text) &&
    !token.means.some(({ is }) => is === 'agency' || is === 'year' || is === 'count');
  let [first, last] = [at, at + 1];
  while (at - first < REACH && fits(tokens[first - 1])) first -= 1;
  while (last - at <= REACH && fits(tokens[last])) last += 1;
  const found: [number, number][] = [];
  for (let from = first; from <= at; from += 1) {
    for (let to = at + 1; to <= last; to += 1) found.push([from, to]);
  }
  const length = ([from, to]: [number, number]) =>
    tokens.slice(from, to).reduce((sum, { text }) => sum + text.length, 0);
  return found.filter((window) => length(window) >= SHORTEST).sort((a, b) => length(b) - length(a));
}
