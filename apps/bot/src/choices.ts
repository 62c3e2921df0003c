import { randomBytes } from 'node:crypto';
import type { Language } from '@gouji/core';
import { createRecent } from './recent.ts';

/** What a button goes on with: a question, the language to answer in (else that of the question), and whether to draw. */
export type Choice = { label: string; question: string; language?: Language; draw?: boolean };

/** Remembers what the buttons under a message stand for: their data holds 64 bytes at most, too few for a question. */
export type Choices = {
  /** Keeps the choices offered in a chat; gives the callback data of each. */
  keep(chat: number, choices: Choice[]): string[];
  /** The choice behind callback data, if it was offered in this chat and is not forgotten yet. */
  recall(chat: number, data: string): Choice | undefined;
};

const CHATS = 2000;
const OFFERS_PER_CHAT = 8;

/** The form of callback data made here. */
export const CHOICE_DATA = /^go:(\w+):(\d+)$/u;

/** Remembers none yet, and knows none of an earlier run. */
export function createChoices(): Choices {
  const run = randomBytes(4).toString('hex');
  const chats = createRecent<number, ReturnType<typeof createRecent<string, Choice[]>>>(CHATS);
  let offers = 0;
  return {
    keep(chat, choices) {
      const offered = chats.get(chat) ?? createRecent<string, Choice[]>(OFFERS_PER_CHAT);
      chats.set(chat, offered);
      offers += 1;
      const offer = `${run}_${offers.toString(36)}`;
      offered.set(offer, choices);
      return choices.map((_, index) => `go:${offer}:${index}`);
    },
    recall(chat, data) {
      const [, offer = '', index] = CHOICE_DATA.exec(data) ?? [];
      return chats.get(chat)?.get(offer)?.[Number(index)];
    },
  };
}
