import { Composer } from 'grammy';
import { addressedText } from '../addressed.ts';
import { answer } from '../answer.ts';
import type { BotContext, Feature } from '../context.ts';
import { say } from '../say.ts';
import { texts } from '../texts.ts';

/** `/ask`, and any text that is meant for the bot: in private all, in groups what mentions it or replies to it. */
export const ask: Feature = (services) => {
  const composer = new Composer<BotContext>();
  composer.command('ask', (ctx) => {
    const question = ctx.match.trim();
    return question === '' ? say(ctx, texts[ctx.language].askHow) : answer(ctx, services, question);
  });
  composer.on('message:text', async (ctx) => {
    const question = addressedText(ctx);
    if (question === undefined) return;
    if (question.startsWith('/')) await say(ctx, texts[ctx.language].unknownCommand);
    else if (question === '') await say(ctx, texts[ctx.language].askHow);
    else await answer(ctx, services, question);
  });
  composer.chatType('private').on('message', (ctx) => say(ctx, texts[ctx.language].textOnly));
  return composer;
};
