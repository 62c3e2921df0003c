import { boundsOf } from '../bounds.ts';
import type { Reader } from '../reader.ts';

// The mark may stand behind a few bytes that a mail program or a server put before it.
const MARK = '%PDF-';
const SEARCHED = 1024;

/** PDF by its text; of a file of nothing but pictures the pictures are recognised. */
export const pdfReader: Reader = {
  format: 'pdf',
  recognises: ({ bytes }) => Buffer.from(bytes.subarray(0, SEARCHED)).includes(MARK, 0, 'latin1'),
  async read(file) {
    const { readPdf } = await import('./read-pdf.ts');
    const { isScan } = await import('../page/page.ts');
    const { readPages } = await import('../page/read-pages.ts');
    const pages = await readPdf(file);
    if (isScan(pages)) return (await import('../scan/read-scan.ts')).readScannedPdf(file);
    return readPages(pages, boundsOf(file.name));
  },
};
