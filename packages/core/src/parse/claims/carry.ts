import { type Bound, candidate, isLink, NOTHING, type Spot, tail, tailEnd, touches } from './bind.ts';
import { aboutApplications } from './reading.ts';
import type { Token, TokenOf } from './word.ts';

type Carry = { at: number; from: TokenOf<'year'> | undefined; to: TokenOf<'year'> | undefined };

/**
 * What 结转 states with years around it, 2022年结转至2023年办理2件; which of the two it is, only the year of the report tells.
 * Undefined where no 结转 stands at `head` or right before it.
 */
export function carryBefore(spot: Spot, head: number): Bound | undefined {
  const { clause, from, at, number, reading } = spot;
  const carry = carryAt(clause.tokens, head, from);
  if (!carry) return undefined;
  if (number.value === null || number.bare || !(aboutApplications(reading) || reading.named)) return NOTHING;
  if (!carry.from && !carry.to) return NOTHING;
  const span = {
    start: carry.from?.start ?? clause.tokens[carry.at]?.start ?? number.start,
    end: number.end,
  };
  const years = { from: carry.from?.year, to: carry.to?.year };
  const stated = candidate(spot, '', number.value, span, { carry: years });
  return { candidates: [{ ...stated, year: undefined }], used: at };
}

/** The same behind the number: 1件结转2023年度继续办理. */
export function carryAfter(spot: Spot): Bound | undefined {
  const { clause, at, number, reading } = spot;
  const after = tail(spot);
  const last = after.at(-1);
  const carry = carryAt(clause.tokens, at + after.length, at + 1);
  if (!last || !carry?.to || last.end !== tailEnd(spot)) return undefined;
  if (number.value === null || number.bare || !(aboutApplications(reading) || reading.named)) return NOTHING;
  const span = { start: number.start, end: last.end };
  const stated = candidate(spot, '', number.value, span, { carry: { from: undefined, to: carry.to.year } });
  return { candidates: [{ ...stated, year: undefined }], used: at + after.length };
}

// 2022年 结转 至 2023年 办理
function carryAt(tokens: Token[], head: number, from: number): Carry | undefined {
  let at = head;
  if (tokens[at]?.kind === 'verb') at = stepBack(tokens, at, from);
  const last = tokens[at];
  const to = last?.kind === 'year' ? last : undefined;
  if (to) at = stepBack(tokens, at, from);
  if (tokens[at]?.kind !== 'carry') return undefined;
  const before = at > from ? tokens[at - 1] : undefined;
  return { at, to, from: before?.kind === 'year' && touches(before, tokens[at]) ? before : undefined };
}

/** The token before one, links left out, with no unknown text between. */
function stepBack(tokens: Token[], at: number, from: number): number {
  let place = at - 1;
  while (place > from && isLink(tokens[place]) && touches(tokens[place], tokens[place + 1])) place -= 1;
  return place >= from && touches(tokens[place], tokens[place + 1]) ? place : -1;
}
