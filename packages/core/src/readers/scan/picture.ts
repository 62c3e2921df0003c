import type { Sharp, SharpOptions } from 'sharp';
import { GoujiError } from '../../errors.ts';
import { pageBoundsOf } from '../page/bounds.ts';
import type { SourceFile } from '../reader.ts';
import type { Bitmap } from './bitmap.ts';
import type { TakePage } from './read-scan.ts';

// Pixels per inch at which characters are read best; what lies further from it is scaled.
const DPI = 200;
const NEAR = 1.25;
// The longer side of what is scanned has so many inches; where the stated density says else, it is as wide as A4.
const SHORTEST = 5;
const LONGEST = 25;
const A4 = { narrow: 8.27, wide: 11.69 };
// A sheet of A3 at 600 dpi has 70 million; one that is as long as several is not made larger than this.
const MOST_PIXELS = 100_000_000;
const MOST_SCALED = 40_000_000;
// Tesseract refuses a picture with a side of more than 32,767; what is narrow comes out longer when its width is rounded.
const LONGEST_SIDE = 32_000;

const SIGNATURES = ['\u0089PNG\r\n\u001a\n', '\u00ff\u00d8\u00ff', 'II*\u0000', 'MM\u0000*'];

/** Whether bytes are those of a PNG, JPEG or TIFF picture. */
export function isPicture(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return SIGNATURES.some((opening) => head.startsWith(opening));
}

/** Decodes the pages of a picture, upright by what it states, and hands each to `take` before the next is made. Throws `file-damaged` or `document-too-complex`. */
export async function eachPage(file: SourceFile, take: TakePage): Promise<void> {
  const { pages = 1 } = await aboutPicture(file);
  pageBoundsOf(file.name)('scanned pages', pages);
  for (let page = 0; page < pages; page += 1) await take(await decodePage(file, page), page + 1);
}

/** Decodes a page of a picture, by its number from 0, to about 200 dots per inch; `inches` is how wide what holds it shows it. Throws `file-damaged` or `document-too-complex`. */
export async function decodePage(file: SourceFile, page: number, inches?: number): Promise<Bitmap> {
  const { width, height, density } = await aboutPicture(file, page);
  const own = inches ? width / inches : densityOf(width, height, density);
  const isNear = own <= DPI * NEAR && own >= DPI / NEAR;
  const most = Math.min(Math.sqrt(MOST_SCALED / (width * height)), LONGEST_SIDE / Math.max(width, height));
  const scale = Math.min(isNear ? 1 : DPI / own, most);
  try {
    const upright = (await open(file, { page })).autoOrient().flatten({ background: 'white' });
    const grey = await upright.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
    const { info } = grey;
    const raw = { raw: { width: info.width, height: info.height, channels: info.channels } };
    const { default: sharp } = await import('sharp');
    const single = sharp(grey.data, raw).extractChannel(0);
    const scaled =
      scale === 1 ? single : single.resize({ width: Math.max(1, Math.round(info.width * scale)) });
    const { data, info: size } = await scaled.raw().toBuffer({ resolveWithObject: true });
    return { width: size.width, height: size.height, dpi: own * scale, pixels: data };
  } catch (cause) {
    throw refusal(file.name, cause);
  }
}

type About = { width: number; height: number; pages?: number | undefined; density?: number | undefined };

/** What a picture states of itself, before any of it is decoded. */
async function aboutPicture(file: SourceFile, page = 0): Promise<About> {
  const about = await (await open(file, { page })).metadata().catch((cause: unknown) => {
    throw refusal(file.name, cause);
  });
  const count = about.width * about.height;
  if (count > MOST_PIXELS) {
    const { name } = file;
    throw new GoujiError('document-too-complex', { name, what: 'pixels', count, limit: MOST_PIXELS });
  }
  return about;
}

async function open({ bytes }: SourceFile, options: SharpOptions): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  // The limit of its own would be told as damage.
  return sharp(bytes, { failOn: 'error', limitInputPixels: false, ...options });
}

function densityOf(width: number, height: number, stated = 0): number {
  const inches = Math.max(width, height) / stated;
  if (inches >= SHORTEST && inches <= LONGEST) return stated;
  return width / (width > height ? A4.wide : A4.narrow);
}

function refusal(name: string, cause: unknown): GoujiError {
  const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
  return new GoujiError('file-damaged', { name, reason }, { cause });
}
