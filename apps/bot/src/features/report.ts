import { answer } from '../answer.ts';
import { onCommand, restOf } from '../command.ts';
import type { Feature } from '../context.ts';
import { say } from '../say.ts';
import { texts } from '../texts/index.ts';

/** `/report 淄博 2020`: a report at a glance. */
export const report: Feature = (services) =>
  onCommand('report', async (ctx) => {
    const { language } = ctx;
    const { reportHow, reportOf, reportUnknown } = texts[language];
    const which = restOf(ctx);
    if (which === '') return say(ctx, reportHow((await services.examples(language)).report));
    return answer(ctx, services, {
      question: reportOf(which),
      typed: which,
      language,
      otherwise: reportUnknown,
    });
  });
