import type { Store } from '@gouji/core';
import type { Env, Hono } from 'hono';
import { respond, sentAs } from './answer.ts';
import { createShelf } from './shelf.ts';

type Fetch = Hono<Env>['fetch'];

/**
 * Gives the same answer to the same request until anything in the store changes, whichever process changed it, or
 * `today` does. It stands before all routing, and keeps what routes sent by `answer`.
 */
export function keepAnswers(fetch: Fetch, store: Store, today: () => string): Fetch {
  const shelf = createShelf();
  const version = oncePerTurn(() => store.version().catch(() => undefined));
  let current = '';
  return async (request, ...rest) => {
    if (request.method !== 'GET') return fetch(request, ...rest);
    const seen = await version();
    // A store that fails is for the route to complain of.
    if (seen === undefined) return fetch(request, ...rest);
    const now = `${seen} ${today()}`;
    if (now !== current) shelf.clear();
    current = now;
    const key = keyOf(request);
    const known = shelf.take(key);
    if (known) return respond(known);
    const response = await fetch(request, ...rest);
    const answer = sentAs(response);
    // Whoever came meanwhile may have seen a newer store: this answer is not one of it.
    if (answer && now === current) shelf.put(key, answer);
    return response;
  };
}

// The address without its host, which it is not asked of.
function keyOf({ url, headers }: Request): string {
  return `${headers.get('Accept-Language') ?? ''} ${url.slice(url.indexOf('/', 'https://'.length))}`;
}

/** Asks once for all who ask in the same turn of the event loop: requests that one look at the sockets brought in. */
function oncePerTurn<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    if (!asked) setImmediate(() => (asked = undefined));
    return (asked ??= ask());
  };
}
