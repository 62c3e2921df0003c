import type { Dirent } from 'node:fs';
import { glob, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { GoujiError } from '../errors.ts';
import { MAX_FILE_BYTES, type SourceFile } from '../readers/index.ts';

/** The paths of the files that are meant: files as they are, folders with everything below them, globs. Sorted, each once; hidden files are left out. Throws `file-not-found`, `no-files`. */
export async function listFiles(paths: string[]): Promise<string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    const files = path === '-' ? ['-'] : await filesAt(path);
    if (files.length === 0) throw new GoujiError('no-files', { path });
    for (const file of files) found.add(file);
  }
  return [...found];
}

async function filesAt(path: string): Promise<string[]> {
  const entry = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw new GoujiError('file-unreadable', { path, reason: error.code ?? error.message }, { cause: error });
  });
  if (entry?.isDirectory()) return filesBelow(path);
  if (entry) return [path];
  if (!/[*?[{]/u.test(path)) throw new GoujiError('file-not-found', { path });
  const matches = await Array.fromAsync(glob(path, { withFileTypes: true }));
  const files = matches.filter((match) => match.isFile()).map((match) => join(match.parentPath, match.name));
  if (files.length === 0) throw new GoujiError('file-not-found', { path });
  return files.sort();
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries: Dirent[] = await readdir(folder, { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      throw new GoujiError(
        'file-unreadable',
        { path: folder, reason: error.code ?? error.message },
        { cause: error },
      );
    },
  );
  const visible = entries
    .filter(({ name }) => !name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const nested = await Promise.all(
    visible.map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isFile() ? [path] : [];
    }),
  );
  return nested.flat();
}

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
