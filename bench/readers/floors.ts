import { readFileSync } from 'node:fs';
import { archives, tokeniser } from '../libraries.ts';
import { pdfText } from './pdf-text.ts';

/** The least that any reader of a format has to do with its bytes. */
export type Floor = { name: string; work(bytes: Uint8Array, path: string): unknown };

const unzip: Floor = { name: 'unzip', work: (bytes) => archives().unzipSync(bytes) };
const reading: Floor = { name: 'reading the file', work: (_, path) => readFileSync(path) };
const decoding: Floor = { name: 'decoding the text', work: (bytes) => decoded(bytes) };

const tokens: Floor = {
  name: 'htmlparser2, bare callbacks',
  work(bytes) {
    const { Parser } = tokeniser();
    let seen = 0;
    const count = (): void => void (seen += 1);
    const parser = new Parser({ onopentag: count, ontext: count, onclosetag: count });
    parser.write(decoded(bytes));
    parser.end();
    return seen;
  },
};

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** What each format is measured against. */
export const floors: Record<string, Floor> = {
  html: tokens,
  docx: unzip,
  odt: unzip,
  xlsx: unzip,
  ods: unzip,
  ofd: unzip,
  pdf: { name: 'pdfium, bare text', work: pdfText },
  text: decoding,
  markdown: decoding,
  csv: decoding,
  rtf: reading,
  doc: reading,
  xls: reading,
};
