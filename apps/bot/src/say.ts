import { InputFile } from 'grammy';
import type { InlineKeyboardButton, MessageEntity } from 'grammy/types';
import type { BotContext } from './context.ts';
import type { Rich } from './rich.ts';
import { CAPTION_LIMIT, split } from './split.ts';

/** A button with its callback data. */
export type Button = InlineKeyboardButton.CallbackButton;

/** A picture or a file to send. */
export type Attachment = { as: 'photo' | 'document'; bytes: Uint8Array; name: string };

/** Replies in as many messages as the text takes; the buttons stand under the last, a row each. */
export async function say(ctx: BotContext, text: string | Rich, buttons: Button[] = []): Promise<void> {
  const pieces = split(text);
  for (const [index, piece] of pieces.entries()) {
    const last = index === pieces.length - 1;
    await ctx.reply(piece.text, {
      link_preview_options: { is_disabled: true },
      ...marks('entities', piece),
      ...(index === 0 ? quoting(ctx) : {}),
      ...(last ? keyboard(buttons) : {}),
    });
  }
}

/** Replies with a picture or a file. A text that is too long for its caption follows as messages of its own, under the title as caption. */
export async function sayWith(
  ctx: BotContext,
  { as, bytes, name }: Attachment,
  { title, text }: { title: string; text: Rich },
  buttons: Button[] = [],
): Promise<void> {
  const fits = text.text.length <= CAPTION_LIMIT;
  const [caption] = split(fits ? text : title, CAPTION_LIMIT);
  const options = {
    ...(caption ? { caption: caption.text, ...marks('caption_entities', caption) } : {}),
    ...quoting(ctx),
    ...(fits ? keyboard(buttons) : {}),
  };
  const file = new InputFile(bytes, name);
  await (as === 'photo' ? ctx.replyWithPhoto(file, options) : ctx.replyWithDocument(file, options));
  if (!fits) await say(ctx, text, buttons);
}

const marks = <K extends string>(key: K, { entities }: Rich): Partial<Record<K, MessageEntity[]>> =>
  entities.length > 0 ? ({ [key]: entities } as Partial<Record<K, MessageEntity[]>>) : {};

/** The buttons of a message, a row each. */
export const keyboard = (buttons: Button[]) =>
  buttons.length > 0 ? { reply_markup: { inline_keyboard: buttons.map((button) => [button]) } } : {};

// In a group a reply shows whom it answers.
function quoting({ chat, message }: BotContext) {
  if (!message || !chat || chat.type === 'private') return {};
  return { reply_parameters: { message_id: message.message_id, allow_sending_without_reply: true } };
}
