import type { BotContext } from './context.ts';

// Telegram shows it for five seconds.
const EVERY = 4500;

/** Shows that the bot is at work until it is done. */
export async function whileTyping<T>(ctx: BotContext, work: () => Promise<T>): Promise<T> {
  // Where the bot may not write, as in a group that has muted it, the answer itself will tell.
  const show = (): void => void ctx.replyWithChatAction('typing').catch(() => {});
  show();
  const timer = setInterval(show, EVERY);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
