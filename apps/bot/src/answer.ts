import { type Answer, ask, type Language } from '@gouji/core';
import { cardOf } from './card/card.ts';
import { onlyReport } from './card/only-report.ts';
import type { Choice } from './choices.ts';
import type { BotContext, Services } from './context.ts';
import { isDrawable } from './draw.ts';
import { exampleButtons } from './example-buttons.ts';
import { offer } from './offer.ts';
import { picture } from './picture.ts';
import type { Rich } from './rich.ts';
import { say } from './say.ts';
import { spoken } from './spoken.ts';
import { texts } from './texts/index.ts';

/** What is to be answered: in its own language where none is given, with a picture where it asks for one. */
export type Request = {
  question: string;
  /** What of the question somebody typed; default: all of it. */
  typed?: string;
  language?: Language;
  draw?: boolean;
  /** Whether it may lean on what was asked before. */
  follows?: boolean;
  /** What to say where it is not understood. */
  otherwise?: string;
};

/** Answers a question: one report as a card, anything else in words; what it could have meant stands below as buttons. */
export async function answer(ctx: BotContext, services: Services, request: Request): Promise<void> {
  const { draw = false, otherwise } = request;
  const found = await find(ctx, services, request);
  ctx.outcome = found.kind;
  if (found.kind !== 'notUnderstood') services.talks.keep(ctx, found.query);
  else if (otherwise !== undefined) return say(ctx, otherwise);
  else if (!found.choices?.length) return confess(ctx, services, found);
  const buttons = offer(ctx, services, choicesOf(found, request));
  const text = await textOf(found, services);
  return draw ? picture(ctx, services, found, text, buttons) : say(ctx, text, buttons);
}

async function find(
  ctx: BotContext,
  { store, talks, today }: Services,
  { question, typed = question, language, follows = false }: Request,
): Promise<Answer> {
  const previous = follows ? talks.last(ctx) : undefined;
  const put = (words: string): Promise<Answer> =>
    ask(store, words, {
      today: today(),
      ...(language === undefined ? {} : { language }),
      ...(previous === undefined ? {} : { previous }),
    });
  const found = await put(question);
  // /trend 淄博 申请 2020: that “历年” goes with no year is no business of who never said it.
  const added = found.query.unread.some((word) => !folded(typed).includes(folded(word)));
  return added ? put(typed) : found;
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');

/** Says that nothing was understood, over examples of what would be. */
async function confess(ctx: BotContext, { examples }: Services, { text, language }: Answer): Promise<void> {
  const { questions } = await examples(language);
  await say(ctx, text, exampleButtons(questions));
}

async function textOf(found: Answer, { store }: Services): Promise<Rich> {
  const stored = await onlyReport(found, store);
  return stored ? cardOf(found, stored, found.language) : spoken(found);
}

function choicesOf(found: Answer, { language, draw = false }: Request): Choice[] {
  const further = { draw, ...(language === undefined ? {} : { language }) };
  const choices = (found.choices ?? []).map(({ label, question }) => ({ label, question, ...further }));
  if (draw || !isDrawable(found)) return choices;
  // What follows on others is put with all of them, so that the button needs no memory of the talk.
  const [question, ...more] = found.query.asked;
  if (question === undefined || more.length > 0) return choices;
  return [...choices, { label: texts[found.language].draw, question, draw: true, language: found.language }];
}
