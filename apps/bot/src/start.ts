import { setTimeout as pause } from 'node:timers/promises';
import { GoujiError, openStore, readConfig } from '@gouji/core';
import { GrammyError } from 'grammy';
import { createBot, type Gouji } from './bot.ts';
import { draw } from './draw.ts';
import { describe, redacted } from './failure.ts';
import { isoDate } from './iso-date.ts';
import { poll } from './polling.ts';
import { createPreferences, openPreferences } from './preferences.ts';
import { listen } from './server.ts';
import { readSettings, type Settings } from './settings.ts';
import { announceWebhook, createWebhook } from './webhook.ts';

const WRONG_USAGE = 2;
const FAILED = 1;
// To tell Telegram where it stopped; then for what is being answered.
const LONGEST_FAREWELL = 3000;
const LONGEST_ANSWERS = 10_000;

const say = (line: string): void => void process.stderr.write(`${line}\n`);
const { TELEGRAM_BOT_TOKEN = '', BOT_WEBHOOK_SECRET = '' } = process.env;
const log = redacted(
  (record) => say(JSON.stringify({ time: new Date().toISOString(), ...record })),
  [TELEGRAM_BOT_TOKEN, BOT_WEBHOOK_SECRET],
);

/** Runs the bot until a signal comes, and then ends this process. */
export async function start(): Promise<never> {
  try {
    await run();
  } catch (error) {
    const line = explain(error);
    if (line === undefined) log({ level: 'error', event: 'bot-failed', ...describe(error) });
    else say(line);
    process.exitCode = line === undefined ? FAILED : WRONG_USAGE;
  }
  // A call that grammY tries again until the network is back cannot be called off.
  process.exit();
}

async function run(): Promise<void> {
  const { store: location, state, config, webhook, ...rest } = readSettings(process.env);
  const { rules: levels } = config === undefined ? {} : await readConfig(config);
  const languages = state === undefined ? createPreferences() : await openPreferences(state, log);
  const store = await openStore(location, { mode: 'read', follow: true });
  const today = (): string => isoDate(new Date());
  const gouji = createBot({ ...rest, ...(levels && { levels }), store, languages, draw, today, log });
  try {
    await (webhook ? serveUntilStopped(gouji, webhook) : pollUntilStopped(gouji));
    await Promise.race([gouji.idle(), pause(LONGEST_ANSWERS)]);
  } finally {
    await gouji.close();
    await store.close();
  }
}

async function pollUntilStopped({ bot }: Gouji): Promise<void> {
  let farewell: Promise<void> | undefined;
  onSignal(() => {
    const stopped = bot.stop().catch((error: unknown) => {
      log({ level: 'warning', event: 'stop-failed', ...describe(error) });
    });
    farewell = Promise.race([stopped, pause(LONGEST_FAREWELL)]);
  });
  try {
    await poll(bot, log);
  } catch (error) {
    if (!farewell) throw error;
  } finally {
    await farewell;
  }
}

async function serveUntilStopped({ bot }: Gouji, webhook: NonNullable<Settings['webhook']>): Promise<void> {
  const stopped = Promise.withResolvers<void>();
  onSignal(stopped.resolve);
  const server = await listen(createWebhook(bot, webhook, log), webhook.host, webhook.port);
  try {
    await announceWebhook(bot, webhook, log);
    await stopped.promise;
  } finally {
    await server.close();
  }
}

// A second signal ends the program as usual.
function onSignal(stop: () => void): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
}

// What Telegram answers to a token that it does not know, and to a second bot with the same token.
const REFUSALS: Record<number, string> = {
  401: 'TELEGRAM_BOT_TOKEN is not known to the Bot API. Get a new one from @BotFather.',
  404: 'TELEGRAM_BOT_TOKEN is not known to the Bot API. Get a new one from @BotFather.',
  409: 'Another bot is running with this TELEGRAM_BOT_TOKEN. Stop it first.',
};

function explain(error: unknown): string | undefined {
  if (error instanceof GoujiError) return error.message;
  if (!(error instanceof GrammyError)) return undefined;
  if (error.method === 'setWebhook' && error.error_code === 400)
    return `BOT_WEBHOOK_URL was refused: ${error.description}.`;
  return REFUSALS[error.error_code];
}
