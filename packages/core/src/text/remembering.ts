/** As many texts as all reports print over and over again, with room to spare, and none so long that it is prose. */
const MOST = 2000;
const LONGEST = 200;

/** The same function, which keeps what it found for the first short texts that it was asked about: reports print the same words. */
export function remembering<T>(look: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > LONGEST) return look(text);
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const found = look(text);
    // Cut from a file, a text holds on to all of it: what is kept is written anew.
    if (known.size < MOST) known.set(Array.from(text).join(''), found);
    return found;
  };
}
