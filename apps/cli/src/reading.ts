import { exitCodes } from './exit-codes.ts';
import type { Failure } from './present/failure.ts';

/** What was asked for, what came of it, and what of it is not there or cannot be looked into. */
type Reading = { words: readonly string[]; read: number; missing: readonly Failure[] };

/**
 * The exit code of reading files: 2 where nothing could be read or a word names nothing, 1 where `failed` files or
 * folders could not be read, else 0.
 */
export function readingExitCode({ words, read, missing }: Reading, failed: number): number {
  if (read === 0 || missing.some(({ path }) => words.includes(path))) return exitCodes.usage;
  return failed + missing.length > 0 ? exitCodes.some : 0;
}
