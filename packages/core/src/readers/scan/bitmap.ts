/** A page as a picture: one byte per pixel, 0 black, row by row without gaps; `dpi` pixels per inch. */
export type Bitmap = { width: number; height: number; dpi: number; pixels: Uint8Array };

/** A part of a bitmap in pixels: from x0 and y0 up to but without x1 and y1. */
export type Box = { x0: number; y0: number; x1: number; y1: number };

/** A bitmap with its ink: `dark` holds 1 for each pixel that is printed on, `faint` also for those that may be. */
export type Inked = Bitmap & { dark: Uint8Array; faint: Uint8Array };

// Inches and share: a pixel is ink where it is so much darker than the paper within so far of it.
const WINDOW = 0.12;
const DARKER = 0.84;
const FAINTLY_DARKER = 0.92;

/** Tells ink from paper by the mean around each pixel, so that shadows and yellowed paper do not count. */
export function findInk(bitmap: Bitmap): Inked {
  const { width, height, pixels } = bitmap;
  const reach = Math.max(2, Math.round((bitmap.dpi * WINDOW) / 2));
  const dark = new Uint8Array(width * height);
  const faint = new Uint8Array(width * height);
  const columns = new Float64Array(width);
  const add = (row: number, sign: number): void => {
    const start = row * width;
    for (let x = 0; x < width; x += 1) columns[x] = (columns[x] ?? 0) + sign * (pixels[start + x] ?? 0);
  };
  for (let y = 0; y < Math.min(reach, height); y += 1) add(y, 1);
  for (let y = 0; y < height; y += 1) {
    if (y + reach < height) add(y + reach, 1);
    if (y - reach - 1 >= 0) add(y - reach - 1, -1);
    const rows = Math.min(height - 1, y + reach) - Math.max(0, y - reach) + 1;
    markRow(y * width, rows);
  }
  return { ...bitmap, dark, faint };

  function markRow(start: number, rows: number): void {
    let sum = 0;
    for (let x = 0; x < Math.min(reach, width); x += 1) sum += columns[x] ?? 0;
    for (let x = 0; x < width; x += 1) {
      if (x + reach < width) sum += columns[x + reach] ?? 0;
      if (x - reach - 1 >= 0) sum -= columns[x - reach - 1] ?? 0;
      const across = Math.min(width - 1, x + reach) - Math.max(0, x - reach) + 1;
      const value = (pixels[start + x] ?? 0) * across * rows;
      if (value < sum * DARKER) dark[start + x] = 1;
      if (value < sum * FAINTLY_DARKER) faint[start + x] = 1;
    }
  }
}

/** A bitmap so many times as wide and high, between whose pixels the new ones lie. */
export function enlarge(bitmap: Bitmap, times: number): Bitmap {
  if (times === 1) return bitmap;
  const [width, height] = [bitmap.width * times, bitmap.height * times];
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      pixels[y * width + x] = valueAt(bitmap, (x + 0.5) / times - 0.5, (y + 0.5) / times - 0.5);
  return { width, height, dpi: bitmap.dpi * times, pixels };
}

/** The value at a place between pixels, from the four around it. */
export function valueAt({ width, height, pixels }: Bitmap, atX: number, atY: number): number {
  const x = Math.min(Math.max(atX, 0), width - 1);
  const y = Math.min(Math.max(atY, 0), height - 1);
  const left = Math.floor(x);
  const top = Math.floor(y) * width;
  const right = Math.min(left + 1, width - 1);
  const below = Math.min(top + width, (height - 1) * width);
  const across = x - left;
  const upper = (pixels[top + left] ?? 0) * (1 - across) + (pixels[top + right] ?? 0) * across;
  const lower = (pixels[below + left] ?? 0) * (1 - across) + (pixels[below + right] ?? 0) * across;
  return Math.round(upper + (lower - upper) * (y - Math.floor(y)));
}
