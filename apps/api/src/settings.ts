import { GoujiError } from '@gouji/core';

/** What the environment says about where to listen and what to serve. */
export type Settings = { host: string; port: number; store: string };

type Environment = Record<string, string | undefined>;

/** Reads PORT (default 8787), HOST (default 127.0.0.1) and GOUJI_STORE (default ./gouji.db); throws `argument-invalid`. */
export function readSettings(environment: Environment): Settings {
  const { PORT, HOST, GOUJI_STORE } = environment;
  const port = PORT || '8787';
  if (!/^\d+$/u.test(port) || Number(port) > 65_535)
    throw new GoujiError('argument-invalid', {
      name: 'PORT',
      seen: JSON.stringify(PORT),
      expected: '0–65535',
    });
  return { host: HOST || '127.0.0.1', port: Number(port), store: GOUJI_STORE || './gouji.db' };
}
