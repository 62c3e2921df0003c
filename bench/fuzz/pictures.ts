import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '@gouji/core';
import { loadFromCore } from '../libraries.ts';

type Picture = {
  withMetadata(options: { density: number }): Picture;
  toFormat(format: string, options?: object): Picture;
  toBuffer(): Promise<Uint8Array>;
};
type Draw = (pixels: Uint8Array, options: { raw: object }) => Picture;

const WIDTH = 320;
const HEIGHT = 240;
const GAP = 40;
// Pixels per inch: five inches wide, the smallest that a page is taken to be, so that it is scaled up the least.
const DENSITY = 64;

/** A small page with a ruled table and ink in its cells, in each of the formats of pictures. */
export async function pictures(): Promise<SourceFile[]> {
  const draw = loadFromCore<Draw>('sharp');
  const drawn = draw(drawTable(), { raw: { width: WIDTH, height: HEIGHT, channels: 1 } });
  const page = drawn.withMetadata({ density: DENSITY });
  const formats: [string, string, object][] = [
    ['a.png', 'png', {}],
    ['a.jpg', 'jpeg', { quality: 60 }],
    ['a.tif', 'tiff', { compression: 'lzw' }],
    ['b.tif', 'tiff', { compression: 'none' }],
  ];
  return Promise.all(
    formats.map(async ([name, format, options]) => ({
      name,
      bytes: await page.toFormat(format, options).toBuffer(),
    })),
  );
}

function drawTable(): Uint8Array {
  const pixels = new Uint8Array(WIDTH * HEIGHT).fill(255);
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) {
      const inside = x >= GAP && y >= GAP && x <= WIDTH - GAP && y <= HEIGHT - GAP;
      const ruled = x % GAP < 2 || y % GAP < 2;
      const inked = x % GAP > 14 && x % GAP < 20 && y % GAP > 12 && y % GAP < 26;
      if (inside && (ruled || inked)) pixels[y * WIDTH + x] = 0;
    }
  }
  return pixels;
}

// Lists its languages, else answers with the head of a table of words without a word in it.
const BLIND = `#!/bin/sh
if [ "$1" = --list-langs ]; then echo chi_sim; exit; fi
printf 'level\\tpage_num\\tblock_num\\tpar_num\\tline_num\\tword_num\\tleft\\ttop\\twidth\\theight\\tconf\\ttext\\n'
`;

/** Puts into a folder a recogniser that knows Chinese and recognises nothing, so that all but recognising is tried. */
export function blindRecogniser(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'tesseract');
  writeFileSync(path, BLIND);
  chmodSync(path, 0o755);
}
