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
  const paper = measurePaper(page);
  const { across, size, squares } = paper;
  const black = blackOf(page, paper);
  const columns = placesBetween(width, size, across);
  const rows = placesBetween(height, size, squares.length / across);
  const even = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const row = (rows.first[y] as number) * across;
    const below = (rows.second[y] as number) * across;
    const dy = rows.share[y] as number;
    for (let x = 0; x < width; x += 1) {
      const left = columns.first[x] as number;
      const right = columns.second[x] as number;
      const dx = columns.share[x] as number;
      const upper = (squares[row + left] as number) * (1 - dx) + (squares[row + right] as number) * dx;
      const lower = (squares[below + left] as number) * (1 - dx) + (squares[below + right] as number) * dx;
      const share = (pixels[y * width + x] as number) / (upper + (lower - upper) * dy);
      even[y * width + x] = Math.max(0, Math.min(PAPER, ((share - black) / (1 - black)) * PAPER));
    }
  }
  return even;
}

/** The two squares between whose middles each pixel of a row or column lies, and how near to the second it is. */
type Between = { first: Uint32Array; second: Uint32Array; share: Float64Array };

function placesBetween(pixels: number, size: number, count: number): Between {
  const between = {
    first: new Uint32Array(pixels),
    second: new Uint32Array(pixels),
    share: new Float64Array(pixels),
  };
  for (let at = 0; at < pixels; at += 1) {
    const place = Math.max(0, Math.min(count - 1, (at + 0.5) / size - 0.5));
    const first = Math.floor(place);
    between.first[at] = first;
    between.second[at] = Math.min(first + 1, count - 1);
    between.share[at] = place - first;
  }
  return between;
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
function blackOf({ width, height, pixels, dark }: Inked, { across, size, squares }: Paper): number {
  const counts = new Uint32Array(PAPER + 1);
  let all = 0;
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor(y / size) * across;
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      if (!dark[at]) continue;
      const share = (pixels[at] as number) / (squares[row + Math.floor(x / size)] as number);
      const level = Math.min(PAPER, Math.round(share * PAPER));
      counts[level] = (counts[level] as number) + 1;
      all += 1;
    }
  }
  let level = 0;
  for (let seen = 0; level < PAPER && seen + (counts[level] as number) < all * BLACKEST; level += 1)
    seen += counts[level] as number;
  return all === 0 ? 0 : Math.min(0.9, level / PAPER);
}
