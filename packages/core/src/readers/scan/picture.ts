import { GoujiError } from '../../errors.ts';
import type { SourceFile } from '../reader.ts';
import { pageBoundsOf } from '../page/bounds.ts';
import type { Bitmap } from './bitmap.ts';

// Pixels per inch at which characters are read best; what lies further from it is scaled.
const DPI = 200;
const NEAR = 1.25;
// A page is at least and at most so many inches across; where the stated density says else, it is taken for A4.
const NARROWEST = 5;
const WIDEST = 18;
const A4 = 8.27;
const MOST_PIXELS = 150_000_000;

const SIGNATURES = ['\u0089PNG\r\n\u001a\n', '\u00ff\u00d8\u00ff', 'II*\u0000', 'MM\u0000*'];

/** Whether bytes are those of a PNG, JPEG or TIFF picture. */
export function isPicture(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return SIGNATURES.some((opening) => head.startsWith(opening));
}

/** Decodes the pages of a picture, upright by what it states, and hands each to `take` before the next is made. Throws `file-damaged` or `document-too-complex`. */
export async function eachPage(
  { name, bytes }: SourceFile,
  take: (page: Bitmap, number: number) => Promise<void>,
): Promise<void> {
  const { default: sharp } = await import('sharp');
  const open = (page: number) => sharp(bytes, { page, failOn: 'error', limitInputPixels: MOST_PIXELS });
  const { pages = 1 } = await sharp(bytes, { limitInputPixels: MOST_PIXELS })
    .metadata()
    .catch((cause: unknown) => refuse(name, cause));
  pageBoundsOf(name)('pages', pages);
  for (let page = 0; page < pages; page += 1) {
    const bitmap = await decode().catch((cause: unknown) => refuse(name, cause));
    await take(bitmap, page + 1);

    async function decode(): Promise<Bitmap> {
      const { width, height, density } = await open(page).metadata();
      const dpi = densityOf(Math.min(width, height), density);
      const isNear = dpi <= DPI * NEAR && dpi >= DPI / NEAR;
      const upright = open(page).autoOrient().flatten({ background: 'white' }).toColourspace('b-w');
      const turned = await upright.raw().toBuffer({ resolveWithObject: true });
      const { info } = turned;
      const grey = sharp(turned.data, {
        raw: { width: info.width, height: info.height, channels: info.channels },
      });
      const scaled = isNear ? grey : grey.resize({ width: Math.round((info.width * DPI) / dpi) });
      const { data, info: size } = await scaled.extractChannel(0).raw().toBuffer({ resolveWithObject: true });
      return { width: size.width, height: size.height, dpi: isNear ? dpi : DPI, pixels: data };
    }
  }
}

function densityOf(across: number, stated = 0): number {
  const inches = across / stated;
  return inches >= NARROWEST && inches <= WIDEST ? stated : across / A4;
}

function refuse(name: string, cause: unknown): never {
  const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
  throw new GoujiError('file-damaged', { name, reason }, { cause });
}
