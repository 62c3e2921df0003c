import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Piscina } from 'piscina';
import { errorFrom, GoujiError } from '../errors.ts';
import type { SourceFile } from '../readers/index.ts';
import type { Report } from '../report/index.ts';
import { analyse } from './analyse.ts';
import type { Analysed } from './worker.ts';

/** Below so many files starting threads costs more than it saves. */
const WORTH_THREADS = 24;
/** How long one file may take in a worker, in seconds. */
const SECONDS_PER_FILE = 60;

/** Turns files into reports, on this thread or on several; rejects with a GoujiError. */
export type Pool = { analyse(file: SourceFile): Promise<Report>; width: number; close(): Promise<void> };

export function openPool(files: number, jobs = availableParallelism()): Pool {
  if (jobs <= 1 || files < WORTH_THREADS) return { analyse, width: 1, close: async () => {} };
  const own = fileURLToPath(import.meta.url);
  const pool = new Piscina<SourceFile, Analysed>({
    filename: own.replace(/pool\.(ts|js)$/u, 'worker.$1'),
    maxThreads: jobs,
    minThreads: jobs,
    execArgv: process.execArgv,
  });
  return {
    width: 2 * jobs,
    analyse: (file) => run(pool, file),
    close: () => pool.destroy(),
  };
}

async function run(pool: Piscina<SourceFile, Analysed>, file: SourceFile): Promise<Report> {
  const signal = AbortSignal.timeout(SECONDS_PER_FILE * 1000);
  const result = await pool.run(file, { signal }).catch((error: Error) => {
    if (signal.aborted) throw new GoujiError('time-exceeded', { name: file.name, seconds: SECONDS_PER_FILE });
    throw new GoujiError('internal', { name: file.name, reason: error.message }, { cause: error });
  });
  if ('error' in result) throw errorFrom(result.error);
  return result.report;
}
