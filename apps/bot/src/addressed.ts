import type { Filter } from 'grammy';
import type { BotContext } from './context.ts';

/** The text of a message that is meant for the bot, without its mention; undefined where people talk among themselves. */
export function addressedText(ctx: Filter<BotContext, 'message:text'>): string | undefined {
  const { message, me } = ctx;
  if (ctx.chat.type === 'private') return message.text.trim();
  const mention = ctx
    .entities(['mention', 'text_mention'])
    .find(({ text, ...entity }) =>
      entity.type === 'text_mention'
        ? entity.user.id === me.id
        : text.toLowerCase() === `@${me.username.toLowerCase()}`,
    );
  if (mention) {
    const { offset, length } = mention;
    return (message.text.slice(0, offset) + message.text.slice(offset + length)).trim();
  }
  if (message.reply_to_message?.from?.id !== me.id) return undefined;
  // A command for another bot, or for nobody, is no question.
  return message.text.startsWith('/') ? undefined : message.text.trim();
}
