import type { Document } from '../../document/document.ts';
import { boundsOf } from '../bounds.ts';
import type { PageContent } from '../page/page.ts';
import { readPages } from '../page/read-pages.ts';
import type { SourceFile } from '../reader.ts';
import { eachPage } from './picture.ts';
import { recognisePage } from './recognise-page.ts';
import { recogniserFor } from './tesseract.ts';

/** Reads a PNG, JPEG or TIFF picture of a report. Throws `tool-missing`, `file-damaged`, `time-exceeded` or `document-too-complex`. */
export async function readPicture(file: SourceFile): Promise<Document> {
  const recogniser = await recogniserFor(file.name);
  const pages: PageContent[] = [];
  await eachPage(file, async (page, number) => {
    pages.push(await recognisePage(page, number, recogniser));
  });
  return doubtBlanks(readPages(pages, boundsOf(file.name)));
}

/** Reads a PDF by pictures of its pages. Throws `tool-missing`, `file-encrypted`, `file-damaged`, `time-exceeded` or `document-too-complex`. */
export async function readScannedPdf(file: SourceFile): Promise<Document> {
  const recogniser = await recogniserFor(file.name);
  const { renderPages } = await import('../pdf/render.ts');
  const pages: PageContent[] = [];
  await renderPages(file, async (page) => {
    pages.push(await recognisePage(page, page.number, recogniser));
  });
  return doubtBlanks(readPages(pages, boundsOf(file.name)));
}

/** A lost ruling line makes one cell of two and leaves the other without ink: in a picture a blank is never sure. */
function doubtBlanks(document: Document): Document {
  const tables = document.blocks.filter((block) => block.kind === 'table');
  for (const cell of tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))) {
    if (cell.text.trim() === '') cell.confidence = 0;
  }
  return document;
}
