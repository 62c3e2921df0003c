import type { Inked } from './bitmap.ts';

// Inches across the squares of paper that are measured, and the share of one that has to be paper.
const SQUARE = 0.15;
const ENOUGH = 0.1;
const PAPER = 255;
// The share of the ink that is darker than what becomes black.
const BLACKEST = 0.1;

/** The pixels of a page as under even light on white paper with black ink: shadows, yellowed paper and faded print go. */
export function evenLight(page: Inked): Uint8Array {
  const { width, height, pixels } = page;
  const { across, size, squares } = measurePaper(page);
  const black = blackOf(
    page,
    (x, y) => squares[Math.floor(y / size) * across + Math.floor(x / size)] as number,
  );
  const down = squares.length / across;
  const even = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const [row, below, dy] = between(y, size, down);
    for (let x = 0; x < width; x += 1) {
      const [left, right, dx] = between(x, size, across);
      const at = (r: number, c: number): number => squares[r * across + c] as number;
      const upper = at(row, left) * (1 - dx) + at(row, right) * dx;
      const lower = at(below, left) * (1 - dx) + at(below, right) * dx;
      const share = (pixels[y * width + x] as number) / (upper + (lower - upper) * dy);
      even[y * width + x] = Math.max(0, Math.min(PAPER, ((share - black) / (1 - black)) * PAPER));
    }
  }
  return even;
}

/** The two squares between whose middles a pixel lies, and how near to the second it is. */
function between(at: number, size: number, count: number): [number, number, number] {
  const place = Math.max(0, Math.min(count - 1, (at + 0.5) / size - 0.5));
  const first = Math.floor(place);
  return [first, Math.min(first + 1, count - 1), place - first];
}

type Paper = { across: number; size: number; squares: Float64Array };

/** How bright the paper is in each square of a page; one that is all ink is as bright as the one before. */
function measurePaper({ width, height, dpi, pixels, faint }: Inked): Paper {
  const size = Math.max(4, Math.round(dpi * SQUARE));
  const across = Math.ceil(width / size);
  const squares = new Float64Array(across * Math.ceil(height / size));
  let before = PAPER;
  for (let square = 0; square < squares.length; square += 1) {
    const [x0, y0] = [(square % across) * size, Math.floor(square / across) * size];
    let sum = 0;
    let count = 0;
    for (let y = y0; y < Math.min(y0 + size, height); y += 1) {
      for (let x = x0; x < Math.min(x0 + size, width); x += 1) {
        if (faint[y * width + x]) continue;
        sum += pixels[y * width + x] as number;
        count += 1;
      }
    }
    if (count >= size * size * ENOUGH) before = Math.max(1, sum / count);
    squares[square] = before;
  }
  return { across, size, squares };
}

/** How bright ink is that counts as black, as a share of its paper. */
function blackOf({ width, pixels, dark }: Inked, paperAt: (x: number, y: number) => number): number {
  const counts = new Uint32Array(PAPER + 1);
  let all = 0;
  for (let i = 0; i < pixels.length; i += 1) {
    if (!dark[i]) continue;
    const share = (pixels[i] as number) / paperAt(i % width, Math.floor(i / width));
    const level = Math.min(PAPER, Math.round(share * PAPER));
    counts[level] = (counts[level] as number) + 1;
    all += 1;
  }
  let level = 0;
  for (let seen = 0; level < PAPER && seen + (counts[level] as number) < all * BLACKEST; level += 1)
    seen += counts[level] as number;
  return all === 0 ? 0 : Math.min(0.9, level / PAPER);
}
