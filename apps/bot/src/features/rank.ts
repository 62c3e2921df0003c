import { answer } from '../answer.ts';
import { onCommand, restOf } from '../command.ts';
import type { Feature } from '../context.ts';
import { say } from '../say.ts';
import { texts } from '../texts/index.ts';

/** `/rank 公安局 申请 2020`: who has most, as a picture. */
export const rank: Feature = (services) =>
  onCommand('rank', async (ctx) => {
    const { language } = ctx;
    const { rankHow, rankingOf } = texts[language];
    const what = restOf(ctx);
    if (what === '') return say(ctx, rankHow);
    return answer(ctx, services, { question: rankingOf(what), typed: what, language, draw: true });
  });
