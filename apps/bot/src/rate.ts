import { limit } from '@grammyjs/ratelimiter';
import type { Middleware } from 'grammy';
import type { BotContext } from './context.ts';

/** How many messages and presses, and how many inline queries, a person may send in a minute. */
export type Rate = { messages: number; queries: number };

/** As fast as anybody types; an inline query comes with every letter. */
export const USUAL_RATE: Rate = { messages: 20, queries: 60 };

const MINUTE = 60_000;

/** Drops what a person sends over the rate; the first that is too many goes on, marked as `limited`. */
export const limitRate = ({ messages, queries }: Rate): Middleware<BotContext>[] => [
  counted(messages, (ctx) => (ctx.inlineQuery ? undefined : whoOf(ctx))),
  counted(queries, (ctx) => (ctx.inlineQuery ? whoOf(ctx) : undefined)),
];

const counted = (most: number, keyGenerator: (ctx: BotContext) => string | undefined) =>
  limit<BotContext, never>({
    timeFrame: MINUTE,
    limit: most,
    keyGenerator,
    onLimitExceeded: (ctx, next) => {
      ctx.limited = true;
      // The plugin gives back what this does, and so waits for it.
      return next();
    },
  });

// Whoever writes in the name of a group or channel all have the same number.
const whoOf = ({ from, senderChat, chatId }: BotContext): string =>
  String(senderChat?.id ?? from?.id ?? chatId);
