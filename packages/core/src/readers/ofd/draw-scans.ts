import { GoujiError } from '../../errors.ts';
import type { PageContent } from '../page/page.ts';
import { type Bitmap, valueAt } from '../scan/bitmap.ts';
import { decodePage } from '../scan/picture.ts';
import type { TakePage } from '../scan/read-scan.ts';
import type { OfdPicture, ReadOfd } from './read-ofd.ts';

const DPI = 200;
const POINTS_PER_INCH = 72;
const MOST_PIXELS = 40_000_000;
const PAPER = 255;

/** Hands over pages of an OFD by those numbers as pictures: their pictures where they stand. Throws `file-damaged` or `document-too-complex`. */
export async function drawScans(
  name: string,
  { pages, pictures }: ReadOfd,
  numbers: readonly number[],
  take: TakePage,
): Promise<void> {
  for (const page of pages.filter(({ number }) => numbers.includes(number))) {
    const drawn = await drawPage(name, page, pictures.get(page.number) ?? []);
    if (drawn) await take(drawn, page.number);
    else if (page.glyphs.length === 0) {
      throw new GoujiError('file-damaged', { name, reason: `the picture of page ${page.number} is missing` });
    }
  }
}

async function drawPage(
  name: string,
  { width, height }: PageContent,
  pictures: OfdPicture[],
): Promise<Bitmap | undefined> {
  const inches = (width * height) / POINTS_PER_INCH ** 2;
  const dpi = Math.min(DPI, Math.sqrt(MOST_PIXELS / inches));
  const pixels = (points: number): number => Math.max(1, Math.round((points * dpi) / POINTS_PER_INCH));
  let page: Bitmap | undefined;
  for (const { area, bytes } of pictures) {
    const encoded = bytes();
    if (!encoded) continue;
    page ??= blankPage(pixels(width), pixels(height), dpi);
    const across = (area.x1 - area.x0) / POINTS_PER_INCH;
    lay(page, await decodePage({ name, bytes: encoded }, 0, across), area);
  }
  return page;
}

const blankPage = (width: number, height: number, dpi: number): Bitmap => ({
  width,
  height,
  dpi,
  pixels: new Uint8Array(width * height).fill(PAPER),
});

/** Lays a picture on its area of a page; white does not cover what lies below. */
function lay(page: Bitmap, picture: Bitmap, { x0, y0, x1, y1 }: OfdPicture['area']): void {
  const pixels = (points: number): number => Math.round((points * page.dpi) / POINTS_PER_INCH);
  const [left, top, right, bottom] = [pixels(x0), pixels(y0), pixels(x1), pixels(y1)];
  const [wide, high] = [picture.width / (right - left), picture.height / (bottom - top)];
  for (let y = Math.max(0, top); y < Math.min(page.height, bottom); y += 1) {
    for (let x = Math.max(0, left); x < Math.min(page.width, right); x += 1) {
      const at = y * page.width + x;
      const value = valueAt(picture, (x - left + 0.5) * wide - 0.5, (y - top + 0.5) * high - 0.5);
      page.pixels[at] = Math.min(page.pixels[at] as number, value);
    }
  }
}
