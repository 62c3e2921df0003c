import { workerData } from 'node:worker_threads';
import { killWithAll } from './kill.ts';

// The program of a thread that looks after its process: one whose parent is gone is an orphan of another, or of nobody.
const parent = Number(workerData);
const EVERY = 500;

setInterval(() => {
  if (process.ppid !== parent || !isThere(parent)) killWithAll(process.pid);
}, EVERY);

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // One that may not be asked is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
