const BY_CODE_PAGE: Record<number, string> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10008: 'gb18030',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** Stands for the fonts of signs, in which letters are not letters. */
const SIGNS = 'signs';

const BY_CHARSET: Record<number, string> = {
  2: SIGNS,
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
};

/** The encoding of a Windows code page; western where it is not known. */
export const encodingOfPage = (page: number): string =>
  BY_CODE_PAGE[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');

/** The encoding of a font for an East Asian script or for signs; undefined for all others, whose bytes are in the file's code page. */
export const encodingOfCharset = (charset: number): string | undefined => BY_CHARSET[charset];

const BEYOND_ASCII = /[\u0080-\u00ff]/u;

/** Decodes bytes that are held as characters of Latin-1; signs but for figures and points become U+FFFD. */
export function decodeBytes(bytes: string, encoding: string): string {
  if (encoding === SIGNS) return bytes.replace(/[^\t -@]/gu, '\ufffd');
  return BEYOND_ASCII.test(bytes) ? new TextDecoder(encoding).decode(Buffer.from(bytes, 'latin1')) : bytes;
}
