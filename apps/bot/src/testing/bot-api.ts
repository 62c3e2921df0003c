import { serve, type HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { terminalBot } from '../terminal/updates.ts';

/** The one token that it knows. */
export const TOKEN = '123456:TEST-token_of-the-loopback-server';

type Payload = Record<string, unknown>;
type Call = { method: string; payload: Payload };
type Handler = (payload: Payload) => unknown;
type Env = { Bindings: HttpBindings };

/** What goes wrong with a call: the connection breaks, or the server answers with this. */
export type Fault =
  | 'reset'
  | { error_code: number; description: string; parameters?: { retry_after: number } };

/** A Bot API on the loopback interface: what is pushed comes out of getUpdates, what the bot calls is kept. */
export async function startBotApi() {
  const calls: Call[] = [];
  const faults = new Map<string, Fault[]>();
  const updates = createQueue();
  let messages = 1000;
  const handlers: Record<string, Handler> = {
    getMe: () => terminalBot,
    deleteWebhook: () => true,
    setMyCommands: () => true,
    answerCallbackQuery: () => true,
    getUpdates: (payload) => updates.take(payload),
    sendMessage: ({ chat_id: id, text }) => {
      messages += 1;
      return { message_id: messages, date: 0, chat: { id, type: 'private' }, from: terminalBot, text };
    },
  };
  const app = new Hono<Env>().post('/:bot/:method', async (c) => {
    const { bot, method } = c.req.param();
    const payload = (await c.req.json().catch(() => ({}))) as Payload;
    if (bot !== `bot${TOKEN}`) return refuse(c, { error_code: 401, description: 'Unauthorized' });
    if (method !== 'getUpdates') calls.push({ method, payload });
    const fault = faults.get(method)?.shift();
    if (fault === 'reset') c.env.incoming.socket.resetAndDestroy();
    if (fault) return refuse(c, fault === 'reset' ? { error_code: 500, description: 'reset' } : fault);
    const handler = handlers[method];
    if (!handler) return refuse(c, { error_code: 404, description: 'Not Found' });
    return c.json({ ok: true, result: await handler(payload) });
  });
  const { promise, resolve } = Promise.withResolvers<number>();
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => resolve(port));
  return {
    root: `http://127.0.0.1:${await promise}`,
    calls,
    push: updates.push,
    confirmed: updates.confirmed,
    fail: (method: string, ...next: Fault[]) => void faults.set(method, next),
    callsOf: (method: string) => calls.filter((call) => call.method === method).map(({ payload }) => payload),
    async close() {
      updates.close();
      await new Promise((done) => server.close(done));
    },
  };
}

const refuse = (c: Context, fault: Exclude<Fault, 'reset'>): Response =>
  c.body(JSON.stringify({ ok: false, ...fault }), fault.error_code as 500, {
    'Content-Type': 'application/json',
  });

const numberOf = (update: unknown): number => (update as { update_id?: number } | null)?.update_id ?? -1;

/** The updates not yet confirmed; `take` waits for one like the Bot API does. */
function createQueue() {
  let queue: unknown[] = [];
  let confirmed = 0;
  let open = true;
  let wake = Promise.withResolvers<void>();
  return {
    push(update: unknown) {
      queue.push(update);
      wake.resolve();
    },
    confirmed: () => confirmed,
    close() {
      open = false;
      wake.resolve();
    },
    async take({ offset, timeout = 0 }: Payload) {
      if (typeof offset === 'number') {
        confirmed = Math.max(confirmed, offset);
        // What has no number cannot be confirmed and is delivered once.
        queue = queue.filter((update) => numberOf(update) >= offset);
      }
      if (queue.length === 0 && timeout !== 0 && open) {
        wake = Promise.withResolvers<void>();
        await wake.promise;
      }
      return queue.slice(0, 100);
    },
  };
}
