import type { Found } from '@gouji/core';
import { ownFiles } from './own-files.ts';
import type { Failure } from './present/failure.ts';
import type { Call } from './subcommand.ts';

/** The files that the words of a call mean, each once, and what of them cannot be found or looked into. */
export async function findFiles(call: Call<object>): Promise<{ files: Found[]; failures: Failure[] }> {
  const files: Found[] = [];
  const failures: Failure[] = [];
  for await (const found of filesOf(call)) {
    if (found.error) failures.push({ path: found.path, error: found.error });
    else files.push(found);
  }
  return { files, failures };
}

/** How many files are meant, and what of them cannot be found or looked into. */
export type FilesCounted = { files: number; failures: Failure[] };

/** How many files the words of a call mean: of a million files no list is kept. */
export async function countFiles(call: Call<object>): Promise<FilesCounted> {
  let files = 0;
  const failures: Failure[] = [];
  for await (const { path, error } of filesOf(call)) {
    if (error) failures.push({ path, error });
    else files += 1;
  }
  return { files, failures };
}

/** The files that the words of a call mean, as they are found; the run's own are no reports that a folder holds. */
export const filesOf = (call: Call<object>): AsyncGenerator<Found> =>
  call.loaded.findFiles(call.words, { except: ownFiles(call) });
