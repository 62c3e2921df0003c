import { Composer } from 'grammy';
import { acknowledge } from '../acknowledge.ts';
import { answer } from '../answer.ts';
import { CHOICE_DATA } from '../choices.ts';
import type { BotContext, Feature } from '../context.ts';
import { EXAMPLE_DATA } from '../example-buttons.ts';
import { texts } from '../texts/index.ts';

/** Buttons under a message: goes on with what they stand for, or says that they have expired. */
export const clarify: Feature = (services) => {
  const composer = new Composer<BotContext>();
  composer.callbackQuery(CHOICE_DATA, async (ctx) => {
    const { chatId, callbackQuery } = ctx;
    const choice = chatId === undefined ? undefined : services.choices.recall(chatId, callbackQuery.data);
    if (!choice) return expired(ctx);
    await acknowledge(ctx);
    return answer(ctx, services, choice);
  });
  composer.callbackQuery(EXAMPLE_DATA, async (ctx) => {
    const question = labelOf(ctx, ctx.callbackQuery.data);
    if (question === undefined) return expired(ctx);
    await acknowledge(ctx);
    return answer(ctx, services, { question, language: ctx.language });
  });
  // Whatever other data a client sends: without an answer its button would keep spinning.
  composer.on('callback_query', expired);
  return composer;
};

async function expired(ctx: BotContext): Promise<void> {
  ctx.outcome = 'expired';
  await acknowledge(ctx, texts[ctx.language].expired);
}

const labelOf = ({ callbackQuery }: BotContext, data: string): string | undefined =>
  callbackQuery?.message?.reply_markup?.inline_keyboard
    ?.flat()
    .find((button) => 'callback_data' in button && button.callback_data === data)?.text;
