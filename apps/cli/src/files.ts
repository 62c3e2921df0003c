import { realpath } from 'node:fs/promises';
import type { GoujiError, Report } from '@gouji/core';
import type { Core, Io } from './io.ts';
import type { Failure } from './present/failure.ts';

/** A file as read: a report, or the reason why it is none. */
export type Read = { path: string; report: Report } | Failure;

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

/** Reads one file after the other, and the members of those that are containers. */
export async function* readReports(core: Core, files: string[], io: Io): AsyncGenerator<Read> {
  for await (const source of core.readSources(files, io.stdin)) {
    const path = source.name;
    if ('error' in source) yield { path, error: source.error };
    else {
      yield await core
        .analyse(source.file)
        .then((report) => ({ path, report }))
        .catch((error: unknown) => refusal(core, path, error));
    }
  }
}

function refusal(core: Core, path: string, error: unknown): Failure {
  if (error instanceof core.GoujiError) return { path, error: error as GoujiError };
  throw error;
}
