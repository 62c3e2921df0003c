import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { errorText, GoujiError, type Store } from '@gouji/core';
import { createBot } from '../bot.ts';
import type { Draw } from '../draw.ts';
import type { Log } from '../failure.ts';
import { isoDate } from '../iso-date.ts';
import { languageOfCode } from '../language.ts';
import { texts } from '../texts/index.ts';
import { createFiles, type Files } from './files.ts';
import { createPrinter, type Printer } from './printer.ts';
import { createUpdates, terminalBot, type Update, type Updates } from './updates.ts';

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

// One person types no faster than this, but a script may.
const RATE = { messages: Infinity, queries: Infinity };

/** Runs the bot over lines of text until the input ends. A number presses a button of the last message, `/check PATH` sends a file, `@gouji_bot …` is an inline query. */
export async function runTerminal(store: Store, draw: Draw, terminal: Terminal, log: Log): Promise<void> {
  const { input, output, languageCode, now } = terminal;
  const updates = createUpdates(languageCode, now);
  const files = createFiles();
  const printer = createPrinter((text) => output.write(text), updates, files);
  const { bot, idle, close } = createBot({
    token: NO_TOKEN,
    store,
    draw,
    botInfo: terminalBot,
    today: () => isoDate(now()),
    download: files.read,
    rate: RATE,
    // On a terminal only what goes wrong is news.
    log: (record) => (record['level'] === 'info' ? undefined : log(record)),
  });
  bot.api.config.use(printer.transformer);
  if (input.isTTY) output.write(`${texts[languageOfCode(languageCode)].terminal}\n`);
  const prompt = (): void => void (input.isTTY && output.write('> '));
  prompt();
  for await (const typed of createInterface({ input, crlfDelay: Infinity })) {
    const line = typed.trim();
    const update = line === '' ? undefined : await updateOf(line, updates, printer, files);
    if (update instanceof GoujiError) output.write(`${errorText(update, languageOfCode(languageCode))}\n`);
    else if (update) await bot.handleUpdate(update);
    await idle();
    prompt();
  }
  await close();
}

/** What a line stands for; a refusal where it names a file that cannot be sent. */
async function updateOf(
  line: string,
  updates: Updates,
  printer: Printer,
  files: Files,
): Promise<Update | GoujiError> {
  const button = printer.pressed(line);
  if (button) return updates.pressed(button.data, button.keyboard);
  const [, query] = /^@gouji_bot(?:\s+(.*))?$/iu.exec(line) ?? [];
  if (/^@gouji_bot\b/iu.test(line)) return updates.queried(query ?? '');
  const [, path = ''] = /^\/check\s+(.+)$/u.exec(line) ?? [];
  if (path === '') return updates.typed(line);
  const document = await files.describe(path);
  return document instanceof GoujiError ? document : updates.sentFile(document);
}
