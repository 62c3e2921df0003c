import type { Middleware } from 'grammy';
import type { BotContext } from './context.ts';
import { apologise, type Log } from './failure.ts';
import { journal } from './journal.ts';
import type { Lanes } from './lanes.ts';

/** Answers updates side by side, those of one person in one chat in order: whoever sends a large file keeps nobody waiting. */
export const inLanes =
  (lanes: Lanes, log: Log): Middleware<BotContext> =>
  (ctx, next) => {
    const taken = performance.now();
    return lanes.take(`${ctx.chatId}:${ctx.from?.id}`, async () => {
      ctx.outcome = 'done';
      try {
        await next();
      } catch (error) {
        await apologise(log, error, ctx);
      }
      journal(log, ctx, performance.now() - taken);
    });
  };
