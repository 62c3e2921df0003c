import type { Chat, Message, Update, User, UserFromGetMe } from 'grammy/types';

/** The bot as it would describe itself to a Bot API. */
export const terminalBot: UserFromGetMe = {
  id: 1,
  is_bot: true,
  first_name: 'Gouji',
  username: 'gouji_bot',
  can_join_groups: false,
  can_read_all_group_messages: false,
  can_manage_bots: false,
  supports_inline_queries: false,
  supports_guest_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
  has_topics_enabled: false,
  allows_users_to_create_topics: false,
  supports_join_request_queries: false,
};

const chat: Chat.PrivateChat = { id: 2, type: 'private', first_name: 'Terminal' };

/** Makes the updates that a Bot API would send for what is typed; `code` is the person's language code. */
export function createUpdates(code: string, now: () => Date) {
  const from: User = { id: 2, is_bot: false, first_name: 'Terminal', language_code: code };
  let count = 0;
  const message = (text: string, sender: User): Message.TextMessage => ({
    message_id: (count += 1),
    date: Math.floor(now().getTime() / 1000),
    chat,
    from: sender,
    text,
  });
  return {
    /** A message that the bot sent. */
    sent: (text: string): Message.TextMessage => message(text, terminalBot),
    typed(text: string): Update {
      const [command] = /^\/\w+/u.exec(text) ?? [];
      const entities = command ? [{ type: 'bot_command' as const, offset: 0, length: command.length }] : [];
      return { update_id: count, message: { ...message(text, from), from, entities } } as Update;
    },
    pressed(data: string): Update {
      const pressed = { id: String(count), from, chat_instance: '', data, message: message('', terminalBot) };
      return { update_id: count, callback_query: pressed } as Update;
    },
  };
}

/** What makes updates. */
export type Updates = ReturnType<typeof createUpdates>;
