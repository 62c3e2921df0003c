import { type FileHandle, open, stat } from 'node:fs/promises';
import type { App } from '../app.ts';
import { UsageError } from '../usage.ts';
import { cannotWrite } from './output-file.ts';

/** A file with one JSON line for each file that could not be read; until it is begun, the former list stays as it was. */
export type ErrorLog = {
  begin(): Promise<void>;
  add(record: object): Promise<void>;
  close(): Promise<void>;
};

/** Opens a log of errors, to go on with or anew. Throws a UsageError where that is not possible, or the file holds something else. */
export async function openErrorLog(app: App, path: string, mode: 'anew' | 'append'): Promise<ErrorLog> {
  const told = (error: NodeJS.ErrnoException): never => {
    throw cannotWrite(app, path, error.code ?? error.message);
  };
  const entry = await stat(path).catch(() => undefined);
  const isReplaceable = entry === undefined || entry.isFile();
  // Nothing is lost by opening it so: it may be no list of ours.
  const file = await open(path, isReplaceable ? 'a+' : 'w').catch(told);
  if (isReplaceable && !(await isErrorList(file))) {
    await file.close();
    throw new UsageError(app.text.usage.noErrorList(path));
  }
  return {
    begin: async () => {
      if (mode === 'anew' && isReplaceable) await file.truncate().catch(told);
    },
    add: (record) => file.appendFile(`${JSON.stringify(record)}\n`).catch(told),
    close: () => file.close(),
  };
}

/** So many bytes hold the first line: a path and a sentence. */
const HEAD = 64 * 1024;

// {"path":"a.txt","code":"file-empty","message":"a.txt is empty. Download or export it again."}
async function isErrorList(file: FileHandle): Promise<boolean> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
  const [line = ''] = buffer.toString('utf8', 0, bytesRead).split('\n');
  if (line.trim() === '') return bytesRead === 0;
  try {
    const record = JSON.parse(line) as Record<string, unknown> | null;
    return ['path', 'code', 'message'].every((name) => typeof record?.[name] === 'string');
  } catch {
    return false;
  }
}
