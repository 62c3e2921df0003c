import { fileURLToPath } from 'node:url';
import { loadFromCore } from '../libraries.ts';

/** What is drawn on: the part of a canvas context that pages take. */
export type Pen = {
  font: string;
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  textAlign: 'left' | 'center';
  textBaseline: 'middle';
  fillRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  measureText(text: string): { width: number };
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  stroke(): void;
  translate(x: number, y: number): void;
  rotate(angle: number): void;
  scale(x: number, y: number): void;
};
type Canvas = { getContext(kind: '2d'): Pen; data(): Uint8Array };
type Canvases = {
  createCanvas(width: number, height: number): Canvas;
  GlobalFonts: { registerFromPath(path: string, family: string): unknown; has(family: string): boolean };
};

/** The part of sharp that wearing pages takes. */
export type Picture = {
  blur(sigma: number): Picture;
  greyscale(): Picture;
  withMetadata(about: { density: number }): Picture;
  jpeg(options: { quality: number }): Picture;
  png(): Picture;
  tiff(options: { compression: 'deflate'; xres: number; yres: number }): Picture;
  raw(): Picture;
  toBuffer(): Promise<Uint8Array>;
};
type Sharp = {
  (bytes: Uint8Array, options: { raw: { width: number; height: number; channels: number } }): Picture;
  (pages: Uint8Array[], options: { join: { animated: true } }): Picture;
};

const { createCanvas, GlobalFonts } = loadFromCore<Canvases>('@napi-rs/canvas');

/** Opens a picture of raw pixels. */
export const sharp = loadFromCore<Sharp>('sharp');

const SANS = 'Noto Sans Hans';
const FONT = '../../packages/core/node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf';
GlobalFonts.registerFromPath(fileURLToPath(new URL(FONT, import.meta.url)), SANS);

/** The family to draw in: the one asked for where the machine has it, else the one that the project brings along. */
export const familyOf = (wanted: string): string => (GlobalFonts.has(wanted) ? wanted : SANS);

export { createCanvas };
