// The floor: a route of Hono that answers the same bytes to every request, behind the same server. Tells its port.
import { createRequire } from 'node:module';

type Context = { body(text: string, status: number, headers: Record<string, string>): Response };
type Hono = { get(path: string, answer: (c: Context) => Response): void; fetch: unknown };

const load = createRequire(new URL('../../apps/api/package.json', import.meta.url));
const { Hono } = load('hono') as { Hono: new () => Hono };
const { serve } = load('@hono/node-server') as {
  serve(options: object, ready: (address: { port: number }) => void): void;
};
const [, , route = '/', answer = '{}'] = process.argv;
const app = new Hono();
app.get(route, (c) => c.body(answer, 200, { 'Content-Type': 'application/json' }));
serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => {
  process.stderr.write(`http://127.0.0.1:${port}\n`);
});
