import { analyse as analyseHere, type Levels, type ReadingCrew, type Store } from '@gouji/core';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { cors } from 'hono/cors';
import { sentAs } from './answer.ts';
import { EVERY_ANSWER, OPEN_TO_READ, withHeaders } from './headers.ts';
import { keepAnswers } from './kept-answers.ts';
import { addDescription } from './openapi.ts';
import { HttpError, type Log, problemHandler } from './problem.ts';
import { createRouter } from './router.ts';
import { ask } from './routes/ask.ts';
import { check } from './routes/check.ts';
import { docs } from './routes/docs.ts';
import { health } from './routes/health.ts';
import { lookup } from './routes/lookup.ts';
import { metrics } from './routes/metrics.ts';
import { report } from './routes/report.ts';
import { reports } from './routes/reports.ts';
import { rules } from './routes/rules.ts';

/** What an app serves, and from what. */
export type AppOptions = {
  store: Store;
  /** The clock: the date, YYYY-MM-DD, from which “last year” in a question counts. */
  today: () => string;
  /** Where failures on our side are told. */
  log?: Log;
  /** The largest file to check, in bytes. */
  limit?: number;
  /** Reads a file to check; default: in this process, which answers nobody meanwhile. */
  analyse?: ReadingCrew['analyse'];
  /** Which rules check a file, and how grave what they find is: the `rules` of a configuration. */
  levels?: Levels;
};

const LARGEST_FILE = 16 * 1024 * 1024;

const preflight = cors({ origin: '*', allowMethods: ['GET', 'HEAD'] });

/** The HTTP API over a store; it listens nowhere and reads no environment. */
export function createApp(options: AppOptions): OpenAPIHono {
  const { store, today, log = () => {}, limit = LARGEST_FILE, levels, analyse = analyseHere } = options;
  const app = createRouter();
  app.onError(problemHandler(log));
  app.notFound(() => {
    throw new HttpError('route-unknown');
  });
  app.options('*', preflight);
  const routes = [reports(store), report(store), lookup(store), ask(store, today)];
  for (const router of [
    ...routes,
    check({ analyse, limit, ...(levels && { levels }) }),
    metrics(),
    rules(),
    health(store),
    docs(),
  ]) {
    app.route('/', router);
  }
  addDescription(app);
  refuseOtherMethods(app);
  return Object.assign(app, { fetch: keepAnswers(withAllHeaders(app.fetch), store, today) });
}

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Sets the headers of every answer behind all routing: middleware of Hono sets each of them twice, in a response of its own. */
const withAllHeaders =
  (fetch: OpenAPIHono['fetch']): OpenAPIHono['fetch'] =>
  async (request, ...rest) => {
    const response = await fetch(request, ...rest);
    if (sentAs(response)) return response;
    return withHeaders(response, READING.has(request.method) ? OPEN_TO_READ : EVERY_ANSWER);
  };

/** Answers 405 with the methods that there are, on every address that has any. */
function refuseOtherMethods(app: OpenAPIHono): void {
  const served = app.routes.filter(({ method, path }) => method !== 'ALL' && !path.includes('*'));
  const methods = Map.groupBy(served, ({ path }) => path);
  for (const [path, routes] of methods) {
    const Allow = [
      ...new Set(routes.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))),
    ];
    app.all(path, () => {
      throw new HttpError('method-not-allowed', { Allow: Allow.join(', ') });
    });
  }
}
