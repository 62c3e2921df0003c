import type { Bitmap, Box, Inked } from './bitmap.ts';

/** The ink of a part of a page: its box, and its marks from left to right: pieces above each other are one. */
export type Ink = Box & { marks: Box[] };

// Square inches of ink: a dot of noise has less, a dash or the thinnest 1 has more.
const SPECK = 0.0004;
// Beside other ink so much less is still a sign: a full stop, the dash before a figure.
const SIGN = 0.3;
// Inches between such a sign and the ink that it belongs to.
const NEAR = 0.1;
// Inches beside the edge of a cell in which what is left of its border may stand.
const EDGE = 0.035;
const THIN = 0.025;
// Marks are one where the narrower stands over or under the other by more than this share.
const ABOVE = 0.5;
// Inches: what stands so near to the border at its side may have lost some of its ink to it.
const CLIPPED = 0.025;
// Inches of paper left around what is cut out.
const MARGIN = 0.06;
const PAPER = 255;

/** Where the ink of a part of a page stands; undefined where there is none but specks and remains of borders. */
export function inkIn(page: Inked, part: Box): Ink | undefined {
  const speck = SPECK * page.dpi * page.dpi;
  const kept: Piece[] = [];
  for (const piece of piecesOf(page, part))
    if (piece.size >= speck * SIGN && !isRemains(piece, part, page.dpi)) kept.push(piece);
  const large = kept.filter(({ size }) => size >= speck);
  if (large.length === 0) return undefined;
  const body = around(large);
  const near = NEAR * page.dpi;
  const belongs = ({ x0, x1, y0, y1 }: Piece): boolean =>
    y1 > body.y0 && y0 < body.y1 && x1 > body.x0 - near && x0 < body.x1 + near;
  const all = kept.filter((piece) => piece.size >= speck || belongs(piece));
  return { ...around(all), marks: marksOf(all) };
}

/** Whether a page has ink beyond specks and its edges. */
export function hasInk(page: Inked): boolean {
  const whole = { x0: 0, y0: 0, x1: page.width, y1: page.height };
  const speck = SPECK * page.dpi * page.dpi;
  for (const piece of piecesOf(page, whole))
    if (piece.size >= speck && !isRemains(piece, whole, page.dpi)) return true;
  return false;
}

function around(boxes: Box[]): Box {
  const box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const { x0, y0, x1, y1 } of boxes) {
    box.x0 = Math.min(box.x0, x0);
    box.y0 = Math.min(box.y0, y0);
    box.x1 = Math.max(box.x1, x1);
    box.y1 = Math.max(box.y1, y1);
  }
  return box;
}

function marksOf(pieces: Box[]): Box[] {
  const marks: Box[] = [];
  for (const { x0, y0, x1, y1 } of pieces.toSorted((a, b) => a.x0 - b.x0)) {
    const last = marks.at(-1);
    const shared = last ? Math.min(last.x1, x1) - x0 : 0;
    const narrower = last ? Math.min(last.x1 - last.x0, x1 - x0) : 1;
    if (last && shared > narrower * ABOVE) Object.assign(last, around([last, { x0, y0, x1, y1 }]));
    else marks.push({ x0, y0, x1, y1 });
  }
  return marks;
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
function* piecesOf({ width, dark }: Inked, { x0, y0, x1, y1 }: Box): Generator<Piece> {
  const across = x1 - x0;
  const seen = new Uint8Array(Math.max(0, across * (y1 - y0)));
  const open: number[] = [];
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
    if (piece.size > 0) yield piece;
  }
}

/** A piece cut out of a page, the pixel of the page on which its left upper corner lies, the marks of its ink, and whether the border beside it may have cut some off. */
export type Cutting = Bitmap & { left: number; top: number; marks: Box[]; clipped: boolean };

/** Cuts the ink in a box out of a part of a page, with clean paper around it. */
export function cutOut(page: Inked, part: Box, ink: Ink): Cutting {
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
  const near = CLIPPED * page.dpi;
  const clipped = ink.x0 - part.x0 < near || part.x1 - ink.x1 < near;
  return { width, height, dpi: page.dpi, pixels, left, top, marks: ink.marks, clipped };
}

/** Blanks a part of a page in place. */
export function blankOut({ width, height, pixels, dark }: Inked, part: Box): void {
  const [x0, x1] = [Math.max(0, part.x0), Math.min(width, part.x1)];
  for (let y = Math.max(0, part.y0); y < Math.min(height, part.y1); y += 1) {
    pixels.fill(PAPER, y * width + x0, y * width + x1);
    dark.fill(0, y * width + x0, y * width + x1);
  }
}
