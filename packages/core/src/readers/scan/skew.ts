import { type Bitmap, type Inked, valueAt } from './bitmap.ts';

// Degrees. Less is not seen in a line as long as the page is wide.
const MOST = 2.5;
const STEP = 0.02;
const LEAST = 0.03;
// Inches: what is dark for so long in one row belongs to a line or to the level strokes of letters.
const STROKE = 0.08;
const MOST_STROKES = 60_000;

type Stroke = { x: number; y: number; length: number };

/** The angle in degrees, clockwise, at which the level strokes of a page fall into the fewest rows; 0 where nothing shows one. */
export function skewOf(page: Inked): number {
  const strokes = strokesOf(page);
  let best = { angle: 0, score: scoreOf(strokes, 0, page) };
  for (let angle = -MOST; angle <= MOST; angle += STEP) {
    const score = scoreOf(strokes, angle, page);
    if (score > best.score) best = { angle, score };
  }
  return Math.abs(best.angle) < LEAST ? 0 : best.angle;
}

function strokesOf({ width, height, dpi, dark }: Inked): Stroke[] {
  const shortest = Math.round(dpi * STROKE);
  const longest = shortest * 2;
  const strokes: Stroke[] = [];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width && strokes.length < MOST_STROKES; x += 1) {
      const from = x;
      // A line is many pieces: where it stands as a whole would say nothing of its angle.
      while (x < width && x - from < longest && dark[y * width + x]) x += 1;
      if (x - from >= shortest) strokes.push({ x: (from + x) / 2, y, length: x - from });
    }
  }
  return strokes;
}

function scoreOf(strokes: Stroke[], angle: number, { width, height }: Bitmap): number {
  const rise = Math.tan((angle * Math.PI) / 180);
  const margin = Math.ceil(Math.abs(rise) * width) + 1;
  const rows = new Float64Array(height + 2 * margin);
  for (const { x, y, length } of strokes) {
    const row = Math.round(y - x * rise) + margin;
    rows[row] = (rows[row] ?? 0) + length;
  }
  return rows.reduce((sum, row) => sum + row * row, 0);
}

/** Turns a page anticlockwise by an angle in degrees about its middle; what comes in at its sides repeats its edge. */
export function turnBack(page: Bitmap, angle: number): Bitmap {
  const { width, height } = page;
  const cos = Math.cos((angle * Math.PI) / 180);
  const sin = Math.sin((angle * Math.PI) / 180);
  const pixels = new Uint8Array(width * height);
  const [cx, cy] = [(width - 1) / 2, (height - 1) / 2];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const fromX = cx + (x - cx) * cos - (y - cy) * sin;
      const fromY = cy + (x - cx) * sin + (y - cy) * cos;
      pixels[y * width + x] = valueAt(page, fromX, fromY);
    }
  }
  return { ...page, pixels };
}
