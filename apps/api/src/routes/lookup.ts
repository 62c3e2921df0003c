import { GoujiError, metrics, type Metric, type Store } from '@gouji/core';
import { createRoute } from '@hono/zod-openapi';
import { answer } from '../answer.ts';
import { languageOf } from '../language.ts';
import { noteOf } from '../lookup/note.ts';
import { rowOf } from '../lookup/row.ts';
import { LookupSchema } from '../lookup/schema.ts';
import { createRouter, invalid, problems, query, storeFails, text } from '../router.ts';
import { filterOf, linkHeader, linkTo, nextOf, pageOf, whichPage, whichReports } from './listing.ts';

const metric = text(200, 'metric', {
  description: 'A cell path or group-sum path of GET /v1/metrics.',
  example: 'applications.new.total',
});

const route = createRoute({
  method: 'get',
  path: '/v1/lookup',
  tags: ['Figures'],
  summary: 'Look a figure up',
  description:
    'One figure in every current report that `place`, `agency` and `year` choose; `place` or `agency` must be given. ' +
    'Each agency of a place has its own row: the figure of a bureau is not that of its city. ' +
    'Where no report matches, `rows` is empty and `note` says what there is.',
  request: { query: query({ metric, ...whichReports, ...whichPage }) },
  responses: {
    200: {
      description: 'The figure, a row a report.',
      headers: linkHeader,
      content: { 'application/json': { schema: LookupSchema } },
    },
    ...problems({ 400: 'A parameter is not valid, or there is no such metric.', ...storeFails }),
  },
});

/** `GET /v1/lookup`: one figure in the reports chosen. */
export const lookup = (store: Store) =>
  createRouter().openapi(route, async (c) => {
    const chosen = c.req.valid('query');
    const language = languageOf(c);
    const { path, label, unit, parts } = printedMetric(chosen.metric);
    if (chosen.place === undefined && chosen.agency === undefined)
      throw invalid(c, 'place', undefined, 'place | agency');
    const filter = filterOf(chosen);
    const { items, next } = await store.list(filter, pageOf(chosen, c.req.url));
    const ids = items.map(({ id }) => id);
    const kept = await store.getAll(ids, [path, ...parts]);
    const rows = kept.map((stored) => rowOf(stored, path, language));
    const note = rows.length === 0 ? { note: await noteOf(store, filter, language) } : {};
    const cursor = nextOf(c.req.url, next);
    return answer(
      { metric: path, label: label[language], unit, rows, next: cursor, ...note },
      linkTo(c.req.url, cursor),
    );
  });

const byPath = new Map(metrics().map((metric) => [metric.path, metric]));

type PrintedMetric = Metric & { unit: Exclude<Metric['unit'], 'percent'> };

function printedMetric(path: string): PrintedMetric {
  const found = byPath.get(path);
  if (!found) throw new GoujiError('metric-unknown', { metric: path });
  if (found.unit !== 'percent') return { ...found, unit: found.unit };
  const expected = 'kind = cell | sum (rate: GET /v1/ask)';
  throw new GoujiError('argument-invalid', { name: 'metric', seen: JSON.stringify(path), expected });
}
