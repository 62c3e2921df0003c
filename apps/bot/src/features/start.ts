import { Composer } from 'grammy';
import type { BotContext, Feature } from '../context.ts';
import { say } from '../say.ts';
import { texts } from '../texts.ts';

/** `/start`: who is speaking and how to ask. */
export const start: Feature = () => {
  const composer = new Composer<BotContext>();
  composer.command('start', (ctx) => say(ctx, texts[ctx.language].start));
  return composer;
};
