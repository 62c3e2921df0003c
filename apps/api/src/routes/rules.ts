import { rules as listed } from '@gouji/core';
import { createRoute, z } from '@hono/zod-openapi';
import { languageOf } from '../language.ts';
import { createRouter, problems, query } from '../router.ts';

const RuleSchema = z
  .object({
    id: z.string(),
    title: z.string(),
    why: z.string(),
    mend: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    about: z.enum(['agency', 'reading', 'unassessable']),
    forms: z.array(z.enum(['2019', '2021'])),
    source: z.object({ document: z.string(), clause: z.string() }),
  })
  .openapi('Rule');

/** The rules that reports are checked against. */
export const RulesSchema = z.object({ items: z.array(RuleSchema) }).openapi('Rules');

const route = createRoute({
  method: 'get',
  path: '/v1/rules',
  tags: ['Checking'],
  summary: 'List the rules that reports are checked against',
  request: { query: query({}) },
  responses: {
    200: {
      description: 'Rules in the order in which they run; ids are permanent.',
      content: { 'application/json': { schema: RulesSchema } },
    },
    ...problems({ 400: 'A parameter is not valid.' }),
  },
});

/** `GET /v1/rules`: what each rule demands, why, and where it is laid down. */
export const rules = () =>
  createRouter().openapi(route, (c) => {
    const language = languageOf(c);
    const items = listed.map(({ id, title, why, mend, severity, about, forms, source }) => ({
      id,
      title: title[language],
      why: why[language],
      mend: mend[language],
      severity,
      about,
      forms: [...forms],
      source,
    }));
    return c.json({ items }, 200);
  });
