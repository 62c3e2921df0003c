import type { Document } from '../../../document/document.ts';
import { GoujiError } from '../../../errors.ts';
import { decode } from '../../decode.ts';
import type { Reader, SourceFile } from '../../reader.ts';
import { docxReader } from '../docx.ts';
import { odtReader } from '../odt.ts';
import { rtfReader } from '../rtf.ts';
import { docxFile, type DocxParts } from './docx-file.ts';
import { drawWord } from './draw-word.ts';

const readers: Reader[] = [docxReader, odtReader, rtfReader];

const textOf =
  ({ bytes }: SourceFile) =>
  (): string =>
    decode(bytes)?.text ?? '';

/** The format of the reader that takes a file; undefined where none does. */
export const formatOf = (file: SourceFile): string | undefined =>
  readers.find((reader) => reader.recognises(file, textOf(file)))?.format;

/** What the reader that takes a file makes of it. */
export async function readWord(file: SourceFile): Promise<Document> {
  const reader = readers.find(({ format }) => format === formatOf(file));
  if (!reader) throw new Error(`no reader takes ${file.name}`);
  return reader.read(file, textOf(file));
}

/** What a DOCX of those parts, or of that body, prints. */
export const drawDocx = async (parts: DocxParts | string): Promise<string[]> =>
  drawWord(await readWord(docxFile(typeof parts === 'string' ? { body: parts } : parts)));

/** The code and the details with which a file is refused. */
export async function refusalOf(file: SourceFile): Promise<unknown> {
  const error: unknown = await readWord(file).catch((reason: unknown) => reason);
  return error instanceof GoujiError ? [error.code, error.details] : error;
}
