import { readFile, stat } from 'node:fs/promises';
import { GoujiError } from '../errors.ts';
import { MAX_FILE_BYTES, type SourceFile } from '../readers/index.ts';

/** Reads a file, or standard input for `-`, within the size limit. Throws `file-not-found`, `file-unreadable`, `file-too-large`. */
export async function readSource(
  path: string,
  input: AsyncIterable<Uint8Array> = process.stdin,
): Promise<SourceFile> {
  if (path === '-') return { name: '-', bytes: await readAll(input) };
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES)
      throw new GoujiError('file-too-large', { name: path, bytes: size, limit: MAX_FILE_BYTES });
    return { name: path, bytes: await readFile(path) };
  } catch (error) {
    if (error instanceof GoujiError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new GoujiError('file-not-found', { path }, { cause: error });
    throw new GoujiError('file-unreadable', { path, reason: code ?? message }, { cause: error });
  }
}

async function readAll(input: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of input) {
    bytes += chunk.length;
    if (bytes > MAX_FILE_BYTES)
      throw new GoujiError('file-too-large', { name: '-', bytes, limit: MAX_FILE_BYTES });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
