import type { Answer } from '@gouji/core';
import type { BotContext } from './context.ts';
import { createRecent } from './recent.ts';

type Before = Pick<Answer['query'], 'asked'>;

/** What each person asked last in each chat, for a question that follows on: 那2019年呢? */
export type Talks = {
  last(ctx: BotContext): Before | undefined;
  keep(ctx: BotContext, query: Before): void;
};

const MOST = 10_000;
const LASTS = 15 * 60 * 1000;

/** Remembers nothing yet; what is said is forgotten after a quarter of an hour. */
export function createTalks(now: () => number): Talks {
  const talks = createRecent<string, Before>(MOST, { lasts: LASTS, now });
  return {
    last: (ctx) => talks.get(placeOf(ctx)),
    keep: (ctx, { asked }) => talks.set(placeOf(ctx), { asked }),
  };
}

const placeOf = ({ chatId, from }: BotContext): string => `${chatId}:${from?.id}`;
