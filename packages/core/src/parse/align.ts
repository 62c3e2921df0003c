/** A seen thing that may stand for some of the expected ones, each with how alike they are (0 to 1). */
export type Candidates = { index: number; score: number }[];

/** What stands for what: for each seen thing the expected index or -1, and for each expected one all the seen that could stand for it in an alignment about as good as this one. */
export type Alignment = { assigned: number[]; possible: number[][] };

/** Sums of likenesses that differ by less are the same. */
const SAME = 1e-9;
/** An alignment that makes so much less is about as good: one label clipped. */
const CLOSE = 0.1;

/**
 * Assigns what is seen to what is expected, both in order, so that the likeness adds up to the most:
 * each seen thing stands for at most one expected, none is used twice, and no two assignments cross.
 */
export function alignInOrder(seen: Candidates[], expected: number): Alignment {
  const before = bestBefore(seen, expected);
  const after = bestAfter(seen, expected);
  const width = expected + 1;
  const most = after[0] ?? 0;
  const assigned: number[] = [];
  const possible: number[][] = Array.from({ length: expected }, () => []);
  let next = 0;
  seen.forEach((candidates, i) => {
    assigned.push(-1);
    for (const { index, score } of candidates) {
      const rest = score + at(after, (i + 1) * width + index + 1);
      if (at(before, i * width + index) + rest >= most - CLOSE) possible[index]?.push(i);
      if (index < next || assigned[i] !== -1 || rest < at(after, i * width + next) - SAME) continue;
      assigned[i] = index;
      next = index + 1;
    }
  });
  return { assigned, possible };
}

const at = (table: Float64Array, place: number): number => table[place] ?? 0;

/** At i * (expected + 1) + j: the most that the first i seen can make of the first j expected. */
function bestBefore(seen: Candidates[], expected: number): Float64Array {
  const width = expected + 1;
  const best = new Float64Array((seen.length + 1) * width);
  seen.forEach((candidates, i) => {
    const row = (i + 1) * width;
    best.copyWithin(row, i * width, row);
    for (const { index, score } of candidates) {
      best[row + index + 1] = Math.max(at(best, row + index + 1), score + at(best, i * width + index));
    }
    for (let j = 1; j < width; j += 1) best[row + j] = Math.max(at(best, row + j), at(best, row + j - 1));
  });
  return best;
}

/** At i * (expected + 1) + j: the most that the seen from i on can make of the expected from j on. */
function bestAfter(seen: Candidates[], expected: number): Float64Array {
  const width = expected + 1;
  const best = new Float64Array((seen.length + 1) * width);
  for (let i = seen.length - 1; i >= 0; i -= 1) {
    const row = i * width;
    best.copyWithin(row, row + width, row + 2 * width);
    for (const { index, score } of seen[i] ?? []) {
      best[row + index] = Math.max(at(best, row + index), score + at(best, row + width + index + 1));
    }
    for (let j = width - 2; j >= 0; j -= 1)
      best[row + j] = Math.max(at(best, row + j), at(best, row + j + 1));
  }
  return best;
}
