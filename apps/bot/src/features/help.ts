import { Composer } from 'grammy';
import type { BotContext, Feature } from '../context.ts';
import { say } from '../say.ts';
import { texts } from '../texts.ts';

/** `/help`: the commands and questions to try. */
export const help: Feature = () => {
  const composer = new Composer<BotContext>();
  composer.command('help', (ctx) => say(ctx, texts[ctx.language].help));
  return composer;
};
