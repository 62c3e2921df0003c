import { Composer, type FilterQuery } from 'grammy';
import { answer } from '../answer.ts';
import { onCommand, restOf } from '../command.ts';
import type { BotContext, Feature, Services } from '../context.ts';
import { greet } from '../greet.ts';
import { say } from '../say.ts';
import { smallTalkIn } from '../small-talk.ts';
import { texts } from '../texts/index.ts';

// What somebody sends, as against what Telegram tells (a message was pinned, …).
const CONTENT: FilterQuery[] = [
  'message:file',
  'message:location',
  'message:contact',
  'message:poll',
  'message:dice',
];

/** `/ask`, and any other words that are meant for the bot. */
export const ask: Feature = (services) => {
  const composer = new Composer<BotContext>();
  composer.use(onCommand('ask', (ctx) => answerOrTell(ctx, services, restOf(ctx))));
  composer.on('message', async (ctx) => {
    if (ctx.command) await say(ctx, texts[ctx.language].unknownCommand);
    else if (ctx.message.text !== undefined) await answerOrTalk(ctx, services, ctx.words);
    else if (ctx.chat.type === 'private' && ctx.has(CONTENT)) await say(ctx, texts[ctx.language].textOnly);
  });
  return composer;
};

async function answerOrTalk(ctx: BotContext, services: Services, words: string): Promise<void> {
  const talk = smallTalkIn(words);
  if (talk === undefined) return answerOrTell(ctx, services, words);
  return talk === 'thanks' ? say(ctx, texts[ctx.language].thanks) : greet(ctx, services);
}

async function answerOrTell(ctx: BotContext, services: Services, question: string): Promise<void> {
  if (question !== '') return answer(ctx, services, { question, follows: true });
  const { questions } = await services.examples(ctx.language);
  return say(ctx, texts[ctx.language].askHow(questions[0]?.question));
}
