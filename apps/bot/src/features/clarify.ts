import { Composer } from 'grammy';
import { acknowledge } from '../acknowledge.ts';
import { answer } from '../answer.ts';
import { showReport } from '../card/show.ts';
import { CHOICE_DATA } from '../choices.ts';
import type { BotContext, Feature } from '../context.ts';
import { texts } from '../texts.ts';

/** Buttons under an answer: goes on with the choice, or says that the button has expired. */
export const clarify: Feature = (services) => {
  const composer = new Composer<BotContext>();
  composer.callbackQuery(CHOICE_DATA, async (ctx) => {
    const choice =
      ctx.chatId === undefined ? undefined : services.choices.recall(ctx.chatId, ctx.callbackQuery.data);
    if (!choice) {
      await acknowledge(ctx, texts[ctx.language].expired);
      return;
    }
    await acknowledge(ctx);
    await (choice.go === 'ask' ? answer : showReport)(ctx, services, choice.text);
  });
  // Whatever other data a client sends: without an answer its button would keep spinning.
  composer.on('callback_query', (ctx) => acknowledge(ctx, texts[ctx.language].expired));
  return composer;
};
