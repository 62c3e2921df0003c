import { createHash } from 'node:crypto';
import { type Answer, ask, type Language } from '@gouji/core';
import { Composer } from 'grammy';
import type { InlineQueryResultArticle } from 'grammy/types';
import { unless } from '../acknowledge.ts';
import { clip } from '../clip.ts';
import type { BotContext, Feature, Services } from '../context.ts';
import { fitted } from '../split.ts';
import { spoken } from '../spoken.ts';
import { texts } from '../texts/index.ts';

type Asked = { question: string; answer: Answer };

const CACHED_SECONDS = 60;
const LONGEST_TITLE = 100;
const LONGEST_DESCRIPTION = 200;

/** `@bot 淄博 2020 申请` in any chat: answers to share; what the question can mean as one each, examples where nothing is typed. */
export const inline: Feature = (services) => {
  const composer = new Composer<BotContext>();
  composer.on('inline_query', async (ctx) => {
    const { language } = ctx;
    const asked = await answersTo(ctx.inlineQuery.query.trim(), services, language);
    ctx.outcome = asked[0]?.answer.kind ?? 'empty';
    const results = asked.map((one) => articleOf(one, language));
    await ctx
      .answerInlineQuery(results, {
        cache_time: CACHED_SECONDS,
        // The language is the person's, so another person's results are others.
        is_personal: true,
        button: { text: texts[language].inlineButton, start_parameter: 'inline' },
      })
      .catch(unless(/query is too old|query ID is invalid/iu));
  });
  return composer;
};

async function answersTo(question: string, services: Services, language: Language): Promise<Asked[]> {
  const { store, today, examples } = services;
  if (question === '') return (await examples(language)).questions;
  const put = async (one: string): Promise<Asked> => {
    const answer = await ask(store, one, { language, today: today() });
    return { question: one, answer };
  };
  const first = await put(question);
  const { choices = [], kind } = first.answer;
  if (kind === 'notUnderstood' && choices.length === 0) return (await examples(language)).questions;
  return kind === 'clarify' && choices.length > 0
    ? Promise.all(choices.map((choice) => put(choice.question)))
    : [first];
}

function articleOf({ question, answer }: Asked, language: Language): InlineQueryResultArticle {
  const { text, entities } = fitted(spoken(answer), texts[language].inlineMore);
  const [title = '', ...rest] = answer.text.split(/(?<=。|\. )/u);
  return {
    type: 'article',
    id: createHash('sha256').update(`${language} ${question}`).digest('base64url'),
    title: clip(title, LONGEST_TITLE),
    description: clip(rest.join('') || question, LONGEST_DESCRIPTION),
    input_message_content: {
      message_text: text,
      ...(entities.length > 0 ? { entities } : {}),
      link_preview_options: { is_disabled: true },
    },
  };
}
