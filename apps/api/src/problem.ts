import { errorText, GoujiError, type Language } from '@gouji/core';
import type { Context, ErrorHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { languageOf } from './language.ts';
import { type HttpErrorCode, type ProblemCode, problemTypes } from './problem-types.ts';

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

const details = {
  'route-unknown': {
    zh: '这个地址下没有内容。接口说明见 /docs。',
    en: 'There is nothing at this address. The API is described at /docs.',
  },
  'method-not-allowed': {
    zh: '这个地址不支持该方法。可用的方法见 Allow 标头。',
    en: 'This address does not take that method. The Allow header lists those it takes.',
  },
  'request-malformed': {
    zh: '请求内容无法解析。请检查 Content-Type 与内容是否相符。',
    en: 'The body cannot be parsed. Check that it is what its Content-Type says.',
  },
} satisfies Record<HttpErrorCode, Record<Language, string>>;

const ourFault = {
  zh: '服务器这边出了问题，请稍后再试。',
  en: 'Something failed on our side. Please try again later.',
};

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
  return { type, title, status, detail: detailOf(error, status, language), code, instance: c.req.path };
}

// Messages of faults on our side name paths of the server.
function detailOf(error: GoujiError | HttpError, status: number, language: Language): string {
  if (error instanceof HttpError) return details[error.code][language];
  return status >= 500 ? ourFault[language] : errorText(error, language);
}

function asKnown(thrown: Error): GoujiError | HttpError {
  if (thrown instanceof GoujiError || thrown instanceof HttpError) return thrown;
  if (thrown instanceof HTTPException && thrown.status < 500)
    return new HttpError('request-malformed', {}, { cause: thrown });
  return new GoujiError('internal', { name: 'request', reason: thrown.name }, { cause: thrown });
}

const describe = (error: Error): Record<string, unknown> => ({
  error: error.name,
  ...('code' in error ? { code: error.code } : {}),
  message: error.message,
  stack: error.stack
    ?.split('\n')
    .slice(1, 4)
    .map((line) => line.trim()),
});
