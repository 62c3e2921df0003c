import { GoujiError } from '@gouji/core';

/** What the environment says about where to listen and what to serve; `config` is a file. */
export type Settings = { host: string; port: number; store: string; config?: string };

type Environment = Record<string, string | undefined>;

/** Reads PORT (default 8787), HOST (default 127.0.0.1), GOUJI_STORE (default ./gouji.db) and GOUJI_CONFIG (default: none); throws `argument-invalid`. */
export function readSettings(environment: Environment): Settings {
  const { PORT, HOST, GOUJI_STORE, GOUJI_CONFIG } = environment;
  const port = PORT || '8787';
  if (!/^\d+$/u.test(port) || Number(port) > 65_535)
    throw new GoujiError('argument-invalid', {
      name: 'PORT',
      seen: JSON.stringify(PORT),
      expected: '0–65535',
    });
  const store = GOUJI_STORE || './gouji.db';
  return {
    host: HOST || '127.0.0.1',
    port: Number(port),
    store,
    ...(GOUJI_CONFIG && { config: GOUJI_CONFIG }),
  };
}
