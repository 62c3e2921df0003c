import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, test } from 'vitest';
import { GoujiError } from '../../errors.ts';
import type { Bitmap } from './bitmap.ts';
import { decodePage, eachPage, isPicture } from './picture.ts';
import { turnQuarters } from './turn.ts';

const [WIDTH, HEIGHT] = [1000, 1400];

/** A page of 1000 x 1400 pixels with a black square in its left upper corner. */
const page = (): Sharp =>
  sharp({ create: { width: WIDTH, height: HEIGHT, channels: 3, background: 'white' } }).composite([
    {
      input: { create: { width: 200, height: 200, channels: 3, background: 'black' } },
      left: 50,
      top: 50,
    },
  ]);
const file = (bytes: Uint8Array, name = 'a.png') => ({ name, bytes });

/** Size, dots per inch, and in which quarter the ink stands. */
function seen({ width, height, dpi, pixels }: Bitmap) {
  const dark = pixels.findIndex((grey) => grey < 128);
  const down = Math.floor(dark / width) < height / 2 ? 'top' : 'bottom';
  return {
    width,
    height,
    dpi: Math.round(dpi),
    at: `${down} ${dark % width < width / 2 ? 'left' : 'right'}`,
  };
}

async function pagesOf(bytes: Uint8Array) {
  const pages: ReturnType<typeof seen>[] = [];
  await eachPage(file(bytes), async (bitmap, number) => {
    expect(number).toBe(pages.length + 1);
    pages.push(seen(bitmap));
  });
  return pages;
}

