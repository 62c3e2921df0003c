import { open } from 'node:fs/promises';
import { exitCodes } from '../exit-codes.ts';
import type { Texts } from '../texts/index.ts';
import { UsageError } from '../usage.ts';

/** A file with one JSON line for each file that could not be read. */
export type ErrorLog = { add(record: object): Promise<void>; close(): Promise<void> };

/** Opens a log of errors, to go on with or anew. Throws a UsageError where that is not possible. */
export async function openErrorLog(text: Texts, path: string, mode: 'anew' | 'append'): Promise<ErrorLog> {
  const file = await open(path, mode === 'append' ? 'a' : 'w').catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(text.usage.cannotWrite(path, error.code ?? ''), exitCodes.output);
  });
  return { add: (record) => file.appendFile(`${JSON.stringify(record)}\n`), close: () => file.close() };
}
