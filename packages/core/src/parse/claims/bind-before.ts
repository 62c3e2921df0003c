import {
  type Bound,
  candidate,
  headBefore,
  isBlocked,
  isForeign,
  isLink,
  isMerged,
  isTurned,
  lastIndex,
  NOTHING,
  reachFrom,
  type Spot,
  tail,
  tailEnd,
  touches,
} from './bind.ts';
import { carryBefore } from './carry.ts';
import { aboutApplications, applicationMetric, headingTopic, NEW } from './reading.ts';
import { bindRemedy, isRemedyWord } from './remedies.ts';
import type { Token, TokenOf, Verb } from './word.ts';

/** The statement that a number ends: 予以公开4件, 收到政府信息公开申请10件; undefined where the words before it make none. */
export function bindBefore(spot: Spot): Bound | undefined {
  const { clause, at, from, reading } = spot;
  const words = clause.tokens.slice(from, at);
  const after = tail(spot);
  if (isBlocked(words) || after.some(({ kind }) => kind === 'decoy')) {
    reading.lost ||= [...words, ...after].some(({ kind }) => kind === 'decoy');
    reading.uncounted ||= isForeign(words) && words.some(({ kind }) => kind === 'verb' || kind === 'term');
    return NOTHING;
  }
  if (reading.otherTime) return NOTHING;
  const head = headBefore(clause.tokens, at, from);
  const token = clause.tokens[head];
  if (!token) return undefined;
  if (isRemedyWord(token)) return bindRemedy(spot, head);
  const carried = carryBefore(spot, head);
  if (carried) return carried;
  if (token.kind === 'noun' || token.kind === 'object') return bindNoun(spot, head, token);
  if (token.kind === 'verb') return bindVerb(spot, head, token);
  if (token.kind === 'term')
    return !spot.number.bare && speaksOfResults(spot) ? state(spot, head, head) : NOTHING;
  return undefined;
}

/** The claim that the statement at `head` makes; its text begins there and ends with the number. */
function state(spot: Spot, head: number, first: number): Bound {
  const { clause, at, from, number } = spot;
  const token = clause.tokens[head];
  if (token?.kind !== 'verb' && token?.kind !== 'term') return NOTHING;
  const words = clause.tokens.slice(from, at);
  if (isMerged(words, head - from) || isTurned(clause.tokens, head) || number.value === null) return NOTHING;
  const span = { start: clause.tokens[first]?.start ?? 0, end: endOfNoun(spot) };
  const apart = token.kind === 'verb' && spot.reading.among && !isNear(spot, head);
  const more = token.kind === 'verb' ? { rank: token.rank, late: token.late ?? false, apart } : {};
  return { candidates: [candidate(spot, applicationMetric(token.row), number.value, span, more)], used: at };
}

// 共收到1件依申请公开      <- the noun belongs to the claim
function endOfNoun({ clause, at, number }: Spot): number {
  const next = clause.tokens[at + 1];
  return next?.kind === 'noun' && touches(number, next) ? next.end : number.end;
}

/** Whether applications are named in the words of a number, or are what the text is about. */
function speaksOfApplications(spot: Spot): boolean {
  const { clause, at, from, reading } = spot;
  if (aboutApplications(reading)) return true;
  return [...clause.tokens.slice(from, at), ...tail(spot)].some(
    (token) => token.kind === 'noun' && token.strong,
  );
}

/** The words of results and of carrying over are rarer than verbs: it is enough that their sentence names applications. */
const speaksOfResults = (spot: Spot): boolean =>
  speaksOfApplications(spot) || (spot.reading.named && !spot.reading.strayed && !spot.reading.lost);

// 收到公民、法人和其他组织提出的政府信息公开申请10件 | 予以公开政府信息4件 | 政府信息公开申请10件
function bindNoun(spot: Spot, head: number, noun: TokenOf<'noun'> | TokenOf<'object'>): Bound | undefined {
  const { clause, from, number, reading } = spot;
  const { tokens } = clause;
  const stated = lastIndex(tokens, from, head, isStatementWord);
  const token = tokens[stated];
  if (token?.kind === 'term') {
    const close = tokens.slice(stated, head).every((word, i) => touches(word, tokens[stated + i + 1]));
    const known = tokens
      .slice(stated + 1, head)
      .every((word) => isLink(word) || word.kind === 'noun' || word.kind === 'object');
    if (noun.kind === 'object' && isMore(spot)) return NOTHING;
    return close && known && !number.bare && speaksOfResults(spot) ? state(spot, stated, stated) : NOTHING;
  }
  if (noun.kind === 'object') return token ? NOTHING : undefined;
  if (token?.kind === 'verb') {
    // 收到涉及征地的政府信息公开申请5件: some of them, and what follows is about these.
    const someOnly = reachFrom(tokens, stated, head + 1) <= head - stated;
    reading.lost ||= someOnly;
    return !someOnly && (noun.strong || speaksOfApplications(spot)) ? state(spot, stated, stated) : NOTHING;
  }
  if (token) return NOTHING;
  if (number.bare || number.value === null || !noun.alone || !standsAlone(spot)) {
    // 主动公开250件、依申请公开30件、不予公开20件: kinds of documents
    reading.lost ||= noun.strong && !noun.alone;
    return undefined;
  }
  const span = { start: noun.start, end: number.end };
  return { candidates: [candidate(spot, NEW, number.value, span, { rank: 0 })], used: spot.at };
}

