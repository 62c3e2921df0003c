import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Store } from '@gouji/core';
import { createBot } from '../bot.ts';
import type { Log } from '../failure.ts';
import { isoDate } from '../iso-date.ts';
import { createPrinter } from './printer.ts';
import { createUpdates, terminalBot } from './updates.ts';

/** Where lines come from and texts go. */
export type Terminal = {
  input: Readable & { isTTY?: boolean };
  output: Writable;
  /** The person's language code, as a client of Telegram would give it. */
  languageCode: string;
  now: () => Date;
};

// It is never sent anywhere: the printer stands in front of the network.
const NO_TOKEN = '1:terminal';

/** Runs the bot over lines of text until the input ends; a number presses a button of the last message. */
export async function runTerminal(store: Store, terminal: Terminal, log: Log): Promise<void> {
  const { input, output, languageCode, now } = terminal;
  const updates = createUpdates(languageCode, now);
  const printer = createPrinter((text) => output.write(text), updates);
  const bot = createBot({ token: NO_TOKEN, store, botInfo: terminalBot, today: () => isoDate(now()), log });
  bot.api.config.use(printer.transformer);
  const prompt = (): void => void (input.isTTY && output.write('> '));
  prompt();
  for await (const typed of createInterface({ input, crlfDelay: Infinity })) {
    const line = typed.trim();
    const data = printer.pressed(line);
    const update = data === undefined ? updates.typed(line) : updates.pressed(data);
    if (line !== '') await bot.handleUpdate(update).catch(bot.errorHandler);
    prompt();
  }
}
