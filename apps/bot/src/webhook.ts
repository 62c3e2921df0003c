import { type Bot, BotError, webhookCallback } from 'grammy';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import type { BotContext } from './context.ts';
import { describe, type Log } from './failure.ts';
import { introduce, UPDATES } from './introduce.ts';

/** Where Telegram sends updates, and the secret by which it is known. */
export type Webhook = { url: string; secret: string };

// An update holds 4096 characters of text and some metadata.
const LARGEST_UPDATE = 1024 ** 2;
// Telegram waits a minute or so. An update is answered for as soon as it is taken in, which takes long only when all is full.
const PATIENCE = 10_000;

/** The app that takes in updates at the path of the webhook's address; 401 for whoever does not know the secret. */
export function createWebhook(bot: Bot<BotContext>, { url, secret }: Webhook, log: Log): Hono {
  const take = webhookCallback(bot, 'hono', {
    secretToken: secret,
    timeoutMilliseconds: PATIENCE,
    onTimeout: 'return',
  });
  const app = new Hono();
  app.get('/healthz', (c) => c.json({ ok: true }));
  app.post(new URL(url).pathname, bodyLimit({ maxSize: LARGEST_UPDATE }), (c) => take(c));
  app.onError(async (error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    // An update that is answered with an error comes again and again.
    if (error instanceof BotError) await bot.errorHandler(error);
    else log({ level: 'warning', event: 'webhook-failed', ...describe(error) });
    // No JSON, or no update: Telegram sends neither.
    return c.body(null, error instanceof BotError ? 200 : 400);
  });
  return app;
}

/** Publishes the commands and tells Telegram where to send updates. */
export async function announceWebhook(
  bot: Bot<BotContext>,
  { url, secret }: Webhook,
  log: Log,
): Promise<void> {
  await bot.init();
  await bot.api.setWebhook(url, { secret_token: secret, allowed_updates: UPDATES });
  await introduce(bot.api, log);
  log({ level: 'info', event: 'started', bot: bot.botInfo.username, mode: 'webhook' });
}
