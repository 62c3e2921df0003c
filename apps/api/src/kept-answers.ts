import type { Store } from '@gouji/core';
import type { MiddlewareHandler } from 'hono';
import type { Env } from './env.ts';

type Kept = { body: string; headers: Record<string, string> };

// In characters: of all answers together, and of one with its address.
const MOST = 16_000_000;
const LONGEST = 64_000;

/** The answers given last, as many as fit. */
function createShelf() {
  const kept = new Map<string, Kept>();
  let size = 0;
  const remove = (key: string, { body }: Kept): void => {
    kept.delete(key);
    size -= key.length + body.length;
  };
  return {
    take(key: string): Kept | undefined {
      const found = kept.get(key);
      if (!found) return undefined;
      // A map keeps the order in which keys came in: what is taken goes to its end.
      kept.delete(key);
      kept.set(key, found);
      return found;
    },
    put(key: string, answer: Kept): void {
      const length = key.length + answer.body.length;
      if (length > LONGEST) return;
      const known = kept.get(key);
      if (known) remove(key, known);
      kept.set(key, answer);
      size += length;
      for (const [oldest, one] of kept) {
        if (size <= MOST) return;
        remove(oldest, one);
      }
    },
    clear(): void {
      kept.clear();
      size = 0;
    },
  };
}

/**
 * Gives the same answer to the same request until anything in the store changes, whichever process changed it, or
 * `today` does where answers depend on it. Only answers of status 200 are kept.
 */
export function keptAnswers(store: Store, today: () => string = () => ''): MiddlewareHandler<Env> {
  const shelf = createShelf();
  let current = '';
  return async (c, next) => {
    if (c.req.method !== 'GET') return next();
    const seen = await store.version().catch(() => undefined);
    // A store that fails is for the route to complain of.
    if (seen === undefined) return next();
    const version = `${seen} ${today()}`;
    if (version !== current) shelf.clear();
    current = version;
    const { url } = c.req;
    const key = `${c.req.header('Accept-Language') ?? ''} ${url.slice(url.indexOf('/', 'https://'.length))}`;
    const known = shelf.take(key);
    // Not c.body, which would take the headers apart and put them together again.
    if (known) return new Response(known.body, { headers: known.headers });
    await next();
    if (c.res.status !== 200) return;
    const answer = { body: await c.res.clone().text(), headers: Object.fromEntries(c.res.headers) };
    // Whoever came meanwhile may have seen a newer store: this answer is not one of it.
    if (version === current) shelf.put(key, answer);
  };
}
