import { isJoin, type Candidate, type Reading } from './reading.ts';
import type { Clause } from './sentences.ts';
import type { Token, TokenOf } from './word.ts';

/** A number in its clause: `at` its place among the tokens, `from` the first token that may still speak of it. */
export type Spot = { clause: Clause; at: number; from: number; number: TokenOf<'number'>; reading: Reading };

/** What a number states; `used` is the last token that says so. */
export type Bound = { candidates: Candidate[]; used: number };

export const NOTHING: Bound = { candidates: [], used: 0 };

/** Whether no unknown text stands between two tokens that follow each other. */
export const touches = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined && b !== undefined && a.end === b.start;

/** Tokens that may stand between a word and its number without changing what is counted. */
export const isLink = (token: Token | undefined): boolean =>
  token?.kind === 'filler' || token?.kind === 'aside' || token?.kind === 'matter' || isTotal(token);

// 政府信息公开申请累计15件
const isTotal = (token: Token | undefined): boolean => token?.kind === 'time' && token.time === 'total';

/** How many of the tokens from one place on, and before another, follow each other with no unknown text between them, which may say that only some are meant: 未收到需要收费的申请. */
export function reachFrom(tokens: Token[], at: number, to = tokens.length): number {
  let end = at + 1;
  while (end < to && touches(tokens[end - 1], tokens[end]) && tokens[end]?.kind !== 'idle') end += 1;
  return end - at;
}

/** The first token on the way left from `at` that is no link; -1 where unknown text or the beginning comes before. */
export function headBefore(tokens: Token[], at: number, from: number): number {
  for (let i = at - 1; i >= from; i -= 1) {
    if (!touches(tokens[i], tokens[i + 1])) return -1;
    if (!isLink(tokens[i])) return i;
  }
  return -1;
}

/** Where the tokens behind a number end that may still speak of it: at a list mark, the next number or the end. */
function tailLimit({ clause: { tokens }, at }: Spot): number {
  let end = at + 1;
  while (end < tokens.length && tokens[end]?.kind !== 'number' && !isListMark(tokens[end])) end += 1;
  return end;
}

const isListMark = (token: Token | undefined): boolean => token?.kind === 'stop' && token.stop === 'list';

/** The tokens behind a number that may still speak of it. */
export const tail = (spot: Spot): Token[] => spot.clause.tokens.slice(spot.at + 1, tailLimit(spot));

/** The place of the text where those tokens end. */
export const tailEnd = (spot: Spot): number => spot.clause.tokens[tailLimit(spot)]?.start ?? spot.clause.end;

/** The last token before `to`, and not before `from`, that passes a test; -1 if there is none. */
export function lastIndex(
  tokens: Token[],
  from: number,
  to: number,
  test: (token: Token) => boolean,
): number {
  for (let i = to - 1; i >= from; i -= 1) {
    const token = tokens[i];
    if (token && test(token)) return i;
  }
  return -1;
}

const BLOCKING = new Set<Token['kind']>(['compare', 'merged', 'negation']);

/** Whether something among the words of a number takes it away from the tables. */
export const isBlocked = (words: Token[]): boolean =>
  words.some((token) => BLOCKING.has(token.kind) || (token.kind === 'aside' && token.open)) ||
  isForeign(words);

/** Whether the words of a number say that it counts something else, or only what some sent or got. */
export function isForeign(words: Token[]): boolean {
  if (words.some(({ kind }) => kind === 'decoy') || namesOthers(words)) return true;
  return isOneChannel(words) || isOneApplicant(words);
}

/** Whether words speak of other bodies, or of these as well: 下属单位, 全系统. */
export const namesOthers = (words: Token[]): boolean =>
  words.some(
    (token, i) =>
      (isOthers(token) && !isWhole(words[i - 1])) || (token.kind === 'scope' && token.scope === 'system'),
  );

const isOthers = (token: Token): boolean => token.kind === 'scope' && token.scope === 'others';

// 全市各部门 is the whole again.
const isWhole = (token: Token | undefined): boolean => token?.kind === 'scope' && token.scope === 'whole';

/** 网络申请3件; but 网络、信函等渠道 are all channels. */
export const isOneChannel = (words: Token[]): boolean =>
  words.findLastIndex(({ kind }) => kind === 'channel') >
  words.findLastIndex(({ kind }) => kind === 'channels');

/** 法人申请3件; but 公民、法人和其他组织 are all applicants. */
export function isOneApplicant(words: Token[]): boolean {
  const who = new Set(words.flatMap((token) => (token.kind === 'applicant' ? [token.who] : [])));
  return who.size === 1;
}

/** 未答复3件 */
export const isTurned = (tokens: Token[], head: number): boolean =>
  tokens[head - 1]?.kind === 'not' && touches(tokens[head - 1], tokens[head]);

// 收到并办结3件 | 予以公开、部分公开3件: one number for two words.
export function isMerged(words: Token[], head: number): boolean {
  const before = words.slice(0, head);
  const others = before.filter((token) => isStatement(token) && !sameStatement(token, words[head]));
  const last = before.at(-1);
  // 答复予以公开3件: the verb only leads to the result.
  const leads = last?.kind === 'verb' && (words[head]?.kind === 'term' || words[head]?.kind === 'remedy');
  return others.length > 0 && (isJoin(last) || (isStatement(last) && !leads));
}

const isStatement = (token: Token | undefined): boolean =>
  token?.kind === 'verb' || token?.kind === 'term' || token?.kind === 'outcome';

function sameStatement(a: Token, b: Token | undefined): boolean {
  if (a.kind === 'outcome') return b?.kind === 'outcome' && a.outcome === b.outcome;
  return (
    (a.kind === 'verb' || a.kind === 'term') && (b?.kind === 'verb' || b?.kind === 'term') && a.row === b.row
  );
}

/** A candidate with everything that the reading knows of the place. */
export function candidate(
  { reading }: Pick<Spot, 'reading'>,
  metric: string,
  value: number,
  span: { start: number; end: number },
  more: Partial<Pick<Candidate, 'rank' | 'late' | 'apart' | 'carry'>> = {},
): Candidate {
  const under = reading.among ? reading.parent : undefined;
  const { paragraph, scope, year } = reading;
  const usual = { rank: 1, late: false, mixed: false, apart: false, divided: false, carry: undefined };
  return { metric, value, paragraph, ...span, ...usual, ...more, under, scope, year };
}
