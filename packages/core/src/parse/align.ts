/** A seen thing that may stand for some of the expected ones, each with how alike they are (0 to 1). */
export type Candidates = { index: number; score: number }[];

/**
 * Assigns what is seen to what is expected, both in order, so that the likeness adds up to the most:
 * each seen thing stands for at most one expected, none is used twice, and no two assignments cross.
 * Returns for each seen thing the expected index, or -1.
 */
export function alignInOrder(seen: Candidates[], expected: number): number[] {
  // best[i][j]: the most that seen i… can make of expected j…
  const best = Array.from({ length: seen.length + 1 }, () => new Float64Array(expected + 1));
  const scores = seen.map((candidates) => new Map(candidates.map(({ index, score }) => [index, score])));
  for (let i = seen.length - 1; i >= 0; i -= 1) {
    for (let j = expected - 1; j >= 0; j -= 1) {
      const score = scores[i]?.get(j) ?? 0;
      const skip = Math.max(at(best, i + 1, j), at(best, i, j + 1));
      set(best, i, j, score > 0 ? Math.max(skip, score + at(best, i + 1, j + 1)) : skip);
    }
  }
  return trace(scores, best, expected);
}

function trace(scores: Map<number, number>[], best: Float64Array[], expected: number): number[] {
  const assigned = scores.map(() => -1);
  for (let i = 0, j = 0; i < scores.length && j < expected;) {
    const score = scores[i]?.get(j) ?? 0;
    if (score > 0 && at(best, i, j) === score + at(best, i + 1, j + 1)) {
      assigned[i] = j;
      i += 1;
      j += 1;
    } else if (at(best, i, j) === at(best, i, j + 1)) j += 1;
    else i += 1;
  }
  return assigned;
}

const at = (table: Float64Array[], i: number, j: number): number => table[i]?.[j] ?? 0;

function set(table: Float64Array[], i: number, j: number, value: number): void {
  const row = table[i];
  if (row) row[j] = value;
}
