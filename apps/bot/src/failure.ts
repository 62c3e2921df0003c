import { GoujiError } from '@gouji/core';
import { type BotError, GrammyError, HttpError } from 'grammy';
import type { BotContext } from './context.ts';
import { texts } from './texts.ts';

/** Takes one record of what went wrong; it holds nothing that a person wrote. */
export type Log = (record: Record<string, unknown>) => void;

/** Logs an update that failed and tells the person, where that is possible. */
export const failureHandler =
  (log: Log) =>
  async ({ error, ctx }: BotError<BotContext>): Promise<void> => {
    log({ level: 'error', event: 'update-failed', update: ctx.update.update_id, ...describe(error) });
    if (ctx.chatId === undefined || error instanceof HttpError || error instanceof GrammyError) return;
    await ctx.reply(texts[ctx.language ?? 'zh'].failed).catch((second: unknown) => {
      log({ level: 'error', event: 'reply-failed', update: ctx.update.update_id, ...describe(second) });
    });
  };

/** An error without its message where that could quote what a person wrote. */
export function describe(error: unknown): Record<string, unknown> {
  if (error instanceof GrammyError)
    return { error: error.name, method: error.method, status: error.error_code, reason: error.description };
  if (error instanceof HttpError) return { error: error.name, reason: error.message };
  if (error instanceof GoujiError) return { error: error.name, code: error.code };
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = error.stack?.split('\n').filter((line) => /^\s+at /u.test(line));
  return { error: error.name, at: frames?.slice(0, 3).map((line) => line.trim()) };
}
