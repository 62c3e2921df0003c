import { bufferOf, latin1Head } from '../../bytes.ts';
import { decode } from '../../decode.ts';

const LONGEST_DECLARATION = 200;
const OTHER_ENCODING = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]{0,100}encoding\s*=\s*["'](?!utf-?8["'])/iu;

/** XML as it is scanned: in UTF-8, in which it is unless it says otherwise or its byte-order mark does. */
export function xmlBytes(bytes: Uint8Array): Buffer {
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe;
  if (!marked && !OTHER_ENCODING.test(latin1Head(bytes, LONGEST_DECLARATION))) return bufferOf(bytes);
  return Buffer.from(decode(bytes)?.text ?? (marked ? '' : bytes));
}

// Of XML so short no character need be counted.
const SHORT = 1_000_000;

/** How many characters XML has; of a short one, its bytes. */
export const charactersIn = (xml: Buffer): number =>
  xml.length < SHORT ? xml.length : xml.toString().length;

const FEW = 4;

/** The text between two places of XML. */
export function textBetween(xml: Buffer, from: number, to: number): string {
  if (to - from > FEW) return xml.toString('utf8', from, to);
  // A figure, mostly, which costs less to write than to have decoded.
  let text = '';
  for (let at = from; at < to; at += 1) {
    const byte = xml[at] as number;
    if (byte > 127) return xml.toString('utf8', from, to);
    text += String.fromCharCode(byte);
  }
  return text;
}

const HEAD = 8_000;
const OPENING = /^(?:\u00ef\u00bb\u00bf)?\s*<|^[\u00fe\u00ff]{2}/u;
const PAGE = /^\s*(?:<\?xml\b[^>]{0,200}>\s*)?<(?:!doctype\s+html|html)\b/iu;

/** The beginning of a file that may be an office document in one XML file; empty where its first bytes say that it is not, or that it is a page. */
export function flatHead(bytes: Uint8Array, text: () => string): string {
  if (!OPENING.test(latin1Head(bytes, 16))) return '';
  const head = text().slice(0, HEAD);
  return PAGE.test(head) ? '' : head;
}
