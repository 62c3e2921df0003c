import type { Language } from '@gouji/core';
import type { Context, MiddlewareHandler } from 'hono';
import { accepts } from 'hono/accepts';
import type { Env } from './env.ts';

type Accepted = { type: string; q: number };

/** The language of the texts in a response: `?lang`, else the first of Accept-Language that is spoken here, else English. */
export function languageOf(c: Context): Language {
  const asked =
    c.req.query('lang') ??
    accepts(c, { header: 'Accept-Language', supports: ['zh', 'en'], default: 'en', match: bestSpoken });
  return asked === 'zh' ? 'zh' : 'en';
}

// zh-CN, zh-Hans-CN and en-GB ask for a language by their first part.
function bestSpoken(accepted: Accepted[], spoken: { supports: string[]; default: string }): string {
  const wanted = accepted
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q)
    .map(({ type }) => type.toLowerCase().split('-')[0] ?? '');
  return wanted.find((language) => spoken.supports.includes(language)) ?? spoken.default;
}

/** Settles the language before any handler runs and lets caches know that the response depends on it. */
export const language: MiddlewareHandler<Env> = async (c, next) => {
  c.set('language', languageOf(c));
  await next();
  c.header('Vary', 'Accept-Language', { append: true });
};
