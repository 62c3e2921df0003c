import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { GoujiError, type Language } from '@gouji/core';

/** The languages that were chosen, by chat id, as they are kept. */
export type Entries = [number, Language][];

/** What lies at a path: such a file, nothing yet, one that was ours and is cut off or garbled, or one of somebody else's. */
export type Found = { is: 'state' | 'nothing' | 'damaged' | 'foreign'; entries: Entries };

// What ten thousand chats take, many times over.
const LARGEST = 4 * 1024 ** 2;
const BEGINNING = '{"languages":{';

/** Looks at what is at a path. Rejects where that cannot be seen. */
export async function lookAt(file: string): Promise<Found> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (found === undefined) return { is: 'nothing', entries: [] };
  // A device or a pipe has no end.
  if (!found.isFile() || found.size > LARGEST) return { is: 'foreign', entries: [] };
  const text = await readFile(file, 'utf8');
  if (text.trim() === '') return { is: 'nothing', entries: [] };
  const entries = entriesIn(text);
  return entries
    ? { is: 'state', entries }
    : { is: text.startsWith(BEGINNING) && !isJson(text) ? 'damaged' : 'foreign', entries: [] };
}

/** The same before the bot starts: a file that is not ours, or a place where none can be, throws `argument-invalid`. */
export async function lookBefore(file: string): Promise<Found> {
  const refused = (seen: string): GoujiError => {
    const expected = 'a path at which there is nothing yet, or the file that the bot wrote there';
    return new GoujiError('argument-invalid', { name: 'BOT_STATE', seen: `${file} (${seen})`, expected });
  };
  try {
    await stat(dirname(file));
    const found = await lookAt(file);
    if (found.is === 'foreign') throw refused('not a file of this bot');
    return found;
  } catch (cause) {
    throw cause instanceof GoujiError
      ? cause
      : refused((cause as NodeJS.ErrnoException).code ?? 'unreadable');
  }
}

/** Gives a file another name beside its own; tells that name. */
export async function putAside(file: string, now: Date): Promise<string> {
  const aside = `${file}.damaged-${now.toISOString().replaceAll(/\W/gu, '')}`;
  await rename(file, aside);
  return aside;
}

/** Keeps the entries. Renamed into place, so that a bot killed while it writes leaves the old file whole. */
export async function writeState(file: string, entries: Entries): Promise<void> {
  const fresh = `${file}.${randomUUID()}.new`;
  try {
    const text = `${JSON.stringify({ languages: Object.fromEntries(entries) })}\n`;
    await writeFile(fresh, text, { mode: 0o600, flag: 'wx' });
    await rename(fresh, file);
  } finally {
    await rm(fresh, { force: true });
  }
}

function entriesIn(text: string): Entries | undefined {
  const languages = isJson(text) ? tableIn(JSON.parse(text)) : undefined;
  if (languages === undefined) return undefined;
  // What another version may have kept is no language here.
  return languages.flatMap(([chat, language]) =>
    language === 'zh' || language === 'en' ? [[Number(chat), language] as [number, Language]] : [],
  );
}

/** The table of languages if that is all there is, and all its keys are chats. */
function tableIn(value: unknown): [string, unknown][] | undefined {
  if (typeof value !== 'object' || value === null || Object.keys(value).join(',') !== 'languages')
    return undefined;
  const { languages } = value as { languages: unknown };
  if (typeof languages !== 'object' || languages === null) return undefined;
  const table = Object.entries(languages);
  return table.every(([chat, one]) => /^-?\d+$/u.test(chat) && typeof one === 'string') ? table : undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
