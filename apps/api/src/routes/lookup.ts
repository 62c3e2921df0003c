import { GoujiError, metrics, type Metric, type Store, type StoredReport } from '@gouji/core';
import { createRoute } from '@hono/zod-openapi';
import { noteOf } from '../lookup/note.ts';
import { rowOf } from '../lookup/row.ts';
import { LookupSchema } from '../lookup/schema.ts';
import { createRouter, problems, query, text } from '../router.ts';
import { filterOf, linkHeader, nextLink, pageOf, whichPage, whichReports } from './listing.ts';

const metric = text(200, 'applications.new.total', {
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
    ...problems({ 400: 'A parameter is not valid, or there is no such metric.' }),
  },
});

/** `GET /v1/lookup`: one figure in the reports chosen. */
export const lookup = (store: Store) =>
  createRouter().openapi(route, async (c) => {
    const chosen = c.req.valid('query');
    const { language } = c.var;
    const { path, label, unit, parts } = printedMetric(chosen.metric);
    if (chosen.place === undefined && chosen.agency === undefined) throw nobodyChosen();
    const filter = filterOf(chosen);
    const { items, next } = await store.list(filter, pageOf(chosen));
    const found = await Promise.all(items.map(({ id }) => store.get(id, [path, ...parts])));
    const kept = found.filter((stored): stored is StoredReport => stored !== undefined);
    const rows = kept.map((stored) => rowOf(stored, path, language));
    if (next !== null) c.header('Link', nextLink(c.req.url, next));
    const note = rows.length === 0 ? { note: await noteOf(store, filter, language) } : {};
    return c.json({ metric: path, label: label[language], unit, rows, next, ...note }, 200);
  });

type PrintedMetric = Metric & { unit: Exclude<Metric['unit'], 'percent'> };

function printedMetric(path: string): PrintedMetric {
  const found = metrics().find((candidate) => candidate.path === path);
  if (!found) throw new GoujiError('metric-unknown', { metric: path });
  if (found.unit !== 'percent') return { ...found, unit: found.unit };
  const expected = 'kind = cell | sum (rate: GET /v1/ask)';
  throw new GoujiError('argument-invalid', { name: 'metric', seen: JSON.stringify(path), expected });
}

const nobodyChosen = (): GoujiError =>
  new GoujiError('argument-invalid', { name: 'place', seen: '""', expected: 'place | agency' });
