import { GoujiError } from '@gouji/core';
import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { languageOf } from './language.ts';
import { textOf } from './problem-texts.ts';
import { type HttpErrorCode, httpErrorMessages, type ProblemCode, problemTypes } from './problem-types.ts';

/** An error of HTTP itself: an address, a method or a body that no handler can take. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly code: HttpErrorCode;
  readonly headers: Record<string, string>;

  constructor(code: HttpErrorCode, headers: Record<string, string> = {}, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.headers = headers;
  }
}

/** Takes one record of what went wrong on our side; it holds no query and no body. */
export type Log = (record: Record<string, unknown>) => void;

/** Answers every error with problem details (RFC 9457); what failed on our side is logged and not shown. */
export const problemHandler =
  (log: Log): ErrorHandler =>
  (thrown, c) => {
    const error = asKnown(thrown);
    const { status } = problemTypes[error.code];
    if (status >= 500)
      log({ level: 'error', event: 'request-failed', path: c.req.path, ...describe(thrown) });
    const headers = error instanceof HttpError ? error.headers : {};
    return c.body(JSON.stringify(problemOf(error, c)), status, {
      ...headers,
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Language': languageOf(c),
    });
  };

function problemOf(error: GoujiError | HttpError, c: Context) {
  const language = languageOf(c);
  const code: ProblemCode = error.code;
  const { status, [language]: title } = problemTypes[code];
  const type = `urn:gouji:error:${code}`;
  const detail =
    error instanceof HttpError ? httpErrorMessages[error.code][language] : textOf(error, status, language);
  return { type, title, status, detail, code, instance: c.req.path };
}

function asKnown(thrown: Error): GoujiError | HttpError {
  if (thrown instanceof GoujiError || thrown instanceof HttpError) return thrown;
  if ((thrown instanceof HTTPException && thrown.status < 500) || isGone(thrown))
    return new HttpError('request-malformed', {}, { cause: thrown });
  return new GoujiError('internal', { name: 'request', reason: thrown.name }, { cause: thrown });
}

// Who sends a file may go away halfway; from here no connections are made.
const isGone = (thrown: Error): boolean => 'code' in thrown && thrown.code === 'ECONNRESET';

const describe = (error: Error): Record<string, unknown> => ({
  error: error.name,
  ...('code' in error ? { code: error.code } : {}),
  message: error.message,
  stack: error.stack
    ?.split('\n')
    .slice(1, 4)
    .map((line) => line.trim()),
});
