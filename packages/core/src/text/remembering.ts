import { anew } from './anew.ts';

/** As many texts as all reports print over and over again, with room to spare, and none so long that it is prose. */
const MOST = 2000;
const LONGEST = 200;

/**
 * The same function, which keeps what it found for short texts: reports print the same words. Once so many are kept they
 * are the older ones, and those of them that are not asked for again are gone with the next such change: however much
 * else is printed in between, what all reports print stays.
 */
export function remembering<T>(look: (text: string) => T): (text: string) => T {
  let known = new Map<string, T>();
  let older = new Map<string, T>();
  const keep = (text: string, found: T): T => {
    if (known.size >= MOST) [older, known] = [known, new Map()];
    known.set(text, found);
    return found;
  };
  return (text) => {
    if (text.length > LONGEST) return look(text);
    const found = known.get(text);
    if (found !== undefined || known.has(text)) return found as T;
    return keep(anew(text), older.has(text) ? (older.get(text) as T) : look(text));
  };
}
