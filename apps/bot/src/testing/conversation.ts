import type { Store } from '@gouji/core';
import { vi } from 'vitest';
import { type BotOptions, createBot } from '../bot.ts';
import { poll } from '../polling.ts';
import { startBotApi, TOKEN } from './bot-api/server.ts';
import type { Upload } from './bot-api/payload.ts';
import type { Sent } from './people.ts';

/** What the bot sent: a message, a picture or a file. */
export type Message = {
  method: string;
  chat_id: number;
  text: string;
  caption?: string;
  entities?: { type: string; offset: number; length: number }[];
  photo?: Upload;
  document?: Upload;
  reply_markup?: { inline_keyboard: { text: string; callback_data: string }[][] };
  reply_parameters?: { message_id: number };
};

const SENDING = new Set(['sendMessage', 'sendPhoto', 'sendDocument']);

/** The picture that bots of tests draw: a PNG of one pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** A bot that polls a Bot API on the loopback interface, and what is said in its chats. */
export async function startConversation(store: Store, options: Partial<BotOptions> = {}) {
  const api = await startBotApi();
  const records: Record<string, unknown>[] = [];
  const { bot, idle, close } = createBot({
    token: TOKEN,
    apiRoot: api.root,
    store,
    draw: async () => PIXEL,
    today: () => '2021-06-01',
    log: (record) => records.push(record),
    patience: { attempts: 4, firstPause: 10 },
    // A test says more in a minute than anybody.
    rate: { messages: Infinity, queries: Infinity },
    ...options,
  });
  const started = Promise.withResolvers<void>();
  const running = poll(bot, ({ event }) => event === 'started' && started.resolve());
  await Promise.race([started.promise, running]);
  const messages = (): Message[] =>
    api.calls
      .filter(({ method }) => SENDING.has(method))
      // In a form every field is a text.
      .map(({ method, payload }) => ({ ...payload, method, chat_id: Number(payload['chat_id']) }) as Message);
  // What is confirmed has been taken in, and what has been taken in is answered when nothing is left to do.
  const settled = async ({ update_id: id }: Sent): Promise<void> => {
    await vi.waitFor(() => {
      if (api.confirmed() <= id) throw new Error(`update ${id} is not confirmed`);
    }, 25_000);
    await idle();
  };
  return {
    api,
    bot,
    idle,
    records,
    /** What went wrong, of all that was logged. */
    troubles: () => records.filter(({ level }) => level !== 'info'),
    running,
    messages,
    settled,
    /** Sends an update; gives the messages that the bot sent because of it. */
    async send(update: Sent): Promise<Message[]> {
      const before = messages().length;
      api.push(update);
      await settled(update);
      return messages().slice(before);
    },
    async stop(): Promise<void> {
      await bot.stop();
      await running;
      await close();
      await api.close();
    },
  };
}
