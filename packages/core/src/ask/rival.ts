import type { Comparison } from './bounds.ts';
import type { Mention } from './mention.ts';

/** An agency that others are held against: those sought have more than it, or less. */
export type Rival = { rival: Mention; than: Comparison };

const MORE = /(?:超过了?|高于|多于|above |exceed(?:ed|s|ing)? )$/iu;
const LESS = /(?:低于|少于|不如|不及|below )$/iu;
const BESIDE = /比$/u;
const THAN = /than $/iu;

/** The one agency of a question that is only there to be held against others: 哪些市申请比潍坊多, cities with fewer requests than Jinan. */
export function rivalIn(text: string, mentions: readonly Mention[]): Rival | undefined {
  for (const rival of mentions) {
    const named = rival.entries !== undefined || rival.places.length > 0;
    const than = named ? heldAt(text.slice(0, rival.from), text.slice(rival.to)) : undefined;
    if (than) return { rival, than };
  }
  return undefined;
}

function heldAt(before: string, after: string): Comparison | undefined {
  if (MORE.test(before)) return '>';
  if (LESS.test(before)) return '<';
  if (THAN.test(before)) return /\b(?:fewer|less|lower|smaller)\b/iu.test(before) ? '<' : '>';
  if (!BESIDE.test(before)) return undefined;
  const [more, less] = [after.search(/[多高大]/u), after.search(/[少低小]/u)];
  if (more < 0 && less < 0) return undefined;
  return less < 0 || (more >= 0 && more < less) ? '>' : '<';
}
