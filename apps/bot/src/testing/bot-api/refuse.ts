import { parseHtml } from './html.ts';
import type { Payload, Upload } from './payload.ts';

type Check = (payload: Payload) => string | undefined;
type Entity = { offset: number; length: number };
type Markup = { inline_keyboard?: { text?: string; callback_data?: string }[][] };
type Result = { id?: string; title?: string; input_message_content?: { message_text?: string } };

const TEXT = 4096;
const CAPTION = 1024;
const PHOTO_BYTES = 10 * 1024 ** 2;
const DOCUMENT_BYTES = 50 * 1024 ** 2;

const bad = (reason: string): string => `Bad Request: ${reason}`;

/** A text of a message under its limit, which counts what is left of it after parsing. */
const textWithin =
  (key: string, entitiesKey: string, limit: number, empty?: string, long?: string): Check =>
  (payload) => {
    const given = payload[key] ?? '';
    if (typeof given !== 'string') return bad(`${key} must be a string`);
    if (!given.isWellFormed()) return bad('strings must be encoded in UTF-8');
    const parsed = payload['parse_mode'] === 'HTML' ? parseHtml(given) : { text: given };
    if ('error' in parsed) return parsed.error;
    if (empty !== undefined && parsed.text.trim() === '') return bad(empty);
    if (parsed.text.length > limit) return bad(long ?? 'message is too long');
    const entities = (payload[entitiesKey] ?? []) as Entity[];
    const sound = entities.every(
      ({ offset, length }) => offset >= 0 && length > 0 && offset + length <= parsed.text.length,
    );
    return sound ? undefined : bad('ENTITY_BOUNDS_INVALID');
  };

const chatKnown: Check = ({ chat_id: chat }) =>
  typeof chat === 'number' || /^-?\d+$/u.test(String(chat)) ? undefined : bad('chat not found');

const buttonsSound: Check = ({ reply_markup: markup }) => {
  const buttons = (markup as Markup | undefined)?.inline_keyboard?.flat() ?? [];
  const sized = buttons.map(({ callback_data: data = '' }) => Buffer.byteLength(data));
  if (sized.some((bytes) => bytes < 1 || bytes > 64)) return bad('BUTTON_DATA_INVALID');
  return buttons.every(({ text = '' }) => text !== '' && text.isWellFormed())
    ? undefined
    : bad('BUTTON_TEXT_INVALID');
};

const photoSound: Check = ({ photo }) => {
  const bytes = (photo as Upload | undefined)?.bytes;
  if (!bytes) return bad('there is no photo in the request');
  if (bytes.length > PHOTO_BYTES) return bad('file is too big');
  return bytes.subarray(1, 4).toString() === 'PNG' ? undefined : bad('IMAGE_PROCESS_FAILED');
};

const documentSound: Check = ({ document }) => {
  const bytes = (document as Upload | undefined)?.bytes;
  if (!bytes) return bad('there is no document in the request');
  if (bytes.length === 0) return bad('file must be non-empty');
  return bytes.length <= DOCUMENT_BYTES ? undefined : 'Request Entity Too Large';
};

const resultsSound: Check = ({ results }) => {
  const given = results as Result[];
  const ids = given.map(({ id = '' }) => id);
  if (given.length > 50) return bad('RESULTS_TOO_MUCH');
  if (ids.some((id) => id === '' || Buffer.byteLength(id) > 64)) return bad('RESULT_ID_INVALID');
  if (new Set(ids).size < ids.length) return bad('RESULT_ID_DUPLICATE');
  if (given.some(({ title }) => !title)) return bad('ARTICLE_TITLE_EMPTY');
  const texts = given.map(({ input_message_content: content }) => content?.message_text ?? '');
  if (texts.some((text) => text === '')) return bad('MESSAGE_EMPTY');
  if (!JSON.stringify(given).isWellFormed() || /\\ud[89a-f]/iu.test(JSON.stringify(given)))
    return bad('strings must be encoded in UTF-8');
  return texts.some((text) => text.length > TEXT) ? bad('MESSAGE_TOO_LONG') : undefined;
};

const commandsSound: Check = ({ commands }) =>
  (commands as { command: string; description: string }[]).every(
    ({ command, description }) =>
      /^[a-z\d_]{1,32}$/u.test(command) && description.length >= 1 && description.length <= 256,
  )
    ? undefined
    : bad('BOT_COMMAND_INVALID');

const webhookSound: Check = ({ url, secret_token: secret = '' }) => {
  if (!/^https?:\/\/./u.test(String(url)))
    return bad('bad webhook: An HTTPS URL must be provided for webhook');
  return /^[\w-]{0,256}$/u.test(String(secret))
    ? undefined
    : bad('secret token contains unallowed characters');
};

const text = textWithin('text', 'entities', TEXT, 'message text is empty');
const caption = textWithin('caption', 'caption_entities', CAPTION, undefined, 'message caption is too long');

const checks: Record<string, Check[]> = {
  sendMessage: [chatKnown, text, buttonsSound],
  editMessageText: [chatKnown, text, buttonsSound],
  sendPhoto: [chatKnown, photoSound, caption, buttonsSound],
  sendDocument: [chatKnown, documentSound, caption, buttonsSound],
  answerCallbackQuery: [textWithin('text', 'entities', 200, undefined, 'MESSAGE_TOO_LONG')],
  answerInlineQuery: [resultsSound],
  setMyCommands: [commandsSound],
  setWebhook: [webhookSound],
};

/** Why Telegram would refuse a call, in its words; undefined where it would not. */
export function refusalOf(method: string, payload: Payload): string | undefined {
  for (const check of checks[method] ?? []) {
    const reason = check(payload);
    if (reason !== undefined) return reason;
  }
  return undefined;
}
