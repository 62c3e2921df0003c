import { terminalBot } from '../terminal/updates.ts';

type Chat = { id: number; type: 'private' | 'group' | 'supergroup' };

type Said = {
  chat?: Chat;
  /** Who says it. */
  id?: number;
  code?: string;
  mentions?: string;
  replyToBot?: boolean;
  /** The rest of the message. */
  more?: Record<string, unknown>;
};

/** An update as it comes over the wire. */
export type Sent = { update_id: number } & Record<string, unknown>;

let count = 0;

const person = (id: number, code: string) => ({ id, is_bot: false, first_name: '测试', language_code: code });

/** An update that is not what it should be. */
export function odd(rest: Record<string, unknown>): Sent {
  count += 1;
  return { update_id: count, ...rest };
}

/** An update with a message that somebody wrote, with the entities that Telegram would mark in it. */
export function said(text: string, options: Said = {}): Sent {
  return sent({ text, entities: entitiesIn(text, options.mentions) }, options);
}

/** An update with a message of other content, such as a document. */
export function sent(content: Record<string, unknown>, options: Said = {}): Sent {
  const { chat, id = 7, code = 'zh-hans', replyToBot, more = {} } = options;
  const where = chat ?? { id, type: 'private' };
  const reply = replyToBot
    ? { reply_to_message: { message_id: 1, date: 0, chat: where, from: terminalBot } }
    : {};
  const message = { date: 0, chat: where, from: person(id, code), ...content, ...reply, ...more };
  return odd({ message: { message_id: count + 1, ...message } });
}

/** An update with a document, described as Telegram describes it. */
export const sentFile = (
  fileId: string,
  { name = 'report.txt', size, caption }: { name?: string; size?: number; caption?: string } = {},
  options: Said = {},
): Sent =>
  sent(
    {
      document: { file_id: fileId, file_unique_id: fileId, file_name: name, file_size: size },
      ...(caption === undefined ? {} : { caption, caption_entities: entitiesIn(caption, options.mentions) }),
    },
    options,
  );

/** An update with a button pressed under a message of the bot; `under` is what that message was sent with. */
export function pressed(
  data: string,
  { chat, id = 7, code = 'zh-hans' }: Said = {},
  under: { message_id?: number; reply_markup?: unknown } = {},
): Sent {
  const where = chat ?? { id, type: 'private' };
  const message = { message_id: 1, date: 0, chat: where, from: terminalBot, text: '', ...under };
  const query = { id: `press_${count}`, from: person(id, code), chat_instance: '', data, message };
  return odd({ callback_query: query });
}

/** An update with what somebody typed behind the name of the bot in another chat. */
export const queried = (query: string, { id = 7, code = 'zh-hans' }: Said = {}): Sent =>
  odd({ inline_query: { id: `query_${count}`, from: person(id, code), query, offset: '' } });

function entitiesIn(text: string, mentions: string | undefined): object[] {
  const [command] = /^\/\w+(?:@\w+)?/u.exec(text) ?? [];
  const at = mentions === undefined ? -1 : text.indexOf(mentions);
  return [
    ...(command ? [{ type: 'bot_command', offset: 0, length: command.length }] : []),
    ...(at >= 0 ? [{ type: 'mention', offset: at, length: mentions?.length ?? 0 }] : []),
  ];
}
