import { analyse as analyseHere, type Levels, type ReadingCrew, type Store } from '@gouji/core';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { sentAs } from './answer.ts';
import { EVERY_ANSWER, preflightOf, withHeaders } from './headers.ts';
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

/** The HTTP API over a store; it listens nowhere and reads no environment. */
export function createApp(options: AppOptions): OpenAPIHono {
  const { store, today, log = () => {}, limit = LARGEST_FILE, levels, analyse = analyseHere } = options;
  const app = createRouter();
  app.onError(problemHandler(log));
  app.notFound(() => {
    throw new HttpError('route-unknown');
  });
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

/** Sets the headers of every answer behind all routing: middleware of Hono sets each of them twice, in a response of its own. */
const withAllHeaders =
  (fetch: OpenAPIHono['fetch']): OpenAPIHono['fetch'] =>
  async (request, ...rest) => {
    const response = await fetch(request, ...rest);
    return sentAs(response) ? response : withHeaders(response, EVERY_ANSWER);
  };

/** Tells the methods that there are, on every address that has any, to OPTIONS and with a 405 to all others. */
function refuseOtherMethods(app: OpenAPIHono): void {
  const served = app.routes.filter(({ method, path }) => method !== 'ALL' && !path.includes('*'));
  const methods = Map.groupBy(served, ({ path }) => path);
  for (const [path, routes] of methods) {
    const allowed = [
      ...new Set(routes.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))),
    ];
    app.all(path, (c) => {
      if (c.req.method === 'OPTIONS') return c.body(null, 204, preflightOf(allowed));
      throw new HttpError('method-not-allowed', { Allow: allowed.join(', ') });
    });
  }
}
