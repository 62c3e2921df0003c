import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Config } from '@gouji/core';
import type { Call } from './subcommand.ts';
import { words } from './values.ts';

/** The option of every command that finds something. */
export const configOption = words('--config <file>');

/** What a configuration file is called. */
const NAME = 'gouji.config.json';

/** A configuration is a page of text: whatever is larger is something else. */
const MOST_BYTES = 1_000_000;

/** The configuration in the file named, else in the nearest `gouji.config.json` from the current folder upwards, else an empty one. Throws a GoujiError where the file cannot be read or says what it may not. */
export async function loadConfig({ io, loaded }: Call<object>, named: string | undefined): Promise<Config> {
  const path = named === undefined ? await nearestConfig(io.cwd) : resolve(io.cwd, named);
  if (path === undefined) return {};
  const shown = named ?? path;
  const size = await sizeOf(path);
  if (size === undefined) throw new loaded.GoujiError('file-not-found', { path: shown });
  if (size > MOST_BYTES) {
    throw new loaded.GoujiError('file-too-large', { name: shown, bytes: size, limit: MOST_BYTES });
  }
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    const reason = cause.code ?? cause.message;
    throw new loaded.GoujiError('file-unreadable', { path: shown, reason }, { cause });
  });
  return loaded.parseConfig(text, shown);
}

const sizeOf = (path: string): Promise<number | undefined> =>
  stat(path).then(
    ({ size }) => size,
    () => undefined,
  );

async function nearestConfig(folder: string): Promise<string | undefined> {
  const path = join(folder, NAME);
  if ((await sizeOf(path)) !== undefined) return path;
  const above = dirname(folder);
  return above === folder ? undefined : nearestConfig(above);
}
