import { Composer } from 'grammy';
import { showReport } from '../card/show.ts';
import type { BotContext, Feature } from '../context.ts';
import { say } from '../say.ts';
import { texts } from '../texts.ts';

/** `/report 淄博 2020`: a report at a glance. */
export const report: Feature = (services) => {
  const composer = new Composer<BotContext>();
  composer.command('report', (ctx) => {
    const which = ctx.match.trim();
    return which === '' ? say(ctx, texts[ctx.language].reportHow) : showReport(ctx, services, which);
  });
  return composer;
};
