import type { Document } from '../../document/document.ts';
import { boundsOf } from '../bounds.ts';
import { isScanned } from '../page/page.ts';
import { readPages } from '../page/read-pages.ts';
import type { SourceFile } from '../reader.ts';
import type { FindRecogniser } from '../scan/recogniser.ts';
import { readOfd } from './read-ofd.ts';

/** Reads an OFD: its pages of text by their text, and those of nothing but pictures with a recogniser. */
export async function readOfdDocument(file: SourceFile, find?: FindRecogniser): Promise<Document> {
  const ofd = readOfd(file);
  const within = boundsOf(file.name);
  if (!ofd.pages.some(isScanned)) return readPages(ofd.pages, within);
  const { recogniseScanned } = await import('../scan/read-scan.ts');
  const { drawScans } = await import('./draw-scans.ts');
  const read = await recogniseScanned(
    file,
    ofd.pages,
    (numbers, take) => drawScans(file.name, ofd, numbers, take),
    find,
  );
  return readPages(read, within);
}
