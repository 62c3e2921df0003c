import { GoujiError } from '@gouji/core';
import { GrammyError, HttpError } from 'grammy';
import { acknowledge } from './acknowledge.ts';
import type { BotContext } from './context.ts';
import { say } from './say.ts';
import { texts } from './texts/index.ts';

/** Takes one record of what went on; it holds nothing that a person wrote. */
export type Log = (record: Record<string, unknown>) => void;

/** Logs an update that failed and tells the person, where that is possible. Never throws. */
export async function apologise(log: Log, error: unknown, ctx: BotContext): Promise<void> {
  ctx.outcome = 'failed';
  const { update_id: update } = ctx.update;
  log({ level: 'error', event: 'update-failed', update, ...describe(error) });
  if (ctx.chatId === undefined || isUnreachable(error)) return;
  const { failed } = texts[ctx.language ?? 'zh'];
  try {
    await (ctx.callbackQuery ? acknowledge(ctx, failed) : say(ctx, failed));
  } catch (second) {
    log({ level: 'error', event: 'reply-failed', update, ...describe(second) });
  }
}

// Who cannot be told an answer cannot be told an apology: no network, or the person has blocked the bot.
const isUnreachable = (error: unknown): boolean =>
  error instanceof HttpError || (error instanceof GrammyError && error.error_code !== 400);

/** An error without its message where that could quote what a person wrote. */
export function describe(error: unknown): Record<string, unknown> {
  if (error instanceof GrammyError)
    return {
      error: error.name,
      method: error.method,
      status: error.error_code,
      reason: unquoted(error.description),
    };
  if (error instanceof HttpError) return { error: error.name, reason: error.message };
  if (error instanceof GoujiError) return { error: error.name, code: error.code };
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /u.test(line));
  return { error: error.name, at: frames?.slice(0, 3).map((line) => line.trim()) };
}

// Bad Request: can't parse entities: Unsupported start tag "…" quotes what was sent.
const unquoted = (reason: string): string => reason.replaceAll(/"[^"]*"/gu, '"…"').slice(0, 200);

/** A log without these secrets, wherever a record may hold one. */
export const redacted =
  (log: Log, secrets: readonly string[]): Log =>
  (record) => {
    const told = secrets.filter(Boolean);
    const hidden = told.reduce((text, secret) => text.replaceAll(secret, '<secret>'), JSON.stringify(record));
    log(JSON.parse(hidden) as Record<string, unknown>);
  };
