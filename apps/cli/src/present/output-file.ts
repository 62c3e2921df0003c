import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { once } from 'node:events';
import { exitCodes } from '../exit-codes.ts';
import type { App } from '../app.ts';
import { UsageError } from '../usage.ts';

/** Lets something be written to a file, or to standard output without one. The file appears whole or not at all. */
export async function withOutput<T>(
  { io, text }: App,
  path: string | undefined,
  use: (output: Writable) => Promise<T>,
): Promise<T> {
  if (path === undefined) return use(io.stdout);
  const entry = await stat(path).catch(() => undefined);
  if (entry?.isDirectory()) throw new UsageError(text.usage.cannotWrite(path, 'EISDIR'), exitCodes.output);
  const special = entry !== undefined && !entry.isFile();
  const part = special ? path : `${path}.part`;
  const file = createWriteStream(part);
  // What a write rejects with is told below; an error after that is the same one again.
  file.on('error', () => {});
  try {
    await once(file, 'open');
    const result = await use(file);
    file.end();
    await once(file, 'close');
    if (!special) await rename(part, path);
    return result;
  } catch (error) {
    file.destroy();
    if (!special) await rm(part, { force: true });
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (!syscall) throw error;
    throw new UsageError(text.usage.cannotWrite(path, code ?? ''), exitCodes.output);
  }
}
