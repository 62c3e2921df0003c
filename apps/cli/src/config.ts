import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Config } from '@gouji/core';
import type { Call } from './subcommand.ts';
import { words } from './values.ts';

/** The option of every command that finds something. */
export const configOption = words('--config <file>');

/** What a configuration file is called. */
const NAME = 'gouji.config.json';

/** The configuration in the file named, else in the nearest `gouji.config.json` from the current folder upwards, else an empty one. Throws a GoujiError where the file cannot be read or says what it may not. */
export async function loadConfig({ io, loaded }: Call<object>, named: string | undefined): Promise<Config> {
  const path = named === undefined ? await nearestConfig(io.cwd) : resolve(io.cwd, named);
  if (path === undefined) return {};
  return loaded.readConfig(path, named ?? path);
}

async function nearestConfig(folder: string): Promise<string | undefined> {
  const path = join(folder, NAME);
  if (await exists(path)) return path;
  const above = dirname(folder);
  return above === folder ? undefined : nearestConfig(above);
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
