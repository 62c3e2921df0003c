import type { Token, TokenOf } from './word.ts';

/** Tokens between two commas or brackets; `inside` where they stand in brackets. `end` is where the clause stops. */
export type Clause = { tokens: Token[]; start: number; end: number; inside: boolean };
/** Clauses in the order in which they begin; `ordinal` where the sentence begins with one. */
export type Sentence = {
  tokens: Token[];
  clauses: Clause[];
  start: number;
  end: number;
  ordinal: TokenOf<'ordinal'> | undefined;
};

/** Splits tokens into sentences, and these into clauses. Whatever is left open ends with its sentence. */
export function* sentencesOf(tokens: Token[], length: number): Generator<Sentence> {
  let from = 0;
  let start = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i];
    if (token?.kind !== 'stop' || (token.stop !== 'sentence' && token.stop !== 'cell')) continue;
    if (i > from) yield sentenceOf(tokens.slice(from, i), start, token.start);
    [from, start] = [i + 1, token.end];
  }
  if (tokens.length > from) yield sentenceOf(tokens.slice(from), start, length);
}

function sentenceOf(tokens: Token[], start: number, end: number): Sentence {
  const first = tokens[0];
  const ordinal = first?.kind === 'ordinal' && first.start === start ? first : undefined;
  return { tokens, clauses: clausesOf(tokens, start, end), start, end, ordinal };
}

// 共收到申请15件（含上年结转2件），…      <- the clause in brackets begins later and ends earlier than the one around it
function clausesOf(tokens: Token[], start: number, end: number): Clause[] {
  const clauses: Clause[] = [];
  const begin = (at: number, inside: boolean): Clause => {
    const clause = { tokens: [], start: at, end, inside };
    clauses.push(clause);
    return clause;
  };
  let current = begin(start, false);
  let outer: { clause: Clause; open: number; inside: number } | undefined;
  let depth = 0;
  for (const [at, token] of tokens.entries()) {
    if (leadsToCount(tokens, at)) {
      current.tokens.push({ kind: 'filler', start: token.start, end: token.end });
      continue;
    }
    const stop = token.kind === 'stop' ? token.stop : token.kind === 'ordinal' ? 'clause' : undefined;
    if (stop === 'open') {
      depth += 1;
      if (!outer) {
        outer = { clause: current, open: token.start, inside: clauses.length };
        current = begin(token.end, true);
      }
    } else if (stop === 'close' && outer) {
      depth -= 1;
      if (depth > 0) continue;
      current.end = token.start;
      const inside = clauses.slice(outer.inside);
      const [open, narrows] = [namesUncounted(inside, STATEMENTS), namesUncounted(inside, REMEDIES)];
      current = outer.clause;
      current.tokens.push({ kind: 'aside', open, narrows, start: outer.open, end: token.end });
      outer = undefined;
    } else if (stop === 'clause' || stop === 'colon' || stop === 'close') {
      current.end = token.start;
      current = begin(token.end, outer !== undefined);
    } else {
      current.tokens.push(token);
    }
  }
  if (outer) outer.clause.end = outer.open;
  return clauses.filter((clause) => clause.tokens.length > 0);
}

// 1.本年新收申请：83件；      <- the number belongs to the words before the colon, where nothing else follows it
function leadsToCount(tokens: Token[], at: number): boolean {
  const [colon, number, next] = tokens.slice(at, at + 3);
  if (colon?.kind !== 'stop' || colon.stop !== 'colon' || number?.kind !== 'number') return false;
  return colon.end === number.start && (!next || (next.kind === 'stop' && next.start === number.end));
}

// 予以公开（含部分公开）42件
const STATEMENTS = new Set<Token['kind']>(['term', 'verb', 'carry']);
// 行政诉讼7件（未经复议直接起诉）
const REMEDIES = new Set<Token['kind']>(['remedy']);

const namesUncounted = (inside: Clause[], named: Set<Token['kind']>): boolean =>
  inside.some(
    ({ tokens }) =>
      tokens.some(({ kind }) => named.has(kind)) && !tokens.some(({ kind }) => kind === 'number'),
  );
