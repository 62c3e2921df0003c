import { type Answer, ask } from '@gouji/core';
import type { BotContext, Services } from './context.ts';
import { offer } from './offer.ts';
import { say } from './say.ts';

/** Answers a question in its own language; what it could have meant stands below as buttons. */
export async function answer(ctx: BotContext, services: Services, question: string): Promise<void> {
  const found = await ask(services.store, question, { today: services.today() });
  const choices = (found.choices ?? []).map(({ label, question: text }) => ({
    label,
    go: 'ask' as const,
    text,
  }));
  await say(ctx, spoken(found), offer(ctx, services, choices));
}

/** The text of an answer with its caveats, a line each. */
export const spoken = ({ text, caveats }: Answer): string =>
  [text, ...(caveats.length > 0 ? [''] : []), ...caveats.map((caveat) => `· ${caveat}`)].join('\n');
