import { type HttpBindings, serve } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { createMethods, Refusal, type Stored } from './methods.ts';
import { type Payload, payloadOf } from './payload.ts';
import { createQueue } from './queue.ts';
import { refusalOf } from './refuse.ts';

/** The one token that it knows. */
export const TOKEN = '123456:TEST-token_of-the-loopback-server';

type Call = { method: string; payload: Payload };
type Env = { Bindings: HttpBindings };

/** What goes wrong with a call: the connection breaks, or the server answers with this. */
export type Fault =
  | 'reset'
  | { error_code: number; description: string; parameters?: { retry_after: number } };

/** A Bot API on the loopback interface: what is pushed comes out of getUpdates or goes to the webhook, what the bot calls is kept. A download fails as the method `file`. */
export async function startBotApi() {
  const calls: Call[] = [];
  const faults = new Map<string, Fault[]>();
  const updates = createQueue();
  const { handlers, files, hook, lastMessage } = createMethods(updates);
  let asked: Payload = {};
  const app = new Hono<Env>();
  app.post(`/bot${TOKEN}/:method`, async (c) => {
    const { method } = c.req.param();
    const payload = await payloadOf(c);
    if (method === 'getUpdates') asked = { ...asked, ...payload };
    else calls.push({ method, payload });
    const fault = faults.get(method)?.shift();
    if (fault) return fail(c, fault);
    const handler = handlers[method];
    const reason = handler ? refusalOf(method, payload) : 'Not Found';
    if (!handler || reason !== undefined) return refuse(c, handler ? 400 : 404, reason ?? '');
    return c.json({ ok: true, result: await handler(payload) });
  });
  app.get(`/file/bot${TOKEN}/:kind/:id`, (c) => {
    const fault = faults.get('file')?.shift();
    if (fault) return fail(c, fault);
    const file = files.get(c.req.param('id'));
    return file ? c.body(new Uint8Array(file.bytes)) : refuse(c, 404, 'Not Found');
  });
  app.all('*', (c) => refuse(c, 401, 'Unauthorized'));
  app.onError((error, c) => {
    if (error instanceof Refusal) return refuse(c, error.status, error.message);
    return refuse(c, 500, `Internal Server Error: ${error.message}`);
  });
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => resolve(port));
  return {
    root: `http://127.0.0.1:${await promise}`,
    calls,
    push: updates.push,
    confirmed: updates.confirmed,
    hook,
    /** The number of the message that was sent last. */
    lastMessage,
    /** What the bot asked for with its updates. */
    asked: () => asked,
    /** Keeps a file as if somebody had sent it; gives its id. */
    keepFile(bytes: Uint8Array, more: Omit<Stored, 'bytes'> = {}): string {
      const id = `file_${files.size + 1}`;
      files.set(id, { bytes, ...more });
      return id;
    },
    /** Sends an update to the webhook as Telegram does; gives the status of the answer. */
    async deliver(update: unknown, secret = hook()?.secret ?? ''): Promise<number> {
      const headers = { 'Content-Type': 'application/json', 'X-Telegram-Bot-Api-Secret-Token': secret };
      const body = typeof update === 'string' ? update : JSON.stringify(update);
      const response = await fetch(hook()?.url ?? '', { method: 'POST', headers, body });
      return response.status;
    },
    fail: (method: string, ...next: Fault[]) => void faults.set(method, next),
    callsOf: (method: string) => calls.filter((call) => call.method === method).map(({ payload }) => payload),
    async close() {
      updates.close();
      await new Promise((done) => server.close(done));
    },
  };
}

function fail(c: Context<Env>, fault: Fault): Response {
  if (fault === 'reset') {
    c.env.incoming.socket.resetAndDestroy();
    return refuse(c, 500, 'reset');
  }
  const { error_code: status, description, parameters } = fault;
  return refuse(c, status, description, parameters);
}

const refuse = (c: Context, status: number, description: string, parameters?: object): Response =>
  c.body(JSON.stringify({ ok: false, error_code: status, description, parameters }), status as 500, {
    'Content-Type': 'application/json',
  });
