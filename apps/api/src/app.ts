import type { Levels, Store } from '@gouji/core';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import type { Env } from './env.ts';
import { keptAnswers } from './kept-answers.ts';
import { language } from './language.ts';
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
  /** Which rules check a file, and how grave what they find is: the `rules` of a configuration. */
  levels?: Levels;
};

const LARGEST_FILE = 16 * 1024 * 1024;

const closedHeaders = secureHeaders({
  // The documentation page brings its own policy, which stays.
  overwrite: false,
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  crossOriginResourcePolicy: 'cross-origin',
  // Whether there is TLS is for the proxy in front to say.
  strictTransportSecurity: false,
});

const openToRead = cors({ origin: '*', allowMethods: ['GET', 'HEAD'], exposeHeaders: ['ETag', 'Link'] });

/** The HTTP API over a store; it listens nowhere and reads no environment. */
export function createApp(options: AppOptions): OpenAPIHono<Env> {
  const { store, today, log = () => {}, limit = LARGEST_FILE, levels } = options;
  const app = createRouter();
  app.onError(problemHandler(log));
  app.notFound(() => {
    throw new HttpError('route-unknown');
  });
  // Before all else: an answer is kept as it was sent, with its headers.
  app.use('/v1/lookup', keptAnswers(store));
  app.use('/v1/reports', keptAnswers(store));
  app.use('/v1/ask', keptAnswers(store, today));
  app.use(closedHeaders, language);
  app.on(['GET', 'OPTIONS'], '*', openToRead);
  const routes = [reports(store), report(store), lookup(store), ask(store, today)];
  for (const router of [...routes, check(limit, levels), metrics(), rules(), health(store), docs()]) {
    app.route('/', router);
  }
  addDescription(app);
  refuseOtherMethods(app);
  return app;
}

/** Answers 405 with the methods that there are, on every address that has any. */
function refuseOtherMethods(app: OpenAPIHono<Env>): void {
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
