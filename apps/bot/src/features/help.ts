import type { Feature } from '../context.ts';
import { onCommand } from '../command.ts';
import { say } from '../say.ts';
import { texts } from '../texts/index.ts';

/** `/help`: what there is to say, with examples from the store. */
export const help: Feature = ({ examples }) =>
  onCommand('help', async (ctx) => {
    const { questions, report, trend } = await examples(ctx.language);
    const given = { question: questions[0]?.question, report, trend };
    await say(ctx, texts[ctx.language].help(given, ctx.me.username));
  });
