import type { Transformer } from 'grammy';
import type { Updates } from './updates.ts';

/** What the bot sends, printed: texts, and buttons as numbered lines whose data `pressed` finds again. */
export type Printer = { transformer: Transformer; pressed(line: string): string | undefined };

type Sent = {
  text?: string;
  reply_markup?: { inline_keyboard?: { text: string; callback_data?: string }[][] };
};

/** A printer that answers each call of the Bot API itself, so that nothing reaches the network. */
export function createPrinter(write: (text: string) => void, updates: Updates): Printer {
  let buttons: { text: string; callback_data?: string }[] = [];
  let first = true;
  const print = ({ text = '', reply_markup: markup }: Sent): void => {
    buttons = markup?.inline_keyboard?.flat() ?? [];
    const numbered = buttons.map((button, index) => `  ${index + 1}. ${button.text}`);
    write(`${first ? '' : '\n'}${[text, ...numbered].join('\n')}\n`);
    first = false;
  };
  const transformer: Transformer = async (_call, method, payload) => {
    const sent = payload as Sent;
    if (sent.text !== undefined) print(sent);
    const result = method === 'sendMessage' ? updates.sent(sent.text ?? '') : true;
    return { ok: true, result } as never;
  };
  return {
    transformer,
    pressed: (line) => (/^\d{1,2}$/u.test(line) ? buttons[Number(line) - 1]?.callback_data : undefined),
  };
}
