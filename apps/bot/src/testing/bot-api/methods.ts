import { terminalBot } from '../../terminal/updates.ts';
import type { Payload } from './payload.ts';
import type { createQueue } from './queue.ts';

/** A file that somebody has sent to a chat; the sizes may tell other than the bytes, as a hostile server's would. */
export type Stored = { bytes: Uint8Array; size?: number };

/** What a webhook is set to. */
export type Hook = { url: string; secret: string };

/** A refusal of the Bot API. */
export class Refusal extends Error {
  readonly status: number;

  constructor(status: number, description: string) {
    super(description);
    this.status = status;
  }
}

const LARGEST_DOWNLOAD = 20 * 1024 ** 2;

type Handler = (payload: Payload) => unknown;

/** The methods that the bot calls, over what a Bot API keeps: files, messages, the webhook. */
export function createMethods(updates: ReturnType<typeof createQueue>) {
  const files = new Map<string, Stored>();
  const messages = new Map<number, string>();
  let count = 1000;
  let hook: Hook | undefined;
  const send: Handler = ({ chat_id: id, text = '', reply_markup: markup }) => {
    count += 1;
    messages.set(count, JSON.stringify([text, markup]));
    const chat = { id: Number(id), type: Number(id) < 0 ? 'supergroup' : 'private' };
    return { message_id: count, date: 0, chat, from: terminalBot, text, reply_markup: markup };
  };
  const edit: Handler = (payload) => {
    const { message_id: id, text, reply_markup: markup } = payload;
    const before = messages.get(Number(id));
    const after = JSON.stringify([text, markup]);
    if (before === undefined) throw new Refusal(400, 'Bad Request: message to edit not found');
    if (before === after) throw new Refusal(400, NOT_MODIFIED);
    messages.set(Number(id), after);
    return { message_id: id, date: 0, chat: { id: payload['chat_id'], type: 'private' }, text };
  };
  const getFile: Handler = ({ file_id: id }) => {
    const file = files.get(String(id));
    if (!file) throw new Refusal(400, 'Bad Request: wrong file_id or the file is temporarily unavailable');
    if ((file.size ?? file.bytes.length) > LARGEST_DOWNLOAD)
      throw new Refusal(400, 'Bad Request: file is too big');
    return { file_id: id, file_unique_id: id, file_path: `documents/${String(id)}` };
  };
  const handlers: Record<string, Handler> = {
    getMe: () => terminalBot,
    getUpdates: (payload) => {
      if (hook) throw new Refusal(409, WEBHOOK_ACTIVE);
      return updates.take(payload);
    },
    setWebhook: ({ url, secret_token: secret = '' }) => {
      hook = { url: String(url), secret: String(secret) };
      return true;
    },
    deleteWebhook: () => {
      hook = undefined;
      return true;
    },
    setMyCommands: () => true,
    answerCallbackQuery: () => true,
    answerInlineQuery: () => true,
    sendChatAction: () => true,
    sendMessage: send,
    sendPhoto: send,
    sendDocument: send,
    editMessageText: edit,
    getFile,
  };
  return { handlers, files, hook: () => hook, lastMessage: () => count };
}

const NOT_MODIFIED =
  'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';
const WEBHOOK_ACTIVE =
  "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first";
