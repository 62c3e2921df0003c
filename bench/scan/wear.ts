import type { Random } from '../generate/report.ts';
import type { Sheet } from './draw.ts';
import { sharp } from './libraries.ts';

/** What scanning does to a page: blur and noise in pixels and grey, the light that falls off, and how it is saved. */
export type Wear = {
  blur?: number;
  noise?: number;
  /** How much darker the paper is at its right edge, 0 to 1. */
  shade?: number;
  /** Share of the ink that is left of its darkness, 0 to 1. */
  fade?: number;
  /** Pure black and white, as a fax has it. */
  bilevel?: boolean;
  /** Quality of JPEG; without it the page is saved as PNG. */
  jpeg?: number;
  /** Quarter turns clockwise. */
  turns?: number;
};

/** Wears a page and saves it. */
export async function wear(sheet: Sheet, how: Wear, random: Random): Promise<Uint8Array> {
  const { width, height, dpi, pixels } = turned(sheet, how.turns ?? 0);
  const raw = { raw: { width, height, channels: 1 } };
  const soft = how.blur ? await sharp(pixels, raw).blur(how.blur).greyscale().raw().toBuffer() : pixels;
  const worn = Uint8Array.from(soft, (value, i) => {
    const faded = 255 - (255 - value) * (how.fade ?? 1);
    const light = 1 - (how.shade ?? 0) * ((i % width) / width);
    const grey = faded * light + (how.noise ? gaussian(random) * how.noise : 0);
    return how.bilevel ? (grey < 190 ? 0 : 255) : Math.max(0, Math.min(255, Math.round(grey)));
  });
  const picture = sharp(worn, raw).greyscale().withMetadata({ density: dpi });
  return (how.jpeg ? picture.jpeg({ quality: how.jpeg }) : picture.png()).toBuffer();
}

/** A normal deviate, near enough: the sum of four even ones. */
const gaussian = (random: Random): number =>
  ((random(1000) + random(1000) + random(1000) + random(1000)) / 1000 - 2) * 1.73;

function turned({ width, height, dpi, pixels }: Sheet, turns: number): Sheet {
  if (turns === 0) return { width, height, dpi, pixels };
  const to = new Uint8Array(pixels.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) to[x * height + height - 1 - y] = pixels[y * width + x] ?? 0;
  return turned({ width: height, height: width, dpi, pixels: to }, turns - 1);
}

const MM_PER_INCH = 25.4;

/** Puts scanned pages into one TIFF. */
export const joinPages = (scans: Uint8Array[], dpi: number): Promise<Uint8Array> =>
  sharp(scans, { join: { animated: true } })
    .tiff({ compression: 'deflate', xres: dpi / MM_PER_INCH, yres: dpi / MM_PER_INCH })
    .toBuffer();
