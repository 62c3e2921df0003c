/** A map of the entries used last: over `most` entries the one unused longest is forgotten. */
export type Recent<K, V> = {
  get(key: K): V | undefined;
  set(key: K, value: V): void;
  entries(): [K, V][];
};

/** How long an entry is kept after it was set, in milliseconds, by this clock. */
export type Lifetime = { lasts: number; now: () => number };

/** An empty one. */
export function createRecent<K, V>(most: number, lifetime?: Lifetime): Recent<K, V> {
  const kept = new Map<K, { value: V; until: number }>();
  const put = (key: K, entry: { value: V; until: number }): void => {
    kept.delete(key);
    kept.set(key, entry);
  };
  return {
    get(key) {
      const entry = kept.get(key);
      if (entry === undefined) return undefined;
      if (lifetime && lifetime.now() >= entry.until) {
        kept.delete(key);
        return undefined;
      }
      put(key, entry);
      return entry.value;
    },
    set(key, value) {
      put(key, { value, until: lifetime ? lifetime.now() + lifetime.lasts : Infinity });
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
    entries: () => [...kept].map(([key, { value }]) => [key, value]),
  };
}
