import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FONT } from './look.ts';

type Canvas = typeof import('@napi-rs/canvas');

const WEIGHTS = ['Regular', 'Bold'];

let loading: Promise<Canvas> | undefined;

/** The canvas with the Chinese font known to it; the 17 MB of the font are read once in a process. */
export const canvasWithFonts = (): Promise<Canvas> => (loading ??= load());

async function load(): Promise<Canvas> {
  const canvas = await import('@napi-rs/canvas');
  const folder = join(dirname(fileURLToPath(import.meta.resolve('@embedpdf/fonts-sc'))), '../fonts');
  for (const weight of WEIGHTS) {
    canvas.GlobalFonts.registerFromPath(join(folder, `NotoSansHans-${weight}.otf`), FONT);
  }
  return canvas;
}
