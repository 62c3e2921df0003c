import type { Core } from './io.ts';
import type { Failure } from './present/failure.ts';

/** The files that the words mean, each once, and what of them cannot be found or looked into. */
export async function findFiles(
  core: Core,
  words: string[],
): Promise<{ files: string[]; failures: Failure[] }> {
  const files: string[] = [];
  const failures: Failure[] = [];
  for await (const { path, error } of core.findFiles(words)) {
    if (error) failures.push({ path, error });
    else files.push(path);
  }
  return { files, failures };
}

/** How many files the words mean, and what of them cannot be found or looked into: of a million files no list is kept. */
export async function countFiles(
  core: Core,
  words: string[],
): Promise<{ files: number; failures: Failure[] }> {
  let files = 0;
  const failures: Failure[] = [];
  for await (const { path, error } of core.findFiles(words)) {
    if (error) failures.push({ path, error });
    else files += 1;
  }
  return { files, failures };
}
