import { setTimeout as pause } from 'node:timers/promises';
import { GoujiError, openStore } from '@gouji/core';
import { GrammyError } from 'grammy';
import { createBot } from './bot.ts';
import { describe } from './failure.ts';
import { isoDate } from './iso-date.ts';
import { poll } from './polling.ts';
import { readSettings } from './settings.ts';

const WRONG_USAGE = 2;
const FAILED = 1;
const LONGEST_FAREWELL = 3000;

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const log = (record: Record<string, unknown>): void => say(JSON.stringify(record));

async function main(): Promise<void> {
  const { store: location, ...settings } = readSettings(process.env);
  const store = await openStore(location, { mode: 'read' });
  const bot = createBot({ ...settings, store, today: () => isoDate(new Date()), log });
  let stopped: Promise<void> | undefined;
  const stop = (): void => {
    const farewell = bot.stop().catch((error: unknown) => {
      log({ level: 'warning', event: 'stop-failed', ...describe(error) });
    });
    stopped ??= Promise.race([farewell, pause(LONGEST_FAREWELL)]);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  try {
    await poll(bot, (username) => say(`Gouji bot @${username} is answering.`));
  } catch (error) {
    if (!stopped) throw error;
  } finally {
    await stopped;
    await store.close();
  }
}

// What Telegram answers to a token that it does not know, and to a second bot with the same token.
const REFUSALS: Record<number, string> = {
  401: 'TELEGRAM_BOT_TOKEN is not known to the Bot API. Get a new one from @BotFather.',
  404: 'TELEGRAM_BOT_TOKEN is not known to the Bot API. Get a new one from @BotFather.',
  409: 'Another bot is running with this TELEGRAM_BOT_TOKEN. Stop it first.',
};

function explain(error: unknown): string | undefined {
  if (error instanceof GoujiError) return error.message;
  return error instanceof GrammyError ? REFUSALS[error.error_code] : undefined;
}

await main().catch((error: unknown) => {
  const line = explain(error);
  if (line === undefined) log({ level: 'error', event: 'bot-failed', ...describe(error) });
  else say(line);
  process.exitCode = line === undefined ? FAILED : WRONG_USAGE;
});
// A call that grammY tries again until the network is back cannot be called off.
process.exit();
