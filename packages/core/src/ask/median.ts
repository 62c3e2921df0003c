/** The places of the middle of so many numbers in order: one, or two where their count is even. */
export const middleOf = (count: number): number[] => [
  ...new Set([Math.floor((count - 1) / 2), Math.floor(count / 2)]),
];

/** The median of numbers in ascending order, of two middle ones their mean, to two digits. */
export function medianOf(sorted: ArrayLike<number>): number {
  const middle = middleOf(sorted.length).map((at) => sorted[at] ?? Number.NaN);
  const sum = middle.reduce((total, value) => total + value, 0);
  return Math.round((sum / middle.length) * 100) / 100;
}
