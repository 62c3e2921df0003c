import type { Stats } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { GoujiError } from '../errors.ts';
import { MAX_FILE_BYTES, type SourceFile } from '../readers/index.ts';
import { onDisk, type Spot } from './disk-name.ts';

/**
 * Reads a file or a pipe, or standard input for `-`, within a size limit. Throws `file-not-found`, `file-unreadable`,
 * also for a device, which may have no end, and `file-too-large`.
 */
export async function readSource(
  file: string | Spot,
  input: AsyncIterable<Uint8Array> = process.stdin,
  limit = MAX_FILE_BYTES,
): Promise<SourceFile> {
  const spot = typeof file === 'string' ? { path: file } : file;
  const { path } = spot;
  if (path === '-' && !spot.at) return { name: path, bytes: await readAll(path, input, limit) };
  try {
    const entry = await stat(onDisk(spot));
    if (!hasEnd(entry)) throw new GoujiError('file-unreadable', { path, reason: 'not a file' });
    if (entry.size > limit) throw new GoujiError('file-too-large', { name: path, bytes: entry.size, limit });
    const handle = await open(onDisk(spot));
    // By what comes and not by what is promised: a pipe tells no size, and a file may grow.
    return { name: path, bytes: await readAll(path, handle.createReadStream(), limit) };
  } catch (error) {
    if (error instanceof GoujiError) throw error;
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new GoujiError('file-not-found', { path }, { cause: error });
    throw new GoujiError('file-unreadable', { path, reason: code ?? message }, { cause: error });
  }
}

/** Whether what is read comes to an end: a folder is refused by the system itself, more plainly. */
const hasEnd = (entry: Stats): boolean => entry.isFile() || entry.isFIFO() || entry.isDirectory();

async function readAll(name: string, input: AsyncIterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of input) {
    bytes += chunk.length;
    if (bytes > limit) throw new GoujiError('file-too-large', { name, bytes, limit });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
