import { decode } from '../../decode.ts';

const OTHER_ENCODING = /^\ufeff?<\?xml[^>]{0,100}encoding\s*=\s*["'](?!utf-?8["'])/iu;

/** Decodes XML, which is in UTF-8 unless it says otherwise or its byte-order mark does. */
export function xmlText(bytes: Uint8Array): string {
  const marked = bytes[0] === 0xff || bytes[0] === 0xfe;
  const text = marked ? '' : new TextDecoder().decode(bytes);
  return marked || OTHER_ENCODING.test(text) ? (decode(bytes)?.text ?? text) : text;
}

const HEAD = 8_000;

/** The beginning of a file that may be XML; empty where its first bytes say that it is not. */
export const xmlHead = (bytes: Uint8Array, text: () => string): string =>
  /^(?:\u00ef\u00bb\u00bf)?\s*<|^[\u00fe\u00ff]{2}/u.test(String.fromCharCode(...bytes.subarray(0, 16)))
    ? text().slice(0, HEAD)
    : '';
