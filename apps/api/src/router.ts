import { GoujiError } from '@gouji/core';
import { type Hook, OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context, Env } from 'hono';
import { type Expected, expectedText, seenText } from './expected.ts';
import { languageOf } from './language.ts';
import { ProblemSchema } from './schemas.ts';

type Checked = Parameters<Hook<unknown, Env, string, void>>[0];

/** A router on which a request that its schema refuses becomes `argument-invalid`. */
export const createRouter = (): OpenAPIHono =>
  new OpenAPIHono({
    defaultHook: (result: Checked, c) => {
      if (result.success) return;
      const [issue] = result.error.issues;
      const name = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path[0];
      const given =
        result.target === 'param' ? c.req.param(String(name)) : c.req.queries(String(name))?.join(', ');
      throw invalid(c, String(name ?? result.target), given, issue?.message ?? '');
    },
  });

/** The refusal of a parameter: what was given, if anything, and what belongs there. */
export function invalid(c: Context, name: string, given: string | undefined, expected: string): GoujiError {
  const language = languageOf(c);
  const details = { name, seen: seenText(given, language), expected: expectedText(expected, language) };
  return new GoujiError('argument-invalid', details);
}

/** The schema of a query that takes these parameters and `lang`, and refuses any other. */
export const query = <S extends z.ZodRawShape>(shape: S) => {
  const known = { ...shape, lang };
  return z.strictObject(known, {
    error: ({ code }) => (code === 'unrecognized_keys' ? Object.keys(known).join(' | ') : undefined),
  });
};

const lang = z
  .enum(['zh', 'en'], { error: 'zh | en' })
  .optional()
  .openapi({ description: 'Language of texts; otherwise Accept-Language decides.' });

/** A whole number written in digits. */
export const integer = (
  minimum: number,
  maximum: number,
  about: { description: string; example: number },
) => {
  const error = `${minimum}–${maximum}`;
  return z
    .string({ error })
    .regex(/^\d{1,9}$/u, { error })
    .transform(Number)
    .pipe(z.int({ error }).min(minimum, { error }).max(maximum, { error }))
    .openapi({ type: 'integer', minimum, maximum, ...about });
};

/** A text of one to `most` characters; `expected` says in the error what belongs there. */
export const text = (most: number, expected: Expected, about: { description: string; example: string }) =>
  z.string({ error: expected }).min(1, { error: expected }).max(most, { error: expected }).openapi(about);

type ProblemResponse = {
  description: string;
  content: { 'application/problem+json': { schema: typeof ProblemSchema } };
};

/** The response of a route that reads from the store where that fails, for `problems`. */
export const storeFails = { 503: 'The store cannot be read.' };

/** The error responses of a route for its description, and the one that every route can give. */
export const problems = <S extends number>(statuses: Record<S, string>): Record<S | 500, ProblemResponse> => {
  const schema = ProblemSchema;
  const all = { ...statuses, 500: 'Something failed on our side.' };
  const responses = Object.entries<string>(all).map(([status, description]) => [
    status,
    { description, content: { 'application/problem+json': { schema } } },
  ]);
  return Object.fromEntries(responses) as Record<S | 500, ProblemResponse>;
};
