/** The middle one of numbers by size, the larger of two; 0 of none. */
export const medianOf = (values: readonly number[]): number =>
  Float64Array.from(values).sort()[values.length >> 1] ?? 0;
