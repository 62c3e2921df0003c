import { GoujiError } from '../../errors.ts';
import { pageBoundsOf } from '../page/bounds.ts';
import type { SourceFile } from '../reader.ts';
import { type Engine, isCrash, withEngine } from './engine.ts';

/** A PDF in pdfium's memory. */
export type OpenPdf = { engine: Engine; document: number; pages: number; name: string };

/** What `FPDF_GetLastError` says of a file that needs a password or a handler that is not there. */
const LOCKED = new Set([4, 5]);

/** Opens a PDF for some work. Throws `file-encrypted`, `file-damaged` or `document-too-complex`. */
export async function withPdf<T>(
  { name, bytes }: SourceFile,
  work: (pdf: OpenPdf) => T | Promise<T>,
): Promise<T> {
  try {
    return await withEngine(async (engine) => {
      const { f } = engine;
      const room = f.malloc(bytes.length);
      if (room === 0) throw new GoujiError('file-damaged', { name, reason: 'there is no memory for it' });
      engine.memory().set(bytes, room);
      const document = f.FPDF_LoadMemDocument(room, bytes.length, 0);
      try {
        if (document === 0) throw refusal(name, f.FPDF_GetLastError());
        return await work({ engine, document, pages: countPages(engine, document, name), name });
      } finally {
        if (document !== 0) f.FPDF_CloseDocument(document);
        f.free(room);
      }
    });
  } catch (cause) {
    if (!isCrash(cause)) throw cause;
    throw new GoujiError('file-damaged', { name, reason: 'reading it fails inside pdfium' }, { cause });
  }
}

function countPages({ f }: Engine, document: number, name: string): number {
  const pages = f.FPDF_GetPageCount(document);
  if (pages <= 0) throw new GoujiError('file-damaged', { name, reason: 'it has no pages' });
  pageBoundsOf(name)('pages', pages);
  return pages;
}

const refusal = (name: string, code: number): GoujiError =>
  LOCKED.has(code)
    ? new GoujiError('file-encrypted', { name })
    : new GoujiError('file-damaged', { name, reason: 'its table of contents cannot be read' });

/** Loads a page, by its number from 1, for some work. Throws `file-damaged`. */
export function withPage<T>(
  { engine: { f }, document, name }: OpenPdf,
  number: number,
  work: (page: number) => T,
): T {
  const page = f.FPDF_LoadPage(document, number - 1);
  if (page === 0) throw new GoujiError('file-damaged', { name, reason: `page ${number} cannot be read` });
  try {
    return work(page);
  } finally {
    f.FPDF_ClosePage(page);
  }
}
