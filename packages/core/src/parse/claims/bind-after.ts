import {
  type Bound,
  candidate,
  isBlocked,
  isLink,
  isTurned,
  NOTHING,
  type Spot,
  tail,
  tailEnd,
  touches,
} from './bind.ts';
import { carryAfter } from './carry.ts';
import { aboutApplications, applicationMetric, remedyMetric } from './reading.ts';
import { bindOutcome, isRemedyWord } from './remedies.ts';
import type { Token } from './word.ts';

const KNOWN = new Set<Token['kind']>([
  'filler',
  'aside',
  'among',
  'time',
  'join',
  'noun',
  'matter',
  'open',
  'object',
  'year',
  'stop',
]);

/** The statement that begins with its number: 1件结转下年, 19件申请进行了答复; none where either side says anything else. */
export function bindAfter(spot: Spot): Bound {
  const { clause, at, from, number, reading } = spot;
  const before = clause.tokens.slice(from, at);
  const after = tail(spot);
  if (number.value === null || number.bare || reading.otherTime || !isKnown(spot, before)) return NOTHING;
  // 2件将于2024年1月答复
  if (after.some(({ kind }) => kind === 'month' || kind === 'day')) return NOTHING;
  if (isBlocked(after)) {
    reading.lost ||= after.some(({ kind }) => kind === 'decoy');
    return NOTHING;
  }
  const carried = carryAfter(spot);
  if (carried) return carried;
  const heads = after.filter(
    (token) =>
      token.kind === 'verb' || token.kind === 'term' || token.kind === 'carry' || isRemedyWord(token),
  );
  const last = heads.at(-1);
  if (!last || new Set(heads.map(statement)).size > 1 || !closes(spot, after, last)) return NOTHING;
  const used = at + 1 + after.indexOf(last);
  if (isTurned(clause.tokens, used) || leadsOn(clause.tokens, used)) return NOTHING;
  return { candidates: stated(spot, last, [...before, ...after]), used };
}

// 15件申请中办结13件      <- the verb is that of the number behind it
const leadsOn = (tokens: Token[], head: number): boolean =>
  tokens[head + 1]?.kind === 'number' && touches(tokens[head], tokens[head + 1]);

const statement = (token: Token): string =>
  token.kind === 'verb' || token.kind === 'term'
    ? token.row
    : token.kind === 'outcome'
      ? token.outcome
      : token.kind;

/** Whether all that stands before a number is known and counts nothing else. */
function isKnown({ clause, at, from }: Spot, before: Token[]): boolean {
  const begin = from === 0 ? clause.start : (clause.tokens[from - 1]?.end ?? 0);
  if ((clause.tokens[from]?.start ?? begin) !== begin) return false;
  return (
    before.every((token, i) => KNOWN.has(token.kind) && touches(token, clause.tokens[from + i + 1])) &&
    at >= from
  );
}

// 3件予以公开，      <- behind the last word only links may follow, or it speaks of something else
function closes(spot: Spot, after: Token[], last: Token): boolean {
  const rest = after.slice(after.indexOf(last));
  if (!rest.slice(1).every((token) => isLink(token) || token.kind === 'noun' || token.kind === 'object'))
    return false;
  return rest.every((token, i) => (rest[i + 1] ? touches(token, rest[i + 1]) : token.end === tailEnd(spot)));
}

function stated(spot: Spot, last: Token, words: Token[]): Bound['candidates'] {
  const { number, reading } = spot;
  const span = { start: number.start, end: last.end };
  const value = number.value ?? 0;
  if (last.kind === 'outcome') return bindOutcome(spot, span, last.outcome).candidates;
  const named = aboutApplications(reading) || words.some((token) => token.kind === 'noun' && token.strong);
  if (last.kind === 'remedy' && reading.elsewhere) return [];
  if (last.kind === 'remedy' && last.rows.length === 1 && (reading.matter || last.sure || value === 0)) {
    return last.rows.map((row) => candidate(spot, remedyMetric(row, 'total'), value, span));
  }
  if (last.kind === 'term' && named) return [candidate(spot, applicationMetric(last.row), value, span)];
  if (last.kind === 'verb' && last.row === 'concluded' && named) {
    return [
      candidate(spot, applicationMetric('concluded'), value, span, {
        rank: last.rank,
        late: last.late ?? false,
      }),
    ];
  }
  return [];
}