// 收到申请81件；全年予以公开政府信息360件: no result of applications, and neither is what it is made up of.
function isMore({ number, reading }: Spot): boolean {
  const more = (number.value ?? 0) > reading.whole;
  reading.uncounted ||= more;
  return more;
}

const isStatementWord = (token: Token): boolean =>
  token.kind === 'verb' || token.kind === 'term' || isRemedyWord(token) || token.kind === 'carry';

const ALONE = new Set<Token['kind']>(['filler', 'time', 'scope', 'year', 'noun', 'matter']);

// 2020年，政府信息公开申请10件: nothing else stands in the clause, for 涉及征地的政府信息公开申请5件 would be some of them.
function standsAlone({ clause, at, from, reading }: Spot): boolean {
  const words = clause.tokens.slice(from, at);
  if (from > 0 || clause.inside || reading.among || words[0]?.start !== clause.start) return false;
  const after = clause.tokens.slice(at + 1);
  return (
    words.every((word, i) => ALONE.has(word.kind) && touches(word, clause.tokens[i + 1])) &&
    !after.some(isStatementWord)
  );
}

// 办结10件 | 共收到1件依申请公开 | 政府信息公开申请共收到10件 | 行政复议共收到3件
function bindVerb(spot: Spot, head: number, verb: Verb): Bound | undefined {
  const { clause, from, number, reading } = spot;
  if (number.bare) return NOTHING;
  const subject = lastIndex(clause.tokens, from, head, isSubject);
  const close = subject !== -1 && closeTo(spot, subject);
  if (isRemedyWord(clause.tokens[subject])) {
    return verb.row === 'new' && close ? bindRemedy(spot, subject) : NOTHING;
  }
  const noun = tail(spot).find((token) => token.kind === 'noun');
  const named = noun?.kind === 'noun' && (noun.strong || aboutApplications(reading));
  if (!named && !(speaksOfApplications(spot) && endsThere(spot))) return NOTHING;
  if (isSomeOf(spot, close ? subject : head, verb)) {
    reading.lost = true;
    return NOTHING;
  }
  return state(spot, head, close ? subject : head);
}

// 涉及征地的申请共收到5件 | 提供信用信息协查函答复22件: unknown text right before says which ones, or that it is something else.
function isSomeOf({ clause, from, reading }: Spot, first: number, verb: Verb): boolean {
  const token = clause.tokens[first];
  // Of whom or what a verb tells there is no doubt in a section on applications, or where something came in.
  const isClear = verb.row === 'new' || headingTopic(reading) === 'applications';
  if (token?.kind === 'verb' && isClear) return false;
  const at = token?.kind === 'noun' ? beginningOf(clause.tokens, first, from) : first;
  if (at === undefined) return false;
  const before = at > 0 ? clause.tokens[at - 1] : undefined;
  return clause.tokens[at]?.start !== (before?.end ?? clause.start) || (at > from && before?.kind === 'idle');
}

/** Where the links right before a noun begin; undefined where a year, a time or a scope stands before it, which makes it that of all. */
function beginningOf(tokens: Token[], noun: number, from: number): number | undefined {
  let at = noun;
  while (at > from && touches(tokens[at - 1], tokens[at]) && isLink(tokens[at - 1])) at -= 1;
  const before = tokens[at - 1];
  const dates = before?.kind === 'year' || before?.kind === 'time' || before?.kind === 'scope';
  return dates && touches(before, tokens[at]) ? undefined : at;
}

// 其中区住建局答复5件: behind 其中 an unknown text before the verb may say whose part it is.
function isNear({ clause, from }: Spot, head: number): boolean {
  const begin = from === 0 ? clause.start : (clause.tokens[from - 1]?.end ?? 0);
  const words = clause.tokens.slice(from, head + 1);
  return words[0]?.start === begin && words.every((word, i) => i === 0 || touches(words[i - 1], word));
}

const isSubject = (token: Token): boolean => token.kind === 'noun' || isRemedyWord(token);

const closeTo = ({ clause: { tokens }, at }: Spot, first: number): boolean =>
  tokens.slice(first, at).every((token, i) => touches(token, tokens[first + i + 1]));

const ENDING = new Set<Token['kind']>(['figure', 'idle', 'year']);

// 办结10件， but 办结10件案件: unknown text behind the number may be what was counted.
function endsThere(spot: Spot): boolean {
  const next = spot.clause.tokens[spot.at + 1];
  if (touches(spot.number, next)) return next !== undefined && !ENDING.has(next.kind);
  return spot.number.end === tailEnd(spot);
}
