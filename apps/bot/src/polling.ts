import type { Bot } from 'grammy';
import type { BotContext } from './context.ts';
import { texts } from './texts.ts';

/** Publishes the commands and answers updates by long polling until the bot is stopped. */
export async function poll(bot: Bot<BotContext>, onStart: (username: string) => void): Promise<void> {
  await bot.start({
    allowed_updates: ['message', 'callback_query'],
    onStart: async ({ username }) => {
      await bot.api.setMyCommands(texts.en.commands);
      await bot.api.setMyCommands(texts.zh.commands, { language_code: 'zh' });
      onStart(username);
    },
  });
}
