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

/** Turns files into reports, so many at once as it is wide; rejects with a GoujiError. */
export type Pool = { analyse(file: SourceFile): Promise<Report>; width: number; close(): Promise<void> };

/** A pool of threads, which starts them once there are files enough; with one job all stays on this thread. */
export function openPool(jobs = availableParallelism()): Pool {
  if (jobs <= 1) return { analyse, width: 1, close: async () => {} };
  let threads: Threads | undefined;
  let files = 0;
  return {
    width: 2 * jobs,
    analyse(file) {
      files += 1;
      if (files < WORTH_THREADS) return analyse(file);
      threads ??= startThreads(jobs);
      return run(threads, file);
    },
    close: async () => threads?.destroy(),
  };
}

type Threads = Piscina<SourceFile, Analysed>;

function startThreads(jobs: number): Threads {
  const own = fileURLToPath(import.meta.url);
  return new Piscina({
    filename: own.replace(/pool\.(ts|js)$/u, 'worker.$1'),
    maxThreads: jobs,
    minThreads: jobs,
    execArgv: process.execArgv,
  });
}

async function run(threads: Threads, file: SourceFile): Promise<Report> {
  const signal = AbortSignal.timeout(SECONDS_PER_FILE * 1000);
  const result = await threads.run(file, { signal }).catch((error: Error) => {
    if (signal.aborted) throw new GoujiError('time-exceeded', { name: file.name, seconds: SECONDS_PER_FILE });
    throw new GoujiError('internal', { name: file.name, reason: error.message }, { cause: error });
  });
  if ('error' in result) throw errorFrom(result.error);
  return result.report;
}
