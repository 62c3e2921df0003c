import type { Bitmap } from './bitmap.ts';

/** A page turned by quarter turns clockwise. */
export function turnQuarters(page: Bitmap, turns: number): Bitmap {
  const { width, height, pixels } = page;
  if (turns === 0) return page;
  const turned = new Uint8Array(pixels.length);
  const [across, down] = turns === 2 ? [width, height] : [height, width];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [toX, toY] =
        turns === 1
          ? [height - 1 - y, x]
          : turns === 2
            ? [width - 1 - x, height - 1 - y]
            : [y, width - 1 - x];
      turned[toY * across + toX] = pixels[y * width + x] as number;
    }
  }
  return { ...page, width: across, height: down, pixels: turned };
}
