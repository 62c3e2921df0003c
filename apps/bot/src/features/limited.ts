import { Composer } from 'grammy';
import { acknowledge } from '../acknowledge.ts';
import type { BotContext, Feature } from '../context.ts';
import { say } from '../say.ts';
import { texts } from '../texts/index.ts';

/** Who sends too much is told so once, and answered no more until the minute is over. */
export const limited: Feature = () => {
  const composer = new Composer<BotContext>();
  composer.filter(
    (ctx) => ctx.limited,
    async (ctx) => {
      ctx.outcome = 'limited';
      const { tooMany } = texts[ctx.language];
      if (ctx.callbackQuery) await acknowledge(ctx, tooMany);
      // An inline query has no place for words; its results stay empty.
      else if (!ctx.inlineQuery) await say(ctx, tooMany);
    },
  );
  return composer;
};
