import type { TypedResponse } from 'hono';
import { EVERY_ANSWER } from './headers.ts';

/** An answer as it was sent. */
export type Sent = { readonly body: string; readonly headers: Readonly<Record<string, string>> };

const sent = new WeakMap<Response, Sent>();

/** A response of a route that reads, as JSON, with all its headers; `own` are those of this one alone. */
export function answer<T>(value: T, own: Readonly<{ Link?: string }> = {}): TypedResponse<T, 200, 'json'> {
  const answer = {
    body: JSON.stringify(value),
    headers: { 'Content-Type': 'application/json', ...EVERY_ANSWER, ...own },
  };
  const response = respond(answer);
  sent.set(response, answer);
  return response as Response & TypedResponse<T, 200, 'json'>;
}

/** The response that says this. Made from plain headers, which the server writes as they are, and not by a context, which takes them apart. */
export const respond = ({ body, headers }: Sent): Response => new Response(body, { headers });

/** What a response says, if it is one of `answer`: to read it off the response itself takes longer than to look a figure up. */
export const sentAs = (response: Response): Sent | undefined => sent.get(response);
