import type { Store } from '@gouji/core';
import { createRoute, z } from '@hono/zod-openapi';
import { answer } from '../answer.ts';
import { createRouter, problems, query, storeFails } from '../router.ts';
import { ReportPageSchema } from '../schemas.ts';
import { filterOf, linkHeader, linkTo, nextOf, pageOf, whichPage, whichReports } from './listing.ts';

const form = z
  .enum(['2019', '2021'], { error: '2019 | 2021' })
  .optional()
  .openapi({ description: 'The edition of the form.' });

const route = createRoute({
  method: 'get',
  path: '/v1/reports',
  tags: ['Reports'],
  summary: 'List reports',
  description: 'Current reports by agency name, newest year first.',
  request: { query: query({ ...whichReports, form, ...whichPage }) },
  responses: {
    200: {
      description: 'A page of reports without their cells.',
      headers: linkHeader,
      content: {
        'application/json': {
          schema: ReportPageSchema,
        },
      },
    },
    ...problems({ 400: 'A parameter or the cursor is not valid.', ...storeFails }),
  },
});

/** `GET /v1/reports`: a page of summaries. */
export const reports = (store: Store) =>
  createRouter().openapi(route, async (c) => {
    const chosen = c.req.valid('query');
    const { items, next } = await store.list(filterOf(chosen), pageOf(chosen, c.req.url));
    const cursor = nextOf(c.req.url, next);
    return answer({ items, next: cursor }, linkTo(c.req.url, cursor));
  });
