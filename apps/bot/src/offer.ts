import type { Choice } from './choices.ts';
import { clip } from './clip.ts';
import type { BotContext, Services } from './context.ts';
import type { Button } from './say.ts';

const LABEL_LIMIT = 60;

/** The buttons for some choices, which are kept for this chat. */
export function offer(ctx: BotContext, { choices }: Services, offered: Choice[]): Button[] {
  if (ctx.chatId === undefined || offered.length === 0) return [];
  const data = choices.keep(ctx.chatId, offered);
  return offered.map(({ label }, index) => ({
    text: clip(label, LABEL_LIMIT),
    callback_data: data[index] ?? '',
  }));
}
