/** The word that differs least from the one seen; undefined where none is like it. */
export function nearest(seen: string, words: readonly string[]): string | undefined {
  const most = Math.max(2, Math.floor(seen.length / 3));
  const ranked = words
    .map((word) => ({ word, steps: distance(seen, word) }))
    .filter(({ steps }) => steps <= most)
    .sort((a, b) => a.steps - b.steps);
  return ranked[0]?.word;
}

/** How many letters must be put in, taken out or changed to make one word the other. */
function distance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, place) => place);
  for (const [row, letter] of [...from].entries()) {
    const line = [row + 1];
    for (const [column, other] of [...to].entries()) {
      const replaced = (above[column] ?? 0) + Number(letter !== other);
      line.push(Math.min(replaced, (above[column + 1] ?? 0) + 1, (line[column] ?? 0) + 1));
    }
    above = line;
  }
  return above.at(-1) ?? 0;
}
