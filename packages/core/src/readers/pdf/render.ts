import { GoujiError } from '../../errors.ts';
import { type OpenPdf, withPage } from './open.ts';

/** A page as a picture: one byte per pixel, 0 black, row by row without gaps. */
export type GreyPage = {
  /** From 1. */
  number: number;
  width: number;
  height: number;
  /** Pixels per inch, less than asked for where the page is huge. */
  dpi: number;
  pixels: Uint8Array;
};

// pdfium's names for one byte per pixel, and for drawing annotations and in grey.
const GREY_FORMAT = 1;
const WITH_ANNOTATIONS = 0x01;
const IN_GREY = 0x08;
const WHITE = 0xffffffff;
const POINTS_PER_INCH = 72;
const MOST_PIXELS = 40_000_000;

/** Renders a page, by its number from 1, at so many dots per inch, fewer where it is huge. Throws `file-damaged`. */
export const renderPage = (pdf: OpenPdf, number: number, asked: number): GreyPage =>
  withPage(pdf, number, (page) => {
    const { f } = pdf.engine;
    const inches = [f.FPDF_GetPageWidthF(page), f.FPDF_GetPageHeightF(page)].map(
      (of) => of / POINTS_PER_INCH,
    );
    const [across, down] = inches as [number, number];
    const dpi = Math.min(asked, Math.sqrt(MOST_PIXELS / Math.max(across * down, Number.MIN_VALUE)));
    const width = Math.max(1, Math.round(across * dpi));
    const height = Math.max(1, Math.round(down * dpi));
    return { number, width, height, dpi, pixels: draw(pdf, page, width, height) };
  });

function draw(
  { engine: { f, memory }, name }: OpenPdf,
  page: number,
  width: number,
  height: number,
): Uint8Array {
  const bitmap = f.FPDFBitmap_CreateEx(width, height, GREY_FORMAT, 0, 0);
  if (bitmap === 0) throw new GoujiError('file-damaged', { name, reason: 'there is no memory to draw it' });
  try {
    f.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    f.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, WITH_ANNOTATIONS | IN_GREY);
    const stride = f.FPDFBitmap_GetStride(bitmap);
    const start = f.FPDFBitmap_GetBuffer(bitmap);
    const pixels = new Uint8Array(width * height);
    for (let row = 0; row < height; row += 1) {
      const from = start + row * stride;
      pixels.set(memory().subarray(from, from + width), row * width);
    }
    return pixels;
  } finally {
    f.FPDFBitmap_Destroy(bitmap);
  }
}
