import { candidate, isOneApplicant, isOneChannel, namesOthers, reachFrom, touches } from './bind.ts';
import {
  aboutApplications,
  applicationMetric,
  type Candidate,
  isJoin,
  NEW,
  type Reading,
  remedyMetric,
} from './reading.ts';
import type { Clause } from './sentences.ts';
import type { RemedyRow, Token, TokenOf } from './word.ts';

/** What a clause says there was none of, from its negation at `at` on: 未收到政府信息公开申请, 未发生行政复议、行政诉讼. */
export function bindZero(clause: Clause, at: number, reading: Reading): Candidate[] {
  const negation = clause.tokens[at];
  const words = negation?.kind === 'negation' ? wordsBehind(clause.tokens, at) : undefined;
  if (negation?.kind !== 'negation' || !words || reading.otherTime || isOneChannel(words)) return [];
  // 所属各学校未收到政府信息公开申请
  if (namesOthers(clause.tokens.slice(0, at))) return [];
  // 未收到需要收费的政府信息公开申请 denies some of them.
  const reach = words.slice(0, reachFrom(clause.tokens, at, at + 1 + words.length) - 1);
  const whole = wholes(clause, reach);
  // 除上述1件外，未发生其他行政复议
  if (reach[0]?.kind === 'rest') return [];
  const denied = [
    ...deniedNouns(reach, whole, reading),
    ...deniedTerms(reach, reading),
    ...(reading.elsewhere ? [] : deniedRemedies(reach, whole)),
  ];
  const end = denied.reduce((last, word) => Math.max(last, word.end), 0);
  return denied.map(({ metric }) => candidate({ reading }, metric, 0, { start: negation.start, end }));
}

type Denied = { metric: string; end: number };

// 未发生行政复议被纠正 denies the outcome, 未收到咨询 something else.
const speaksOfMore = (token: Token): boolean =>
  token.kind === 'number' ||
  (token.kind === 'decoy' && !token.lasting) ||
  token.kind === 'compare' ||
  token.kind === 'outcome' ||
  token.kind === 'negation' ||
  (token.kind === 'time' && (token.time === 'earlier' || token.time === 'part')) ||
  (token.kind === 'scope' && (token.scope === 'others' || token.scope === 'system'));

/** The words behind a negation to the end of its clause; undefined where one of them makes it deny something else. */
function wordsBehind(tokens: Token[], at: number): Token[] | undefined {
  let end = at + 1;
  for (let token = tokens[end]; token; token = tokens[end]) {
    if (speaksOfMore(token)) return undefined;
    end += 1;
  }
  return tokens.slice(at + 1, end);
}

/** For each word whether the denial ends with it or goes on with 和 or 、: 政府信息公开申请 in 政府信息公开申请行政复议 is denied of nothing. */
function wholes(clause: Clause, words: Token[]): boolean[] {
  const whole: boolean[] = Array.from({ length: words.length });
  for (let i = words.length - 1; i >= 0; i -= 1) {
    const next = words[i + 1];
    whole[i] = next
      ? touches(words[i], next) && (isJoin(next) || (isTail(next) && whole[i + 1] === true))
      : words[i]?.end === clause.end;
  }
  return whole;
}

const isTail = (token: Token): boolean =>
  token.kind === 'filler' || token.kind === 'noun' || token.kind === 'object' || token.kind === 'aside';

function deniedNouns(words: Token[], whole: boolean[], reading: Reading): Denied[] {
  // 未收到行政许可申请; but 未发生投诉、行政复议 denies both
  if (isOneApplicant(words) || words.some(({ kind }) => kind === 'decoy')) return [];
  const named = (noun: TokenOf<'noun'>): boolean => noun.strong || aboutApplications(reading);
  const at = words.findIndex((word, i) => word.kind === 'noun' && named(word) && whole[i] === true);
  if (at === -1 || words.slice(0, at).some((word, i) => saysElse(word, words[i - 1]))) return [];
  const last = words.findLast(({ kind }) => kind === 'noun');
  return [{ metric: NEW, end: Math.max(last?.end ?? 0, words[at]?.end ?? 0) }];
}

// 未收到和处理 denies both verbs; 未收到申请行政复议的政府信息公开申请 speaks of something else.
const saysElse = (word: Token, before: Token | undefined): boolean =>
  word.kind === 'term' || word.kind === 'remedy' || (word.kind === 'verb' && !isJoin(before));

const CARRIED = new Set(['carriedOver', 'carriedForward']);

// 无上年结转申请 | 无政府信息公开申请结转下年
function deniedTerms(words: Token[], reading: Reading): Denied[] {
  if (words.some(({ kind }) => kind === 'decoy')) return [];
  if (!aboutApplications(reading) && !words.some((word) => word.kind === 'noun' && word.strong)) return [];
  return words.flatMap((word) =>
    word.kind === 'term' && CARRIED.has(word.row)
      ? [{ metric: applicationMetric(word.row), end: word.end }]
      : [],
  );
}

function deniedRemedies(words: Token[], whole: boolean[]): Denied[] {
  // 投诉、行政复议 are two things, 投诉类行政复议 is one.
  if (words.some((word, i) => word.kind === 'decoy' && words[i + 1] && !isJoin(words[i + 1]))) return [];
  return words.flatMap((word, i) =>
    word.kind === 'remedy' && whole[i]
      ? word.rows.map((row: RemedyRow) => ({ metric: remedyMetric(row, 'total'), end: word.end }))
      : [],
  );
}
