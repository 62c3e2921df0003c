import type { SourceFile } from '../reader.ts';
import { readMatrix } from './characters.ts';
import type { Engine } from './engine.ts';
import { decodePage } from '../scan/picture.ts';
import type { TakePage } from '../scan/read-scan.ts';
import { turnQuarters } from '../scan/turn.ts';
import { mistoldScan } from './mistold-scan.ts';
import { withPage, withPdf } from './open.ts';
import { renderPage } from './render.ts';

const DPI = 200;
const LEAST = 150;

const POINTS_PER_INCH = 72;
const IMAGE = 3;

/** The dots per inch of the one picture of a page, or a whole part of them near 200: drawn so, none of its pixels falls between two. */
function ownDpi({ f, scratch, results }: Engine, page: number): number | undefined {
  if (f.FPDFPage_CountObjects(page) < 1) return undefined;
  const object = f.FPDFPage_GetObject(page, 0);
  if (f.FPDFPageObj_GetType(object) !== IMAGE) return undefined;
  f.FPDFImageObj_GetImagePixelSize(object, scratch, scratch + 4);
  const [pixels = 0] = results().integers;
  f.FPDFPageObj_GetMatrix(object, scratch);
  const [a, b] = readMatrix(results().floats);
  const own = (pixels * POINTS_PER_INCH) / Math.hypot(a, b);
  const dpi = own / Math.max(1, Math.floor(own / LEAST));
  return dpi >= LEAST && dpi < 2 * LEAST ? dpi : undefined;
}

/** Hands over the pages of a PDF by those numbers as pictures, one after the other. Throws `file-encrypted`, `file-damaged` or `document-too-complex`. */
export const drawScans = (file: SourceFile, numbers: readonly number[], take: TakePage): Promise<void> =>
  withPdf(file, async (pdf) => {
    for (const number of numbers) {
      const scan = withPage(pdf, number, (page) => mistoldScan(pdf.engine, page));
      if (!scan) {
        const dpi = withPage(pdf, number, (page) => ownDpi(pdf.engine, page) ?? DPI);
        await take(renderPage(pdf, number, dpi), number);
      } else {
        const picture = await decodePage({ name: file.name, bytes: scan.bytes }, 0, scan.inches);
        await take(turnQuarters(picture, scan.turns), number);
      }
    }
  });
