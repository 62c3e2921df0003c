import type { BotContext, Services } from './context.ts';
import { exampleButtons } from './example-buttons.ts';
import { say } from './say.ts';
import { texts } from './texts/index.ts';

/** Says who is speaking and how to ask, over examples that can be answered. */
export async function greet(ctx: BotContext, { examples }: Services): Promise<void> {
  const { questions } = await examples(ctx.language);
  await say(ctx, texts[ctx.language].start(questions.length > 0), exampleButtons(questions));
}
