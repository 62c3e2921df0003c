import { GoujiError, sha256, type Store, viewFinding } from '@gouji/core';
import { createRoute, z } from '@hono/zod-openapi';
import { languageOf } from '../language.ts';
import { createRouter, problems, query, storeFails, text } from '../router.ts';
import { StoredReportSchema } from '../schemas.ts';

const id = text(200, 'id', { description: 'The id of a report.', example: '3f1c0a9b7d2e4f60' });

const route = createRoute({
  method: 'get',
  path: '/v1/reports/{id}',
  tags: ['Reports'],
  summary: 'One report',
  description: 'Every cell of the form with its state and address, the claims of the text, and the findings.',
  request: {
    params: z.object({ id }),
    query: query({}),
  },
  responses: {
    200: {
      description: 'The report.',
      headers: z.object({ ETag: z.string().openapi({ description: 'Changes with what is answered.' }) }),
      content: { 'application/json': { schema: StoredReportSchema } },
    },
    304: { description: 'The report is as the client has it (If-None-Match).' },
    ...problems({ 400: 'A parameter is not valid.', 404: 'There is no report of that id.', ...storeFails }),
  },
});

/** `GET /v1/reports/{id}`: the whole report with its findings. */
export const report = (store: Store) =>
  createRouter().openapi(route, async (c) => {
    const { id } = c.req.valid('param');
    const stored = await store.get(id);
    if (!stored) throw new GoujiError('report-not-found', { id });
    const { report, current, storedAt, findings } = stored;
    const views = findings.map((finding) => viewFinding(finding, languageOf(c)));
    const body = { ...report, current, storedAt, findings: views };
    // The bytes of a report never change under its id, but its findings do when a neighbouring year comes in.
    const etag = `"${report.id}-${sha256(Buffer.from(JSON.stringify([current, views]))).slice(0, 12)}"`;
    c.header('ETag', etag);
    if (matches(c.req.header('If-None-Match'), etag)) return c.body(null, 304);
    return c.json(body, 200);
  });

const matches = (header: string | undefined, etag: string): boolean =>
  header?.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//u, ''))) ?? false;
