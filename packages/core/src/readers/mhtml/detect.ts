import { headerEnd, LONGEST_HEADER, readHeader } from './header.ts';

// Most files asked about are pages: they begin with a tag, no field does.
const MARKUP = /^\s*</u;

/** Whether a file is a message that holds a page: header fields first, among them that of an HTML part or of several parts. */
export function isMessage(bytes: Uint8Array): boolean {
  if (MARKUP.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'))) return false;
  const head = Buffer.from(bytes.subarray(0, LONGEST_HEADER)).toString('latin1').trimStart();
  const { type, boundary, clean } = readHeader(head.slice(0, headerEnd(head).at));
  return clean && (type === 'text/html' || (type.startsWith('multipart/') && boundary !== ''));
}
