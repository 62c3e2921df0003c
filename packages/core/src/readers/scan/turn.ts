import type { Bitmap } from './bitmap.ts';

/** A page turned by quarter turns clockwise. */
export function turnQuarters(page: Bitmap, turns: number): Bitmap {
  const { width, height, pixels } = page;
  if (turns === 0) return page;
  const turned = new Uint8Array(pixels.length);
  const [across, down] = turns === 2 ? [width, height] : [height, width];
  // Where the first pixel goes to, and how far from one another those of a row and those of a column then stand.
  const [from, right, below] =
    turns === 1
      ? [height - 1, across, -1]
      : turns === 2
        ? [pixels.length - 1, -1, -width]
        : [(width - 1) * across, -across, 1];
  for (let y = 0; y < height; y += 1) {
    const row = from + y * below;
    for (let x = 0; x < width; x += 1) turned[row + x * right] = pixels[y * width + x] as number;
  }
  return { ...page, width: across, height: down, pixels: turned };
}
