import type { Store } from '@gouji/core';
import { vi } from 'vitest';
import { createBot } from '../bot.ts';
import { poll } from '../polling.ts';
import { startBotApi, TOKEN } from './bot-api.ts';
import type { Sent } from './people.ts';

type Message = {
  chat_id: number;
  text: string;
  reply_markup?: { inline_keyboard: { text: string; callback_data: string }[][] };
  reply_parameters?: { message_id: number };
};

/** A bot that polls a Bot API on the loopback interface, and what is said in its chats. */
export async function startConversation(store: Store) {
  const api = await startBotApi();
  const records: Record<string, unknown>[] = [];
  const bot = createBot({
    token: TOKEN,
    apiRoot: api.root,
    store,
    today: () => '2021-06-01',
    log: (record) => records.push(record),
    patience: { attempts: 4, firstPause: 10 },
  });
  const running = poll(bot, () => {});
  const messages = (): Message[] => api.callsOf('sendMessage') as Message[];
  // What is sent is answered in order, so this one confirmed means that all before it are dealt with.
  const settled = ({ update_id: id }: Sent) =>
    vi.waitFor(() => {
      if (api.confirmed() <= id) throw new Error(`update ${id} is not confirmed`);
    }, 10_000);
  return {
    api,
    bot,
    records,
    running,
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
      await api.close();
    },
  };
}
