import { type Bound, candidate, isMerged, NOTHING, reachFrom, type Spot, tailEnd, touches } from './bind.ts';
import { isJoin, type Reading, remedyMetric } from './reading.ts';
import type { Outcome, RemedyRow, Token, TokenOf } from './word.ts';

/** Words that state a cell of table four. */
export const isRemedyWord = (token: Token | undefined): boolean =>
  token?.kind === 'remedy' || token?.kind === 'outcome' || token?.kind === 'rest';

/** The statement of a remedy word and the number that follows it: 行政复议13起, 结果维持7起. */
export function bindRemedy(spot: Spot, head: number): Bound {
  const { clause, at, from, number, reading } = spot;
  const token = clause.tokens[head];
  const words = clause.tokens.slice(from, at);
  if (number.value === null || number.bare || isMerged(words, head - from)) return NOTHING;
  if (token?.kind === 'rest') return bindRest(spot, head);
  if (token?.kind === 'outcome') {
    return bindOutcome(spot, { start: token.start, end: number.end }, token.outcome);
  }
  if (isHandled(words)) return NOTHING;
  // A bureau of justice also counts the lawsuits of others.
  if ((!reading.matter && number.value > 0) || reading.elsewhere) return NOTHING;
  if (isOverSome(words, head - from)) {
    reading.elsewhere = true;
    return NOTHING;
  }
  const next = clause.tokens[at + 1];
  if (next?.kind === 'aside' && next.narrows && next.start === number.end) return NOTHING;
  if (token?.kind === 'remedy' && token.short && !standsFree(spot, head)) return NOTHING;
  const start = freshIn(words.slice(0, head - from)) ?? firstRemedy(clause.tokens, head, from);
  const behind = outcomeBehind(spot);
  if (behind) return bindOutcome(spot, { start, end: behind.end }, behind.outcome);
  return { candidates: totals(spot, { start, end: number.end }), used: at };
}

// 办理行政复议案件3件, but 因对答复不服提起的行政复议3件
function isHandled(words: Token[]): boolean {
  const handled = words.findIndex((word) => word.kind === 'verb' && word.row === 'concluded');
  return handled !== -1 && !words.slice(0, handled).some(({ kind }) => kind === 'cause');
}

// 新发生行政诉讼1件，上年结转1件 | 新收政府信息公开行政复议1件
/** Where the words begin that count only what came up this year. */
const freshIn = (words: Token[]): number | undefined =>
  words.find((word) => (word.kind === 'idle' && word.fresh) || (word.kind === 'verb' && word.rank === 2))
    ?.start;

// 因答复不当引起行政复议2件、行政诉讼1件: unknown text behind 因 says over what, and that is not all.
function isOverSome(words: Token[], head: number): boolean {
  const cause = words.findIndex(({ kind }) => kind === 'cause');
  return cause !== -1 && cause < head && reachFrom(words, cause, head + 1) <= head - cause;
}

// 诉讼1件; but what stands before 诉讼 without a gap may say which: 涉外诉讼1件
const standsFree = ({ clause, from }: Spot, head: number): boolean => {
  const before = head > from || from > 0 ? clause.tokens[head - 1]?.end : clause.start;
  return before === clause.tokens[head]?.start;
};

// 行政复议、行政诉讼均为0件: none of both is none of each; any other sum says nothing of either.
function totals(spot: Spot, span: { start: number; end: number }): Bound['candidates'] {
  const { reading, number } = spot;
  const value = number.value ?? 0;
  if (reading.rows.length > 1 && value > 0) return [];
  return reading.rows.map((row) => candidate(spot, remedyMetric(row, 'total'), value, span));
}

// 行政复议0件被纠正: what the number counts stands behind it.
function outcomeBehind(spot: Spot): TokenOf<'outcome'> | undefined {
  const next = spot.clause.tokens[spot.at + 1];
  return next?.kind === 'outcome' && touches(spot.number, next) && next.end === tailEnd(spot)
    ? next
    : undefined;
}

function firstRemedy(tokens: Token[], head: number, from: number): number {
  let first = head;
  while (first - 2 >= from && isJoin(tokens[first - 1]) && tokens[first - 2]?.kind === 'remedy') first -= 2;
  return tokens[first]?.start ?? 0;
}

/** The row that an outcome belongs to: the one last spoken of. */
const currentRow = ({ topic, rows }: Reading): RemedyRow | undefined =>
  topic === 'remedies' && rows.length === 1 ? rows[0] : undefined;

/** A claim on an outcome of the remedy last spoken of. */
export function bindOutcome(spot: Spot, span: { start: number; end: number }, outcome: Outcome): Bound {
  const { reading, number, at } = spot;
  const row = currentRow(reading);
  if (!row || number.value === null || !reading.matter || reading.elsewhere) return NOTHING;
  return { candidates: [candidate(spot, remedyMetric(row, outcome), number.value, span)], used: at };
}

// 维持1件，纠正1件，其他1件 | 不予处理5件，其他1件      <- only the list before it tells which 其他
function bindRest(spot: Spot, head: number): Bound {
  const { clause, number, reading } = spot;
  const token = clause.tokens[head];
  const last = reading.last?.metric ?? '';
  if (!token || number.value === null) return NOTHING;
  const span = { start: token.start, end: number.end };
  if (/^remedies\.\w+\.(?:upheld|corrected)$/u.test(last)) return bindOutcome(spot, span, 'other');
  if (last !== 'applications.notProcessed.total' || clause.inside) return NOTHING;
  return { candidates: [candidate(spot, 'applications.other.total', number.value, span)], used: spot.at };
}
