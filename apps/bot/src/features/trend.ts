import { answer } from '../answer.ts';
import { onCommand, restOf } from '../command.ts';
import type { Feature } from '../context.ts';
import { say } from '../say.ts';
import { texts } from '../texts/index.ts';

/** `/trend 淄博 申请`: a figure over the years, as a picture. */
export const trend: Feature = (services) =>
  onCommand('trend', async (ctx) => {
    const { language } = ctx;
    const { trendHow, trendOf } = texts[language];
    const what = restOf(ctx);
    if (what === '') return say(ctx, trendHow((await services.examples(language)).trend));
    return answer(ctx, services, { question: trendOf(what), typed: what, language, draw: true });
  });
