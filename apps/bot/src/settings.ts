import { GoujiError } from '@gouji/core';

/** What the environment says about whom to be and what to answer from. */
export type Settings = { token: string; apiRoot?: string; store: string };

type Environment = Record<string, string | undefined>;

/** Reads TELEGRAM_BOT_TOKEN (required), TELEGRAM_API_ROOT and GOUJI_STORE (default ./gouji.db); throws `argument-invalid`. */
export function readSettings(environment: Environment): Settings {
  const { TELEGRAM_BOT_TOKEN: token = '', TELEGRAM_API_ROOT: apiRoot, GOUJI_STORE } = environment;
  if (!/^\d+:[\w-]+$/u.test(token)) {
    const seen = token === '' ? 'not set' : 'not of the form 123456:ABC…';
    const expected = 'the token that @BotFather gives; without one, run pnpm bot:console';
    throw new GoujiError('argument-invalid', { name: 'TELEGRAM_BOT_TOKEN', seen, expected });
  }
  const store = storeLocation(GOUJI_STORE);
  return { token, store, ...(apiRoot ? { apiRoot: readRoot(apiRoot) } : {}) };
}

/** Where the store is. */
export const storeLocation = (given: string | undefined): string => given || './gouji.db';

function readRoot(apiRoot: string): string {
  if (/^https?:$/u.test(URL.parse(apiRoot)?.protocol ?? '')) return apiRoot.replace(/\/+$/u, '');
  const expected = 'https://api.telegram.org';
  throw new GoujiError('argument-invalid', {
    name: 'TELEGRAM_API_ROOT',
    seen: JSON.stringify(apiRoot),
    expected,
  });
}
