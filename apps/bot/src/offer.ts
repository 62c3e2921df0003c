import type { Choice } from './choices.ts';
import type { BotContext, Services } from './context.ts';
import type { Button } from './say.ts';

const LABEL_LIMIT = 60;

/** The buttons for some choices, which are kept for this chat. */
export function offer(ctx: BotContext, { choices }: Services, offered: Choice[]): Button[] {
  if (ctx.chatId === undefined || offered.length === 0) return [];
  const data = choices.keep(ctx.chatId, offered);
  return offered.map(({ label }, index) => ({ text: shortened(label), callback_data: data[index] ?? '' }));
}

// Array.from cuts between characters, not inside them.
const shortened = (label: string): string =>
  label.length <= LABEL_LIMIT
    ? label
    : `${Array.from(label)
        .slice(0, LABEL_LIMIT - 1)
        .join('')}…`;
