import { metrics as listed } from '@gouji/core';
import { createRoute, z } from '@hono/zod-openapi';
import { languageOf } from '../language.ts';
import { createRouter, problems, query } from '../router.ts';

const MetricSchema = z
  .object({
    path: z.string(),
    label: z.string(),
    unit: z.enum(['count', 'change', 'yuan', 'percent']),
    forms: z
      .array(z.enum(['2019', '2021']))
      .openapi({ description: 'The editions of the form that have it.' }),
    kind: z.enum(['cell', 'sum', 'rate']),
    parts: z.array(z.string()).openapi({ description: 'The cells that a sum or a rate is made of.' }),
  })
  .openapi('Metric');

/** The figures that can be asked for. */
export const MetricsSchema = z.object({ items: z.array(MetricSchema) }).openapi('Metrics');

const route = createRoute({
  method: 'get',
  path: '/v1/metrics',
  tags: ['Figures'],
  summary: 'List the figures that can be asked for',
  request: { query: query({}) },
  responses: {
    200: {
      description: 'Cells in printed order, then group sums, then rates.',
      content: { 'application/json': { schema: MetricsSchema } },
    },
    ...problems({ 400: 'A parameter is not valid.' }),
  },
});

/** `GET /v1/metrics`: every figure that can be asked for. */
export const metrics = () =>
  createRouter().openapi(route, (c) => {
    const language = languageOf(c);
    const items = listed().map(({ path, label, unit, forms, kind, parts }) => ({
      path,
      label: label[language],
      unit,
      forms,
      kind,
      parts,
    }));
    return c.json({ items }, 200);
  });
