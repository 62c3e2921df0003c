import type { Document } from '../../document/document.ts';
import { boundsOf } from '../bounds.ts';
import { isScanned } from '../page/page.ts';
import { readPages } from '../page/read-pages.ts';
import type { SourceFile } from '../reader.ts';
import type { FindRecogniser } from '../scan/recogniser.ts';
import { readPdf } from './read-pdf.ts';

/** Reads a PDF: its pages of text by their text, and those of nothing but a picture with a recogniser. */
export async function readPdfDocument(file: SourceFile, find?: FindRecogniser): Promise<Document> {
  const pages = await readPdf(file);
  const within = boundsOf(file.name);
  if (!pages.some(isScanned)) return readPages(pages, within);
  const { recogniseScanned } = await import('../scan/read-scan.ts');
  const { drawScans } = await import('./draw-scans.ts');
  const read = await recogniseScanned(file, pages, (numbers, take) => drawScans(file, numbers, take), find);
  return readPages(read, within);
}
