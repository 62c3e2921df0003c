import { InputFile, type Transformer } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import type { Files } from './files.ts';
import type { Updates } from './updates.ts';

/** What the bot sends, printed: texts, files by the paths they are written to, and buttons as numbered lines. */
export type Printer = {
  transformer: Transformer;
  /** The button of that number under the last message, and the keyboard that it is on. */
  pressed(line: string): { data: string; keyboard: InlineKeyboardMarkup } | undefined;
};

type Sent = {
  text?: string;
  caption?: string;
  photo?: unknown;
  document?: unknown;
  results?: { title: string; input_message_content: { message_text: string } }[];
  reply_markup?: InlineKeyboardMarkup;
};

/** A printer that answers each call of the Bot API itself, so that nothing reaches the network. */
export function createPrinter(write: (text: string) => void, updates: Updates, files: Files): Printer {
  let last: InlineKeyboardMarkup = { inline_keyboard: [] };
  let first = true;
  const print = async (sent: Sent): Promise<void> => {
    const lines = [...(await linesOf(sent, files))];
    if (lines.length === 0) return;
    last = sent.reply_markup ?? { inline_keyboard: [] };
    const numbered = last.inline_keyboard.flat().map((button, index) => `  ${index + 1}. ${button.text}`);
    write(`${first ? '' : '\n'}${[...lines, ...numbered].join('\n')}\n`);
    first = false;
  };
  const transformer: Transformer = async (_call, method, payload) => {
    const sent = payload as Sent;
    await print(sent);
    const result = method.startsWith('send') ? updates.sent(sent.text ?? '') : true;
    return { ok: true, result } as never;
  };
  return {
    transformer,
    pressed(line) {
      const button = /^\d{1,2}$/u.test(line) ? last.inline_keyboard.flat()[Number(line) - 1] : undefined;
      return button && 'callback_data' in button ? { data: button.callback_data, keyboard: last } : undefined;
    },
  };
}

async function linesOf({ text, caption, photo, document, results }: Sent, files: Files): Promise<string[]> {
  if (results) return results.map((one) => `▸ ${one.title}\n${one.input_message_content.message_text}`);
  const file = photo ?? document;
  if (!(file instanceof InputFile)) return text === undefined ? [] : [text];
  const chunks = await file.toRaw();
  const bytes = chunks instanceof Uint8Array ? chunks : Buffer.concat(await Array.fromAsync(chunks));
  const path = await files.keep(file.filename ?? 'file', bytes);
  return [`[${path}]`, ...(caption === undefined ? [] : [caption])];
}
