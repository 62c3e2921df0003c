import type { Store } from '@gouji/core';
import { createRoute, z } from '@hono/zod-openapi';
import { createRouter, problems, storeFails } from '../router.ts';

/** What a healthy service says. */
export const HealthSchema = z.object({ status: z.literal('ok') }).openapi('Health');

const route = createRoute({
  method: 'get',
  path: '/healthz',
  tags: ['Service'],
  summary: 'Whether the service can answer',
  responses: {
    200: {
      description: 'The store can be read.',
      content: { 'application/json': { schema: HealthSchema } },
    },
    ...problems(storeFails),
  },
});

/** `GET /healthz`: reads from the store and says ok. */
export const health = (store: Store) =>
  createRouter().openapi(route, async (c) => {
    await store.list({}, { limit: 1 });
    return c.json({ status: 'ok' as const }, 200);
  });
