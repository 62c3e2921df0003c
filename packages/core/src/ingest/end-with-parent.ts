import { Worker } from 'node:worker_threads';
import { ownProgram } from './own-program.ts';

/** Ends this process when the one that started it is gone, even while a file keeps it busy and it hears of nothing. */
export function endWithParent(): void {
  const options = { workerData: process.ppid, resourceLimits: { maxOldGenerationSizeMb: 8, stackSizeMb: 1 } };
  new Worker(ownProgram('watch-parent'), options).unref();
}
