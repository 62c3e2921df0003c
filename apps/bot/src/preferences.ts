import type { Language } from '@gouji/core';
import { describe, type Log } from './failure.ts';
import { createRecent } from './recent.ts';
import { lookAt, lookBefore, putAside, writeState } from './state-file.ts';

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

/**
 * Kept in this file; throws `argument-invalid` for one that is not ours. What is damaged is put aside under another
 * name, then or later; that, and a file that cannot be written, is told to `log` and never stops the bot.
 */
export async function openPreferences(file: string, log: Log): Promise<Preferences> {
  const chosen = createRecent<number, Language>(CHATS);
  const saveDamaged = async (): Promise<void> => {
    const aside = await putAside(file, new Date());
    log({ level: 'warning', event: 'preferences-damaged', aside });
  };
  const { is, entries } = await lookBefore(file);
  if (is === 'damaged') await saveDamaged();
  for (const [chat, language] of entries) chosen.set(chat, language);
  const keep = async (): Promise<void> => {
    // Whatever became of the file meanwhile is not ours to overwrite.
    const now = await lookAt(file);
    if (now.is === 'damaged' || now.is === 'foreign') await saveDamaged();
    await writeState(file, chosen.entries());
  };
  let written = Promise.resolve();
  return {
    get: chosen.get,
    set(chat, language) {
      chosen.set(chat, language);
      written = written
        .then(keep)
        .catch((error: unknown) =>
          log({ level: 'warning', event: 'preferences-failed', ...describe(error) }),
        );
      return written;
    },
  };
}
