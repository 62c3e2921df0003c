import type { Bitmap, Box, Inked } from './bitmap.ts';

// Square inches of ink: a dot of noise has less, a dash or the thinnest 1 has more.
const SPECK = 0.0004;
// Inches beside the edge of a cell in which what is left of its border may stand.
const EDGE = 0.035;
const THIN = 0.025;
// Inches of paper left around what is cut out.
const MARGIN = 0.06;
const PAPER = 255;

/** Where the ink of a part of a page stands; undefined where there is none but specks and remains of borders. */
export function inkBox(page: Inked, part: Box): Box | undefined {
  const { dpi } = page;
  const speck = SPECK * dpi * dpi;
  let box: Box | undefined;
  for (const piece of piecesOf(page, part)) {
    if (piece.size < speck || isRemains(piece, part, dpi)) continue;
    box = box
      ? {
          x0: Math.min(box.x0, piece.x0),
          y0: Math.min(box.y0, piece.y0),
          x1: Math.max(box.x1, piece.x1),
          y1: Math.max(box.y1, piece.y1),
        }
      : { x0: piece.x0, y0: piece.y0, x1: piece.x1, y1: piece.y1 };
  }
  return box;
}

function isRemains(piece: Box, part: Box, dpi: number): boolean {
  const edge = EDGE * dpi;
  const thin = THIN * dpi;
  const upright = piece.x1 <= part.x0 + edge || piece.x0 >= part.x1 - edge;
  const level = piece.y1 <= part.y0 + edge || piece.y0 >= part.y1 - edge;
  return (upright && piece.x1 - piece.x0 <= thin) || (level && piece.y1 - piece.y0 <= thin);
}

type Piece = Box & { size: number };

/** The connected pieces of ink in a part of a page. */
function piecesOf({ width, dark }: Inked, { x0, y0, x1, y1 }: Box): Piece[] {
  const across = x1 - x0;
  const seen = new Uint8Array(Math.max(0, across * (y1 - y0)));
  const open: number[] = [];
  const pieces: Piece[] = [];
  const reach = (x: number, y: number): void => {
    if (x < x0 || x >= x1 || y < y0 || y >= y1) return;
    const place = (y - y0) * across + x - x0;
    if (seen[place] || !dark[y * width + x]) return;
    seen[place] = 1;
    open.push(place);
  };
  for (let start = 0; start < seen.length; start += 1) {
    const piece: Piece = { x0: x1, y0: y1, x1: x0, y1: y0, size: 0 };
    reach(x0 + (start % across), y0 + Math.floor(start / across));
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      const [x, y] = [x0 + (place % across), y0 + Math.floor(place / across)];
      piece.size += 1;
      piece.x0 = Math.min(piece.x0, x);
      piece.y0 = Math.min(piece.y0, y);
      piece.x1 = Math.max(piece.x1, x + 1);
      piece.y1 = Math.max(piece.y1, y + 1);
      for (let dy = -1; dy <= 1; dy += 1) for (let dx = -1; dx <= 1; dx += 1) reach(x + dx, y + dy);
    }
    if (piece.size > 0) pieces.push(piece);
  }
  return pieces;
}

/** A piece cut out of a page, and the pixel of the page on which its left upper corner lies. */
export type Cutting = Bitmap & { left: number; top: number };

/** Cuts the ink in a box out of a part of a page, with clean paper around it. */
export function cutOut(page: Inked, part: Box, ink: Box): Cutting {
  const margin = Math.round(MARGIN * page.dpi);
  const [left, top] = [ink.x0 - margin, ink.y0 - margin];
  const width = ink.x1 - ink.x0 + 2 * margin;
  const height = ink.y1 - ink.y0 + 2 * margin;
  const pixels = new Uint8Array(width * height).fill(PAPER);
  // The outermost row of grey around the ink belongs to it.
  const x0 = Math.max(part.x0, ink.x0 - 2);
  const x1 = Math.min(part.x1, ink.x1 + 2);
  for (let y = Math.max(part.y0, ink.y0 - 2); y < Math.min(part.y1, ink.y1 + 2); y += 1) {
    const row = y * page.width;
    pixels.set(page.pixels.subarray(row + x0, row + x1), (y - top) * width + x0 - left);
  }
  return { width, height, dpi: page.dpi, pixels, left, top };
}

/** Blanks a part of a page in place. */
export function blankOut({ width, height, pixels, dark }: Inked, part: Box): void {
  const [x0, x1] = [Math.max(0, part.x0), Math.min(width, part.x1)];
  for (let y = Math.max(0, part.y0); y < Math.min(height, part.y1); y += 1) {
    pixels.fill(PAPER, y * width + x0, y * width + x1);
    dark.fill(0, y * width + x0, y * width + x1);
  }
}
