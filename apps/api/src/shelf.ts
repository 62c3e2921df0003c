import type { Sent } from './answer.ts';

// In characters: of all answers together, and of one with its address.
const MOST = 16_000_000;
const LONGEST = 64_000;

/** The answers given last, as many as fit. */
export type Shelf = {
  take(key: string): Sent | undefined;
  put(key: string, answer: Sent): void;
  clear(): void;
};

/** An empty shelf. */
export function createShelf(): Shelf {
  const kept = new Map<string, Sent>();
  let size = 0;
  const remove = (key: string, { body }: Sent): void => {
    kept.delete(key);
    size -= key.length + body.length;
  };
  return {
    take(key) {
      const found = kept.get(key);
      if (!found) return undefined;
      // A map keeps the order in which keys came in: what is taken goes to its end.
      kept.delete(key);
      kept.set(key, found);
      return found;
    },
    put(key, answer) {
      const length = key.length + answer.body.length;
      if (length > LONGEST) return;
      const known = kept.get(key);
      if (known) remove(key, known);
      kept.set(key, answer);
      size += length;
      for (const [oldest, one] of kept) {
        if (size <= MOST) return;
        remove(oldest, one);
      }
    },
    clear() {
      kept.clear();
      size = 0;
    },
  };
}
