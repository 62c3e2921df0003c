import { Composer } from 'grammy';
import { onCommand } from '../command.ts';
import type { BotContext, Feature } from '../context.ts';
import { greet } from '../greet.ts';
import { say } from '../say.ts';
import { texts } from '../texts/index.ts';

/** `/start`: a greeting with examples; a word of it in a group that the bot was added to. */
export const start: Feature = (services) => {
  const composer = new Composer<BotContext>();
  composer.use(onCommand('start', (ctx) => greet(ctx, services)));
  composer.on('message:new_chat_members:me', (ctx) => say(ctx, texts[ctx.language].added(ctx.me.username)));
  return composer;
};
