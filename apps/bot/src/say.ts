import type { InlineKeyboardButton } from 'grammy/types';
import type { BotContext } from './context.ts';
import { split } from './split.ts';

/** A button with its callback data. */
export type Button = InlineKeyboardButton.CallbackButton;

/** Replies with plain text in as many messages as it takes; the buttons stand under the last, a row each. */
export async function say(ctx: BotContext, text: string, buttons: Button[] = []): Promise<void> {
  const pieces = split(text);
  for (const [index, piece] of pieces.entries()) {
    const last = index === pieces.length - 1;
    await ctx.reply(piece, {
      link_preview_options: { is_disabled: true },
      ...(index === 0 ? quoting(ctx) : {}),
      ...(last && buttons.length > 0 ? { reply_markup: { inline_keyboard: buttons.map((b) => [b]) } } : {}),
    });
  }
}

// In a group a reply shows whom it answers.
function quoting(ctx: BotContext) {
  const { chat, message } = ctx;
  if (!message || !chat || chat.type === 'private') return {};
  return { reply_parameters: { message_id: message.message_id, allow_sending_without_reply: true } };
}
