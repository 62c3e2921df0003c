import type {
  Chat,
  Document,
  InlineKeyboardMarkup,
  Message,
  Update,
  User,
  UserFromGetMe,
} from 'grammy/types';

export type { Update };

/** The bot as it would describe itself to a Bot API. */
export const terminalBot: UserFromGetMe = {
  id: 1,
  is_bot: true,
  first_name: 'Gouji',
  username: 'gouji_bot',
  can_join_groups: false,
  can_read_all_group_messages: false,
  can_manage_bots: false,
  supports_inline_queries: true,
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
  const message = (sender: User, content: object) => ({
    message_id: (count += 1),
    date: Math.floor(now().getTime() / 1000),
    chat,
    from: sender,
    ...content,
  });
  const update = (content: object): Update => ({ update_id: count, ...content }) as Update;
  return {
    /** A message that the bot sent. */
    sent: (text: string) => message(terminalBot, { text }) as Message.TextMessage,
    typed: (text: string): Update => update({ message: message(from, { text }) }),
    sentFile: (document: Partial<Document>): Update => update({ message: message(from, { document }) }),
    queried: (query: string): Update =>
      update({ inline_query: { id: String((count += 1)), from, query, offset: '' } }),
    pressed(data: string, keyboard: InlineKeyboardMarkup): Update {
      const under = message(terminalBot, { text: '', reply_markup: keyboard });
      return update({ callback_query: { id: String(count), from, chat_instance: '', data, message: under } });
    },
  };
}

/** What makes updates. */
export type Updates = ReturnType<typeof createUpdates>;
