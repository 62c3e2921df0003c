import { simplify } from '../places/index.ts';

/** The names of a list by the characters in them; names are found by their positions in it, in its order. */
export type NameIndex = {
  /** The names in which the characters of `words` stand in this order. */
  spelledOut(words: string): number[];
  /** Whether one of the names holds the text. */
  holds(text: string): boolean;
};

const UNITS = 0x1_0000;

/**
 * Arranges names so that a search looks at few of them: those with the rarest character of what is sought, and of these
 * only the ones whose signature, a bit for each of their characters, has all its bits.
 */
export function indexNames(names: readonly string[]): NameIndex {
  const folded = names.map(simplify);
  const { starts, having, signatures } = arrange(folded);
  function* holding(text: string): Generator<number> {
    const [from, to] = rarest(text, starts);
    const wanted = signatureOf(text);
    for (let at = from; at < to; at += 1) {
      const name = having[at] ?? 0;
      if (((signatures[name] ?? 0) & wanted) === wanted) yield name;
    }
  }
  const nameAt = (at: number): string => folded[at] ?? '';
  return {
    spelledOut: (words) => [...holding(words)].filter((at) => isInOrder(words, nameAt(at))),
    holds: (text) => holding(text).some((at) => nameAt(at).includes(text)),
  };
}

/** Whether the characters of `words` stand in the name in this order. */
export function isInOrder(words: string, name: string): boolean {
  let at = 0;
  for (let i = 0; i < words.length; i += 1) {
    at = name.indexOf(words.charAt(i), at) + 1;
    if (at === 0) return false;
  }
  return true;
}

type Arranged = {
  /** Where the names that have a code unit begin in `having`, and behind them where the next ones do. */
  starts: Uint32Array;
  having: Uint32Array;
  signatures: Int32Array;
};

function arrange(names: readonly string[]): Arranged {
  const starts = new Uint32Array(UNITS + 1);
  eachUnit(names, (unit) => {
    starts[unit + 1] = (starts[unit + 1] ?? 0) + 1;
  });
  for (let unit = 0; unit < UNITS; unit += 1)
    starts[unit + 1] = (starts[unit + 1] ?? 0) + (starts[unit] ?? 0);
  const next = starts.slice();
  const having = new Uint32Array(starts[UNITS] ?? 0);
  const signatures = new Int32Array(names.length);
  eachUnit(names, (unit, name) => {
    having[next[unit] ?? 0] = name;
    next[unit] = (next[unit] ?? 0) + 1;
    signatures[name] = (signatures[name] ?? 0) | bitOf(unit);
  });
  return { starts, having, signatures };
}

/** Each code unit of each name, once a name. */
function eachUnit(names: readonly string[], tell: (unit: number, name: number) => void): void {
  const last = new Int32Array(UNITS).fill(-1);
  for (const [i, name] of names.entries()) {
    for (let at = 0; at < name.length; at += 1) {
      const unit = name.charCodeAt(at);
      if (last[unit] === i) continue;
      last[unit] = i;
      tell(unit, i);
    }
  }
}

// Characters that follow on each other in Unicode often stand in one name: they are thrown far apart.
const bitOf = (unit: number): number => 1 << (Math.imul(unit, 0x9e3779b1) >>> 27);

function signatureOf(text: string): number {
  let signature = 0;
  for (let i = 0; i < text.length; i += 1) signature |= bitOf(text.charCodeAt(i));
  return signature;
}

/** The stretch of names with the one character of the text that the fewest have; an empty one for an empty text. */
function rarest(text: string, starts: Uint32Array): readonly [number, number] {
  let fewest: readonly [number, number] | undefined;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    const [from, to] = [starts[unit] ?? 0, starts[unit + 1] ?? 0];
    if (!fewest || to - from < fewest[1] - fewest[0]) fewest = [from, to];
  }
  return fewest ?? [0, 0];
}
