import type { Middleware } from 'grammy';
import type { Message, MessageEntity, UserFromGetMe } from 'grammy/types';
import type { BotContext } from './context.ts';

/** A command with what stands behind it. */
export type Command = { name: string; rest: string };

/** What a message says to the bot. */
type Said = { words: string; command?: Command };

/** Lets through what is meant for the bot, with its words and its command: in private everything, in groups what names one of the `commands`, mentions the bot or replies to it. */
export const onlyAddressed =
  (commands: ReadonlySet<string>): Middleware<BotContext> =>
  async (ctx, next) => {
    if (!ctx.callbackQuery && !ctx.inlineQuery) {
      const { message } = ctx;
      const said = message?.chat && message.from ? saidTo(ctx.me, message, commands) : undefined;
      if (!said) return;
      Object.assign(ctx, said);
    }
    ctx.words ??= '';
    await next();
  };

function saidTo(me: UserFromGetMe, message: Message, commands: ReadonlySet<string>): Said | undefined {
  // What somebody shares through the inline mode comes back as a message.
  if (message.via_bot?.id === me.id) return undefined;
  const text = textOf(message);
  const inPrivate = message.chat.type === 'private';
  const mention = text === '' ? undefined : mentionIn(text, entitiesOf(message), me);
  const words = mention ? text.slice(0, mention.offset) + text.slice(mention.offset + mention.length) : text;
  const called = mention || message.reply_to_message?.from?.id === me.id || isAdded(message, me);
  const command = commandIn(words.trim());
  if (!command) return inPrivate || called ? { words: words.trim() } : undefined;
  const mine = command.bot === me.username.toLowerCase();
  const open = command.bot === undefined && (inPrivate || mention || commands.has(command.name));
  return mine || open ? { words: words.trim(), command } : undefined;
}

const textOf = ({ text, caption }: Message): string =>
  [text, caption].find((one) => typeof one === 'string') ?? '';

function entitiesOf({ entities, caption_entities: inCaption }: Message): MessageEntity[] {
  const found = entities ?? inCaption;
  return Array.isArray(found) ? found : [];
}

const isAdded = ({ new_chat_members: added }: Message, me: UserFromGetMe): boolean =>
  Array.isArray(added) && added.some(({ id }) => id === me.id);

const mentionIn = (text: string, entities: MessageEntity[], me: UserFromGetMe): MessageEntity | undefined =>
  entities.find((entity) => {
    if (entity.type === 'text_mention') return entity.user.id === me.id;
    const { offset, length } = entity;
    const named = text.slice(offset, offset + length).toLowerCase();
    return entity.type === 'mention' && named === `@${me.username.toLowerCase()}`;
  });

// /report@gouji_bot 淄博 2020
function commandIn(words: string): (Command & { bot: string | undefined }) | undefined {
  const { name, bot, rest } =
    /^\/(?<name>\w+)(?:@(?<bot>\w+))?(?!\S)(?<rest>.*)$/su.exec(words)?.groups ?? {};
  if (name === undefined) return undefined;
  return { name: name.toLowerCase(), bot: bot?.toLowerCase(), rest: rest?.trim() ?? '' };
}