describe('pictures', () => {
  test('are known by their first bytes', async () => {
    for (const format of ['png', 'jpeg', 'tiff'] as const) {
      expect(isPicture(await page().toFormat(format).toBuffer())).toBe(true);
    }
    expect(isPicture(Buffer.from('%PDF-1.4'))).toBe(false);
    expect(isPicture(Buffer.from('II*'))).toBe(false);
  });

  test('keep their pixels near 200 dots per inch', async () => {
    const png = await page().withMetadata({ density: 180 }).png().toBuffer();
    expect(await pagesOf(png)).toEqual([{ width: 1000, height: 1400, dpi: 180, at: 'top left' }]);
  });

  test('are made larger or smaller else', async () => {
    const png = await page().withMetadata({ density: 100 }).png().toBuffer();
    expect(await pagesOf(png)).toEqual([{ width: 2000, height: 2800, dpi: 200, at: 'top left' }]);
    // A density that no sheet of paper has: it is as wide as A4.
    const odd = await page().withMetadata({ density: 2 }).png().toBuffer();
    expect(await pagesOf(odd)).toEqual([{ width: 1654, height: 2316, dpi: 200, at: 'top left' }]);
  });

  test('stand as a camera says that it was held', async () => {
    const jpeg = await page().withMetadata({ density: 180, orientation: 6 }).jpeg().toBuffer();
    expect(await pagesOf(jpeg)).toEqual([{ width: 1400, height: 1000, dpi: 180, at: 'top right' }]);
  });

  test('may be several in a TIFF', async () => {
    const upright = await page().png().toBuffer();
    const pages = [upright, await sharp(upright).rotate(180).png().toBuffer()];
    const tiff = await sharp(pages, { join: { animated: true } })
      .tiff({ xres: 200 / 25.4, yres: 200 / 25.4 })
      .toBuffer();
    expect(await pagesOf(tiff)).toEqual([
      { width: 1000, height: 1400, dpi: 200, at: 'top left' },
      { width: 1000, height: 1400, dpi: 200, at: 'bottom right' },
    ]);
  });

  test('show their paper where they are transparent, and are grey whatever their colours', async () => {
    const clear = sharp({ create: { width: 1000, height: 1400, channels: 4, background: '#0000' } });
    const bitmap = await decodePage(file(await clear.png().toBuffer()), 0);
    expect([bitmap.pixels.length, bitmap.pixels[0]]).toEqual([bitmap.width * bitmap.height, 255]);
  });

  test('of huge size are refused before they are decoded', async () => {
    // A header that promises 60000 x 60000 pixels.
    const png = await page().png().toBuffer();
    png.writeUInt32BE(60_000, 16);
    png.writeUInt32BE(60_000, 20);
    const { crc32 } = await import('node:zlib');
    png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
    await expect(pagesOf(png)).rejects.toMatchObject({
      code: 'document-too-complex',
      details: { what: 'pixels', count: 3_600_000_000, limit: 100_000_000 },
    });
  });

  test('with too many pages are refused', async () => {
    const one = await sharp({ create: { width: 9, height: 9, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    const tiff = await sharp(
      Array.from({ length: 61 }, () => one),
      { join: { animated: true } },
    )
      .tiff()
      .toBuffer();
    await expect(pagesOf(tiff)).rejects.toMatchObject({
      code: 'document-too-complex',
      details: { what: 'scanned pages', count: 61, limit: 60 },
    });
  });

  test('that are long are not made larger than memory has room for', async () => {
    const strip = sharp({ create: { width: 400, height: 12_000, channels: 3, background: 'white' } });
    const bitmap = await decodePage(file(await strip.png().toBuffer()), 0);
    expect(bitmap.pixels.length).toBeLessThanOrEqual(40_200_000);
    expect(bitmap.width / bitmap.height).toBeCloseTo(400 / 12_000, 3);
  });

  test('that are longer than the recogniser takes are made so much smaller', async () => {
    const strip = sharp({ create: { width: 400, height: 40_000, channels: 3, background: 'white' } });
    const bitmap = await decodePage(file(await strip.png().toBuffer()), 0);
    expect([bitmap.width, bitmap.height]).toEqual([320, 32_000]);
    expect(bitmap.dpi).toBeCloseTo((400 / 8.27) * 0.8, 6);
  });

  test('cut short or altered are read or refused by a code', async () => {
    const small = sharp({ create: { width: 60, height: 40, channels: 3, background: '#888' } });
    const whole = await Promise.all([
      small.clone().png().toBuffer(),
      small.clone().jpeg().toBuffer(),
      small.clone().tiff().toBuffer(),
    ]);
    const changes = fc.array(fc.tuple(fc.nat(2_000), fc.nat(255)), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...whole), fc.nat(2_000), changes, async (picture, length, made) => {
        const bytes = Buffer.from(picture.subarray(0, Math.max(9, picture.length - (length % 200))));
        for (const [at, value] of made) bytes[8 + (at % (bytes.length - 8))] = value;
        try {
          await eachPage(file(bytes), () => Promise.resolve());
        } catch (error) {
          expect(error).toBeInstanceOf(GoujiError);
          expect(['file-damaged', 'document-too-complex']).toContain((error as GoujiError).code);
        }
      }),
      { seed: 20_210_926, numRuns: Number(process.env['GOUJI_RUNS'] ?? 150) },
    );
  });
});

test('a page is turned by quarters', () => {
  // ab      ca
  // cd  ->  db  by one quarter clockwise
  const bitmap = { width: 2, height: 2, dpi: 200, pixels: Uint8Array.of(1, 2, 3, 4) };
  const turned = (turns: number): number[] => [...turnQuarters(bitmap, turns).pixels];
  expect([0, 1, 2, 3].map(turned)).toEqual([
    [1, 2, 3, 4],
    [3, 1, 4, 2],
    [4, 3, 2, 1],
    [2, 4, 1, 3],
  ]);
  const wide = { width: 3, height: 1, dpi: 200, pixels: Uint8Array.of(1, 2, 3) };
  expect(turnQuarters(wide, 1)).toEqual({ width: 1, height: 3, dpi: 200, pixels: Uint8Array.of(1, 2, 3) });
});
