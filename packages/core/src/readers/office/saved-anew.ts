import type { Document } from '../../document/document.ts';
import { GoujiError } from '../../errors.ts';
import { readDocument } from '../index.ts';
import type { SourceFile } from '../reader.ts';
import { convertWithOffice } from './soffice.ts';

const extensions = new Map<string, 'docx' | 'xlsx'>([
  ['DOCX', 'docx'],
  ['XLSX', 'xlsx'],
]);

/**
 * Reads a file as `readDocument` does, and one in the format of an early office program as LibreOffice saves it, where
 * that is on the machine: the document then says by what it was converted. Throws what `readDocument` throws, `tool-failed`.
 */
export async function readSavedAnew(file: SourceFile): Promise<{ document: Document; format: string }> {
  try {
    return await readDocument(file);
  } catch (error) {
    const extension = savedAs(error);
    const converted = extension && (await convertWithOffice(file, extension));
    if (!converted) throw error;
    const { document, format } = await readDocument(converted.file);
    return { document: { ...document, convertedBy: converted.by }, format };
  }
}

/** As what to save a file that is not read, if another program can. */
const savedAs = (error: unknown): 'docx' | 'xlsx' | undefined =>
  error instanceof GoujiError && error.code === 'format-unsupported'
    ? extensions.get((error as GoujiError<'format-unsupported'>).details.instead)
    : undefined;
