import { readFile } from 'node:fs/promises';
import { type Config, GoujiError, parseConfig } from '@gouji/core';

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

/** The configuration in a file, as of `gouji check --config`; an empty one where none is named. Throws `file-unreadable` and `config-invalid`. */
export async function readConfig(path: string | undefined): Promise<Config> {
  if (path === undefined) return {};
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new GoujiError('file-unreadable', { path, reason: cause.code ?? cause.message }, { cause });
  });
  return parseConfig(text, path);
}
