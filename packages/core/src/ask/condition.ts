import type { Bound, Comparison } from './bounds.ts';
import type { Token } from './scan.ts';
import type { Condition, Limited } from './understand.ts';
import { wantedIn } from './wanted.ts';
import type { Wanted } from './wanted.ts';

// Who denied more than they disclosed? | 不予公开比予以公开多的单位
/** The limits that a question names, or the two figures that it holds against each other. */
export function conditionIn(tokens: readonly Token[]): Condition | null {
  const all = limitsIn(tokens);
  if (all) return { all };
  const bounds = tokens.flatMap(boundsOf);
  if (bounds.length > 0) return { bounds };
  const at = tokens.findIndex(({ text, means }) => text === '比' || means.some(({ is }) => is === 'than'));
  if (at < 0) return null;
  const [left, more] = wantedIn(tokens.slice(0, at));
  const [right, further] = wantedIn(tokens.slice(at + 1));
  const than = comparisonAt(tokens, at);
  if (!left || more || !right || further || !than) return null;
  return { left: { wanted: left }, than, right: { wanted: right } };
}

const boundsOf = ({ means }: Token): Bound[] =>
  means.flatMap((one) => (one.is === 'bounds' ? one.bounds : []));

// 收到申请超过5000件而且不予公开超过1000件 | more than 5000 requests and more than 1000 denials
/** Several figures each with its own limits, all in front of them or all behind, else in their order; undefined where they are not as many. */
function limitsIn(tokens: readonly Token[]): Limited[] | undefined {
  const places = [...tokens.keys()].filter((at) => tokens.slice(at, at + 1).flatMap(boundsOf).length > 0);
  if (places.length < 2) return undefined;
  const before = places.map((at, i) => wantedIn(tokens.slice((places[i - 1] ?? -1) + 1, at)));
  const behind = places.map((at, i) => wantedIn(tokens.slice(at + 1, places[i + 1])));
  const inOrder = wantedIn(tokens).map((wanted) => [wanted]);
  const isOfEach = (side: Wanted[][]): boolean =>
    side.length === places.length && side.every((found) => found.length === 1);
  return [before, behind, inOrder].find(isOfEach)?.flatMap(([wanted], i) => {
    const bounds = tokens.slice(places[i], (places[i] ?? 0) + 1).flatMap(boundsOf);
    return wanted ? [{ target: { wanted }, bounds }] : [];
  });
}

function comparisonAt(tokens: readonly Token[], at: number): Comparison | undefined {
  const said = tokens[at]?.means.find((one) => one.is === 'than');
  if (said) return said.than;
  const behind = tokens.slice(at + 1).map(({ text }) => text);
  if (behind.some((text) => /^(?:多|高|大)$/u.test(text))) return '>';
  return behind.some((text) => /^(?:少|低|小)$/u.test(text)) ? '<' : undefined;
}
