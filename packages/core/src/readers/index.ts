import type { Document } from '../document/document.ts';
import { GoujiError } from '../errors.ts';
import { decode, type Decoded } from './decode.ts';
import { doubtBroken } from './decode/doubt.ts';
import { knownSignature } from './decode/signature.ts';
import { docReader } from './doc/doc.ts';
import { htmlReader } from './html.ts';
import { markdownReader } from './markdown.ts';
import { mhtmlReader } from './mhtml.ts';
import type { Reader, SourceFile } from './reader.ts';
import { refusalOf } from './refused.ts';
import { ofdReader } from './ofd/ofd.ts';
import { pdfReader } from './pdf/pdf.ts';
import { scanReader } from './scan/reader.ts';
import { csvReader } from './sheet/csv.ts';
import { odsReader } from './sheet/ods.ts';
import { xlsReader } from './sheet/xls.ts';
import { xlsxReader } from './sheet/xlsx.ts';
import { textReader } from './text.ts';
import { docxReader } from './word/docx.ts';
import { odtReader } from './word/odt.ts';
import { rtfReader } from './word/rtf.ts';

/** All readers in the order in which they are asked: binary formats first, plain text takes what no other recognises. */
export const readers: readonly Reader[] = [
  pdfReader,
  docxReader,
  odtReader,
  ofdReader,
  scanReader,
  xlsxReader,
  odsReader,
  xlsReader,
  docReader,
  rtfReader,
  mhtmlReader,
  htmlReader,
  markdownReader,
  csvReader,
  textReader,
];

/** The largest file that is read, in bytes. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;

/** Reads a file of whatever format its bytes show. Throws `file-empty`, `file-too-large`, `format-unknown`, `format-unsupported`, `archive-unsupported` or what its reader throws. */
export async function readDocument(file: SourceFile): Promise<{ document: Document; format: string }> {
  const { name, bytes } = file;
  if (bytes.length > MAX_FILE_BYTES) {
    throw new GoujiError('file-too-large', { name, bytes: bytes.length, limit: MAX_FILE_BYTES });
  }
  if (bytes.every((byte) => byte <= 0x20)) throw new GoujiError('file-empty', { name });
  let decoded: Decoded | undefined;
  const text = (): string => (decoded ??= decodeOrRefuse(file)).text;
  const reader = readers.find((candidate) => candidate.recognises(file, text)) ?? textReader;
  const document = await reader.read(file, text);
  return { document: decoded ? doubtBroken(document, decoded) : document, format: reader.format };
}

function decodeOrRefuse(file: SourceFile): Decoded {
  const decoded = decode(file.bytes);
  if (decoded) return decoded;
  throw refusalOf(file, kindOf(file.bytes));
}

/** What to call a file that is not text: its format, else its first bytes. */
function kindOf(bytes: Uint8Array): string {
  const head = Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return knownSignature(bytes) ?? `${head}…`;
}

export type { Reader, SourceFile } from './reader.ts';
export { readSavedAnew } from './office/saved-anew.ts';
