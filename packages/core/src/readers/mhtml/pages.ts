import { decode, type Decoded } from '../decode.ts';
import { declaredEncoding } from '../decode/declared.ts';
import { type Part, readParts } from './parts.ts';
import { decodeTransfer } from './transfer.ts';

const PAGE: ReadonlySet<string> = new Set(['text/html', 'application/xhtml+xml']);
const TABLE = /<table[\s>]/iu;

/**
 * The pages of a message as text: the one to show first and, where that has no table but only frames for others, those
 * that have one, in their order. Parts whose bytes are not text are left out. Throws `document-too-complex`.
 */
export function readPages(bytes: Uint8Array, name: string): Decoded[] {
  const parts = readParts(bytes, name).filter(({ header }) => PAGE.has(header.type));
  const first = parts.find(({ header, start }) => start !== '' && header.id === start) ?? parts[0];
  const page = first && textOf(first);
  if (page && TABLE.test(page.text)) return [page];
  const others = parts.filter((part) => part !== first).map(textOf);
  const framed = others.filter((other) => other && TABLE.test(other.text));
  return [page, ...framed].filter((one) => one !== undefined);
}

/** The text of a part. What its header says of the charset is put as the page itself would say it, before anything else that the page says. */
function textOf({ header, body }: Part): Decoded | undefined {
  const content = decodeTransfer(body, header.encoding);
  const declared = Buffer.from(`<meta charset="${header.charset}">`, 'latin1');
  const isMarked = content[0] === 0xef || content.includes(0);
  if (isMarked || !declaredEncoding(declared)) return decode(content) ?? undefined;
  const decoded = decode(Buffer.concat([declared, content]));
  return decoded ? { ...decoded, text: decoded.text.slice(declared.length) } : undefined;
}
