/** A map of the entries used last: over `most` entries the one unused longest is forgotten. */
export type Recent<K, V> = { get(key: K): V | undefined; set(key: K, value: V): void };

/** An empty one. */
export function createRecent<K, V>(most: number): Recent<K, V> {
  const entries = new Map<K, V>();
  const put = (key: K, value: V): void => {
    entries.delete(key);
    entries.set(key, value);
  };
  return {
    get(key) {
      const value = entries.get(key);
      if (value !== undefined) put(key, value);
      return value;
    },
    set(key, value) {
      put(key, value);
      const [oldest] = entries.keys();
      if (entries.size > most && oldest !== undefined) entries.delete(oldest);
    },
  };
}
