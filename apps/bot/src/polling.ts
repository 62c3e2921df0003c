import type { Bot } from 'grammy';
import type { BotContext } from './context.ts';
import type { Log } from './failure.ts';
import { introduce, UPDATES } from './introduce.ts';

/** Publishes the commands and takes in updates by long polling until the bot is stopped. */
export async function poll(bot: Bot<BotContext>, log: Log): Promise<void> {
  await bot.start({
    allowed_updates: UPDATES,
    onStart: async ({ username }) => {
      await introduce(bot.api, log);
      log({ level: 'info', event: 'started', bot: username, mode: 'polling' });
    },
  });
}
