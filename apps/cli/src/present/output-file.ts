import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { once } from 'node:events';
import { exitCodes } from '../exit-codes.ts';
import type { Call } from '../subcommand.ts';
import { UsageError } from '../usage.ts';

/** Lets something be written to a file, or to standard output without one. The file appears whole or not at all. */
export async function withOutput(
  { io, text }: Call<object>,
  path: string | undefined,
  use: (output: Writable) => Promise<void>,
): Promise<void> {
  if (path === undefined) return use(io.stdout);
  const special = await stat(path).then(
    (entry) => !entry.isFile() && !entry.isDirectory(),
    () => false,
  );
  const part = special ? path : `${path}.part`;
  const file = createWriteStream(part);
  try {
    await once(file, 'open');
    await use(file);
    file.end();
    await once(file, 'close');
    if (!special) await rename(part, path);
  } catch (error) {
    file.destroy();
    if (!special) await rm(part, { force: true });
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (!syscall) throw error;
    throw new UsageError(text.usage.cannotWrite(path, code ?? ''), exitCodes.output);
  }
}
