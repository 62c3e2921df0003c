import { readFile, rename, writeFile } from 'node:fs/promises';
import type { Language } from '@gouji/core';
import { describe, type Log } from './failure.ts';
import { createRecent } from './recent.ts';

/** The languages that were chosen with /lang, by chat id. */
export type Preferences = {
  get(chat: number): Language | undefined;
  /** Resolves once it is kept. */
  set(chat: number, language: Language): Promise<void>;
};

const CHATS = 10_000;

/** Kept until the bot stops. */
export function createPreferences(): Preferences {
  const chosen = createRecent<number, Language>(CHATS);
  return { get: chosen.get, set: async (chat, language) => chosen.set(chat, language) };
}

/** Kept in this file. A file that cannot be read or written is told to `log` and never stops the bot. */
export async function openPreferences(file: string, log: Log): Promise<Preferences> {
  const chosen = createRecent<number, Language>(CHATS);
  const tell = (error: unknown): void =>
    log({ level: 'warning', event: 'preferences-failed', ...describe(error) });
  for (const [chat, language] of await read(file).catch((error: unknown) => (tell(error), []))) {
    chosen.set(chat, language);
  }
  let written = Promise.resolve();
  return {
    get: chosen.get,
    set(chat, language) {
      chosen.set(chat, language);
      written = written.then(() => write(file, chosen.entries())).catch(tell);
      return written;
    },
  };
}

async function read(file: string): Promise<[number, Language][]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}';
    throw error;
  });
  const { languages = {} } = JSON.parse(text) as { languages?: Record<string, unknown> };
  return Object.entries(languages).flatMap(([chat, language]) =>
    language === 'zh' || language === 'en' ? [[Number(chat), language] as [number, Language]] : [],
  );
}

// Renamed into place, so that a bot killed while it writes leaves the old file whole.
async function write(file: string, entries: [number, Language][]): Promise<void> {
  const fresh = `${file}.new`;
  await writeFile(fresh, `${JSON.stringify({ languages: Object.fromEntries(entries) })}\n`, { mode: 0o600 });
  await rename(fresh, file);
}
