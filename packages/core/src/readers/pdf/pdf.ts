import type { Reader } from '../reader.ts';

// The mark may stand behind a few bytes that a mail program or a server put before it.
const MARK = '%PDF-';
const SEARCHED = 1024;

/** PDF by its text; pages of nothing but pictures are recognised. */
export const pdfReader: Reader = {
  format: 'pdf',
  recognises: ({ bytes }) => Buffer.from(bytes.subarray(0, SEARCHED)).includes(MARK, 0, 'latin1'),
  read: async (file) => (await import('./read-document.ts')).readPdfDocument(file),
};
