import { GrammyError } from 'grammy';
import type { BotContext } from './context.ts';

/** Stops the button from spinning and shows `text`, if any. A press that is too old to be told so is let go. */
export async function acknowledge(ctx: BotContext, text?: string): Promise<void> {
  const shown = text === undefined ? {} : { text, show_alert: true };
  await ctx.answerCallbackQuery(shown).catch(unless(/query is too old|query ID is invalid/iu));
}

/** Lets a refusal of the Bot API pass that only says that it is too late, or done already. */
export const unless =
  (harmless: RegExp) =>
  (error: unknown): void => {
    if (!(error instanceof GrammyError && error.error_code === 400 && harmless.test(error.description)))
      throw error;
  };
