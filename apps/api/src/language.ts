import type { Language } from '@gouji/core';
import type { Context } from 'hono';
import { accepts } from 'hono/accepts';

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
