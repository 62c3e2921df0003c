import type { Answer } from '@gouji/core';
import type { BotContext, Services } from './context.ts';
import { joined, marked, type Rich } from './rich.ts';
import { type Button, say, sayWith } from './say.ts';
import { texts } from './texts/index.ts';

/** Says an answer under a picture of its figures; in words alone, and why, where there is none. */
export async function picture(
  ctx: BotContext,
  services: Services,
  found: Answer,
  text: Rich,
  buttons: Button[],
): Promise<void> {
  const { noPicture, pictureFailed } = texts[found.language];
  const drawn = await draw(ctx, services, found);
  if (drawn instanceof Uint8Array) {
    const title = found.query.words[found.language];
    return sayWith(ctx, { as: 'photo', bytes: drawn, name: 'gouji.png' }, { title, text }, buttons);
  }
  const figures = found.rows !== undefined && found.rows.length > 0;
  const why = drawn === 'failed' ? pictureFailed : figures ? noPicture : '';
  return say(ctx, joined([text, marked('italic', why)], '\n\n'), buttons);
}

async function draw(
  ctx: BotContext,
  services: Services,
  found: Answer,
): Promise<Uint8Array | undefined | 'failed'> {
  try {
    return await services.draw(found);
  } catch (error) {
    ctx.trouble = error;
    return 'failed';
  }
}
