/** An affine map as files write it: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** The map that does `first` and then `second`. */
export const followedBy = (first: Matrix, second: Matrix): Matrix => [
  first[0] * second[0] + first[1] * second[2],
  first[0] * second[1] + first[1] * second[3],
  first[2] * second[0] + first[3] * second[2],
  first[2] * second[1] + first[3] * second[3],
  first[4] * second[0] + first[5] * second[2] + second[4],
  first[4] * second[1] + first[5] * second[3] + second[5],
];

/** Where a map takes a point. */
export const mapPoint = (map: Matrix, x: number, y: number): { x: number; y: number } => ({
  x: map[0] * x + map[2] * y + map[4],
  y: map[1] * x + map[3] * y + map[5],
});
