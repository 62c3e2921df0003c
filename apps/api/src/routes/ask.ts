import { ask as answerTo, questionLimit, type Store } from '@gouji/core';
import { createRoute, z } from '@hono/zod-openapi';
import { answer } from '../answer.ts';
import { createRouter, problems, query, storeFails, text } from '../router.ts';
import { AnswerViewSchema } from '../schemas.ts';

const q = text(questionLimit, 'question', {
  description: 'The question, in Chinese or English.',
  example: '2020年淄博收到多少件申请？',
});

const explain = z
  .enum(['true', 'false', '1', '0'], { error: 'true | false' })
  .transform((value) => value === 'true' || value === '1')
  .optional()
  .openapi({ type: 'boolean', description: 'Also answer with `query`: how the question was read.' });

const route = createRoute({
  method: 'get',
  path: '/v1/ask',
  tags: ['Figures'],
  summary: 'Ask a question',
  description:
    'Answers from the current reports, says whose figure it is and cites where it is printed. ' +
    'Without `lang` the answer is in the language of the question. ' +
    'What is not known is said (`noData`, `clarify`, `notUnderstood`), never answered with 0.',
  request: { query: query({ q, explain }) },
  responses: {
    200: { description: 'The answer.', content: { 'application/json': { schema: AnswerViewSchema } } },
    ...problems({ 400: 'A parameter is not valid.', ...storeFails }),
  },
});

/** `GET /v1/ask`: a question in words, answered with figures and their places. */
export const ask = (store: Store, today: () => string) =>
  createRouter().openapi(route, async (c) => {
    const { q, lang, explain } = c.req.valid('query');
    const options = { today: today(), ...(lang ? { language: lang } : {}) };
    const { query, ...answered } = await answerTo(store, q, options);
    return answer(explain ? { ...answered, query } : answered);
  });
