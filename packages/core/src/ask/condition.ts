import type { Comparison } from './bounds.ts';
import type { Token } from './scan.ts';
import type { Condition } from './understand.ts';
import { wantedIn } from './wanted.ts';

// Who denied more than they disclosed? | 不予公开比予以公开多的单位
/** The limits that a question names, or the two figures that it holds against each other. */
export function conditionIn(tokens: readonly Token[]): Condition | null {
  const bounds = tokens.flatMap(({ means }) =>
    means.flatMap((one) => (one.is === 'bounds' ? one.bounds : [])),
  );
  if (bounds.length > 0) return { bounds };
  const at = tokens.findIndex(({ text, means }) => text === '比' || means.some(({ is }) => is === 'than'));
  if (at < 0) return null;
  const [left, more] = wantedIn(tokens.slice(0, at));
  const [right, further] = wantedIn(tokens.slice(at + 1));
  const than = comparisonAt(tokens, at);
  if (!left || more || !right || further || !than) return null;
  return { left: { wanted: left }, than, right: { wanted: right } };
}

function comparisonAt(tokens: readonly Token[], at: number): Comparison | undefined {
  const said = tokens[at]?.means.find((one) => one.is === 'than');
  if (said) return said.than;
  const behind = tokens.slice(at + 1).map(({ text }) => text);
  if (behind.some((text) => /^(?:多|高|大)$/u.test(text))) return '>';
  return behind.some((text) => /^(?:少|低|小)$/u.test(text)) ? '<' : undefined;
}
