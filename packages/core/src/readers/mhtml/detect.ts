import { latin1Head } from '../bytes.ts';
import { headerEnd, LONGEST_HEADER, readHeader } from './header.ts';

// Most files asked about are pages or Chinese text: a field begins with a letter, they do not.
const NO_FIELD = /^\s*[^\sA-Za-z]/u;

/** Whether a file is a message that holds a page: header fields first, among them that of an HTML part or of several parts. */
export function isMessage(bytes: Uint8Array): boolean {
  if (NO_FIELD.test(latin1Head(bytes, 64))) return false;
  const head = latin1Head(bytes, LONGEST_HEADER).trimStart();
  const { type, boundary, clean } = readHeader(head.slice(0, headerEnd(head).at));
  return clean && (type === 'text/html' || (type.startsWith('multipart/') && boundary !== ''));
}
