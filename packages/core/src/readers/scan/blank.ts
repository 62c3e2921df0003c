import type { Bitmap, Box } from './bitmap.ts';

// Inches: beside its edges a cell may hold remains of its border; a sign is at least so long and wide; what is around it.
const EDGE = 0.035;
const SIGN = 0.03;
const AROUND = 0.12;

/**
 * How much darker than the paper around it the darkest spot as large as a sign is, inside a cell: 0 not at all, 1 black.
 * Means over a spot do not mind noise, and those around it no shadow.
 */
export function darkestSpot({ width, dpi, pixels }: Bitmap, part: Box): number {
  const edge = Math.ceil(EDGE * dpi);
  const [x0, y0] = [part.x0 + edge, part.y0 + edge];
  const across = part.x1 - edge - x0;
  const down = part.y1 - edge - y0;
  const spot = Math.max(2, Math.round(SIGN * dpi));
  if (across < spot || down < spot) return 1;
  const sums = sumsOf((x, y) => pixels[(y0 + y) * width + x0 + x] ?? 0, across, down);
  const mean = (left: number, top: number, right: number, bottom: number): number => {
    const row = across + 1;
    const at = (x: number, y: number): number => sums[y * row + x] ?? 0;
    const sum = at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top);
    return sum / ((right - left) * (bottom - top));
  };
  const reach = Math.round(AROUND * dpi);
  let most = 0;
  for (let y = 0; y + spot <= down; y += 1) {
    for (let x = 0; x + spot <= across; x += 1) {
      const [left, top] = [Math.max(0, x - reach), Math.max(0, y - reach)];
      const paper = mean(left, top, Math.min(across, x + spot + reach), Math.min(down, y + spot + reach));
      most = Math.max(most, (paper - mean(x, y, x + spot, y + spot)) / Math.max(1, paper));
    }
  }
  return most;
}

/** Sums over all rectangles from the left upper corner, with a row and a column of zeros before them. */
function sumsOf(value: (x: number, y: number) => number, across: number, down: number): Float64Array {
  const row = across + 1;
  const sums = new Float64Array(row * (down + 1));
  for (let y = 0; y < down; y += 1) {
    let sum = 0;
    for (let x = 0; x < across; x += 1) {
      sum += value(x, y);
      sums[(y + 1) * row + x + 1] = (sums[y * row + x + 1] ?? 0) + sum;
    }
  }
  return sums;
}
