import { readMatrix } from './characters.ts';
import type { Engine } from './engine.ts';

/** A JPEG as it lies in a PDF: how many inches wide it is on its page, and by how many quarter turns clockwise the page shows it. */
export type JpegScan = { bytes: Uint8Array; inches: number; turns: number };

const TEXT = 1;
const IMAGE = 3;
const MOST_OBJECTS = 5_000;
const JPEG = 'DCTDecode';
const POINTS_PER_INCH = 72;
const MUCH = 0.25;

/**
 * The one picture of a page, where it is a JPEG of other colours than the file states: pdfium would take its bytes for
 * pixels that they are not. Such a JPEG says itself what it holds. Undefined where the page is anything else.
 */
export function mistoldScan(engine: Engine, page: number): JpegScan | undefined {
  const { f, memory, scratch, results } = engine;
  const object = onlyPicture(engine, page);
  if (object === undefined || f.FPDFImageObj_GetImageFilterCount(object) !== 1) return undefined;
  const length = f.FPDFImageObj_GetImageFilter(object, 0, scratch, 32);
  const filter = Buffer.from(memory().subarray(scratch, scratch + Math.max(0, length - 1))).toString(
    'latin1',
  );
  if (filter !== JPEG) return undefined;
  const bytes = rawBytes(engine, object);
  const told = toldChannels(engine, object, page);
  const channels = channelsOf(bytes);
  if (channels === undefined || told === undefined || channels === told) return undefined;
  f.FPDFPageObj_GetMatrix(object, scratch);
  const [a, b, c, d] = readMatrix(results().floats);
  // Only what stands upright and takes much of the page can be told by its size alone.
  const isUpright = a > 0 && d > 0 && b === 0 && c === 0;
  const area = f.FPDF_GetPageWidthF(page) * f.FPDF_GetPageHeightF(page);
  if (!isUpright || a * d < area * MUCH) return undefined;
  return { bytes, inches: a / POINTS_PER_INCH, turns: f.FPDFPage_GetRotation(page) & 3 };
}

/** The one picture of a page that shows nothing else but text, as a page number; undefined where there is more or none. */
function onlyPicture({ f }: Engine, page: number): number | undefined {
  const count = Math.min(f.FPDFPage_CountObjects(page), MOST_OBJECTS);
  const others = Array.from({ length: count }, (_, i) => f.FPDFPage_GetObject(page, i)).filter(
    (object) => f.FPDFPageObj_GetType(object) !== TEXT,
  );
  const [object] = others;
  return object !== undefined && others.length === 1 && f.FPDFPageObj_GetType(object) === IMAGE
    ? object
    : undefined;
}

function rawBytes({ f, memory }: Engine, object: number): Uint8Array {
  const length = f.FPDFImageObj_GetImageDataRaw(object, 0, 0);
  const room = f.malloc(length);
  if (room === 0) return new Uint8Array(0);
  f.FPDFImageObj_GetImageDataRaw(object, room, length);
  const bytes = memory().slice(room, room + length);
  f.free(room);
  return bytes;
}

// width, height, two densities, bits per pixel, colour space: four bytes each.
const COLOUR_SPACE = 5;
// pdfium's numbers for grey, RGB, CMYK and the same calibrated.
const CHANNELS: Record<number, number> = { 1: 1, 2: 3, 3: 4, 4: 1, 5: 3 };

/** How many channels the file says that a picture has; undefined where its colours are told in another way. */
function toldChannels({ f, scratch, results }: Engine, object: number, page: number): number | undefined {
  if (f.FPDFImageObj_GetImageMetadata(object, page, scratch) === 0) return undefined;
  return CHANNELS[results().integers[COLOUR_SPACE] ?? 0];
}

const MARK = 0xff;
const START = 0xd8;

/** How many channels the frame of a JPEG has; undefined where it is none. */
function channelsOf(jpeg: Uint8Array): number | undefined {
  if (jpeg[0] !== MARK || jpeg[1] !== START) return undefined;
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  for (let at = 2; at + 10 <= jpeg.length && jpeg[at] === MARK;) {
    const kind = jpeg[at + 1] as number;
    // SOF0 to SOF15, but not DHT, JPG and DAC among them.
    if (kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc)
      return view.getUint8(at + 9);
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}
