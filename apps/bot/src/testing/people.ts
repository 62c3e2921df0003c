import { terminalBot } from '../terminal/updates.ts';

type Said = {
  chat?: { id: number; type: 'private' | 'group' | 'supergroup' };
  code?: string;
  mentions?: string;
  replyToBot?: boolean;
};

/** An update as it comes over the wire. */
export type Sent = { update_id: number } & Record<string, unknown>;

let count = 0;

/** An update with a message that somebody wrote, with the entities that Telegram would mark in it. */
export function said(text: string, { chat, code = 'zh-hans', mentions, replyToBot }: Said = {}): Sent {
  count += 1;
  const where = chat ?? { id: 7, type: 'private' };
  const from = { id: 7, is_bot: false, first_name: '测试', language_code: code };
  const [command] = /^\/\w+(?:@\w+)?/u.exec(text) ?? [];
  const at = mentions === undefined ? -1 : text.indexOf(mentions);
  const entities = [
    ...(command ? [{ type: 'bot_command', offset: 0, length: command.length }] : []),
    ...(at >= 0 ? [{ type: 'mention', offset: at, length: mentions?.length ?? 0 }] : []),
  ];
  const reply = replyToBot
    ? { reply_to_message: { message_id: 1, date: 0, chat: where, from: terminalBot } }
    : {};
  const message = { message_id: count, date: 0, chat: where, from, text, entities, ...reply };
  return { update_id: count, message };
}

/** An update with a button pressed under a message of the bot. */
export function pressed(data: string, chatId = 7, code = 'zh-hans'): Sent {
  count += 1;
  const from = { id: 7, is_bot: false, first_name: '测试', language_code: code };
  const message = {
    message_id: 1,
    date: 0,
    chat: { id: chatId, type: 'private' },
    from: terminalBot,
    text: '',
  };
  return { update_id: count, callback_query: { id: String(count), from, chat_instance: '', data, message } };
}

/** An update that is not what it should be. */
export function odd(rest: Record<string, unknown>): Sent {
  count += 1;
  return { update_id: count, ...rest };
}
