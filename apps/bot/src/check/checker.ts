import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Levels } from '@gouji/core';
import { createGate } from '../lanes.ts';
import type { CheckResult } from './result.ts';
import type { CheckTask, WorkerTask } from './worker.ts';

/** How many files are checked at once, how many may wait, and what each may take. */
export type CheckBounds = { wide: number; waiting: number; seconds: number; megabytes: number };

export const USUAL_BOUNDS: CheckBounds = { wide: 2, waiting: 20, seconds: 60, megabytes: 768 };

/** Why a check did not come to an end: too many wait, it took too long or too much memory, or it broke. */
export type CheckFailure = 'busy' | 'time' | 'memory' | 'crash';

/** A check that did not come to an end. */
export class CheckError extends Error {
  override readonly name = 'CheckError';
  readonly failure: CheckFailure;

  constructor(failure: CheckFailure, options?: { cause?: unknown }) {
    super(`check: ${failure}`, options);
    this.failure = failure;
  }
}

/** Checks files, each in a thread that has no other then. */
export type Checker = {
  /** Rejects with a CheckError. */
  check(task: CheckTask): Promise<CheckResult>;
  /** Ends the checks that are running. */
  close(): Promise<void>;
};

/** A checker by rules of those levels that starts no thread before there is a file, and keeps those that have done well for the next. */
export function createChecker(bounds: CheckBounds, levels?: Levels): Checker {
  const gate = createGate(bounds.wide);
  const ending = new AbortController();
  const running = new Set<Promise<unknown>>();
  const spare: Worker[] = [];
  const run = async (task: CheckTask): Promise<CheckResult> => {
    const worker = spare.pop() ?? startWorker(bounds, levels);
    try {
      const result = await inFolder((folder) => runOn(worker, { ...task, folder }, bounds, ending.signal));
      spare.push(worker);
      return result;
    } catch (error) {
      await worker.terminate();
      throw error;
    }
  };
  return {
    async check(task) {
      if (gate.waiting() >= bounds.waiting) throw new CheckError('busy');
      await gate.enter();
      const check = run(task).finally(gate.leave);
      running.add(check);
      return check.finally(() => running.delete(check));
    },
    async close() {
      ending.abort();
      await Promise.allSettled(running);
      await Promise.all(spare.splice(0).map((worker) => worker.terminate()));
    },
  };
}

// From source it is a .ts, built a .js.
const extension = fileURLToPath(import.meta.url).slice(-3);

function startWorker({ megabytes }: CheckBounds, levels: Levels | undefined): Worker {
  // The token and the address of the store are no business of a thread that reads what strangers send.
  const { PATH, TESSDATA_PREFIX } = process.env;
  const worker = new Worker(new URL(`./worker${extension}`, import.meta.url), {
    env: { PATH, TESSDATA_PREFIX },
    workerData: levels,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  // One that fails while it has nothing to do must not take the bot with it; the next task on it fails.
  return worker.on('error', () => {});
}

/** Gives a check a folder for what it must put on the disk (pages of a scan); nothing of it stays. */
async function inFolder<T>(check: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-check-'));
  try {
    return await check(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Has a thread check a file. A thread of which this rejects is not to be used again. */
async function runOn(
  worker: Worker,
  task: WorkerTask,
  { seconds }: CheckBounds,
  ending: AbortSignal,
): Promise<CheckResult> {
  const { promise, resolve, reject } = Promise.withResolvers<CheckResult>();
  const fail = (failure: CheckFailure, cause?: unknown) => reject(new CheckError(failure, { cause }));
  const end = (): void => fail('crash');
  const broken = (cause: NodeJS.ErrnoException): void =>
    fail(cause.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash', cause);
  const timer = setTimeout(() => fail('time'), seconds * 1000);
  worker.once('message', resolve).once('error', broken).once('exit', end).ref();
  ending.addEventListener('abort', end);
  if (ending.aborted) end();
  else worker.postMessage(task, []);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    ending.removeEventListener('abort', end);
    worker.off('message', resolve).off('error', broken).off('exit', end).unref();
  }
}
