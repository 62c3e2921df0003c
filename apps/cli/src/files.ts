import { realpath } from 'node:fs/promises';
import type { GoujiError } from '@gouji/core';
import type { Core } from './io.ts';
import type { Failure } from './present/failure.ts';

/** The files that the words mean, each once, and the words that mean none. */
export async function findFiles(
  core: Core,
  paths: string[],
): Promise<{ files: string[]; failures: Failure[] }> {
  const files = new Map<string, string>();
  const failures: Failure[] = [];
  for (const path of paths) {
    const found = await core.listFiles([path]).catch((error: unknown) => refusal(core, path, error));
    if (!Array.isArray(found)) failures.push(found);
    // One call of a folder names nothing twice; several words may mean one file by different ways.
    else
      for (const file of found) {
        const place = paths.length === 1 ? file : await placeOf(file);
        if (!files.has(place)) files.set(place, file);
      }
  }
  return { files: [...files.values()], failures };
}

const placeOf = (path: string): Promise<string> =>
  path === '-' ? Promise.resolve(path) : realpath(path).catch(() => path);

function refusal(core: Core, path: string, error: unknown): Failure {
  if (error instanceof core.GoujiError) return { path, error: error as GoujiError };
  throw error;
}
