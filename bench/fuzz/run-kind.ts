import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Outcome, Task } from './child.ts';
import type { Kind } from './kinds.ts';

/** How a kind fared: how often each outcome came, the slowest case and its milliseconds of processor time, bytes held at most and by how much they grew, the cases that failed. */
export type Tally = {
  name: string;
  seed: number;
  cases: number;
  outcomes: Record<string, number>;
  slowest: { number: number; took: number };
  peak: number;
  growth: number;
  failures: { number: number; fault: string }[];
};

// Of the processor, and by the clock, for other programs want the processor too. A page whose text is no text is drawn
// and looked at as a picture, four ways up: two seconds and a half, twice that beside other work.
const MOST_MILLISECONDS = 10_000;
const MOST_WAITED = 60_000;
const MOST_GROWTH = 2 ** 30;
const MOST_FAILURES = 20;
const BATCH = 5000;

/** Runs the cases of a kind in processes of their own, a new one for each batch and behind a case that hangs or kills it, for at most so long. */
export async function runKind(
  { name, files, holdsFiles }: Kind,
  seed: number,
  count: number,
  milliseconds: number,
): Promise<Tally> {
  const slowest = { number: 0, took: 0 };
  const tally: Tally = { name, seed, cases: 0, outcomes: {}, slowest, peak: 0, growth: 0, failures: [] };
  const end = Date.now() + milliseconds;
  let from = 0;
  while (from < count && Date.now() < end && tally.failures.length < MOST_FAILURES) {
    const task = { files, holdsFiles, seed, from, count: Math.min(BATCH, count - from) };
    from = await runProcess(task, end, tally);
  }
  return tally;
}

// Not a thread: Node itself aborts where a thread is ended while it unpacks.
/** Runs one process until it is through, fails, or time is up; gives the number of the case to go on with. */
function runProcess(task: Task, end: number, tally: Tally): Promise<number> {
  const child = fork(fileURLToPath(new URL('child.ts', import.meta.url)), {
    serialization: 'advanced',
    execArgv: [...process.execArgv, '--max-old-space-size=1536'],
  });
  let number = task.from;
  let began: number | undefined;
  let memory = 0;
  let failed = false;
  const fail = (fault: string): void => {
    if (failed) return;
    failed = true;
    tally.failures.push({ number, fault });
    number += 1;
    child.kill('SIGKILL');
  };
  child.on('message', (told: Outcome | { ready: number }) => {
    if (failed) return;
    began = Date.now();
    if ('ready' in told) {
      memory = told.ready;
      return;
    }
    count(told, memory, tally);
    if (told.memory - memory > MOST_GROWTH) fail(`the process grew to ${told.memory} bytes`);
    else number += 1;
    if (Date.now() > end || tally.failures.length >= MOST_FAILURES) child.kill('SIGKILL');
  });
  const watch = setInterval(() => {
    if (began !== undefined && Date.now() - began > MOST_WAITED) fail(`not done after ${MOST_WAITED} ms`);
  }, 200);
  child.send(task);
  return new Promise((resolve) => {
    child.once('exit', (code, signal) => {
      clearInterval(watch);
      if (code !== 0 && signal !== 'SIGKILL') fail(`the process ended: ${signal ?? code}`);
      resolve(number);
    });
  });
}

function count({ number, outcome, fault, took, memory }: Outcome, before: number, tally: Tally): void {
  tally.cases += 1;
  tally.outcomes[outcome] = (tally.outcomes[outcome] ?? 0) + 1;
  if (took > tally.slowest.took) tally.slowest = { number, took };
  tally.peak = Math.max(tally.peak, memory);
  tally.growth = Math.max(tally.growth, memory - before);
  if (fault !== undefined) tally.failures.push({ number, fault });
  else if (took > MOST_MILLISECONDS) tally.failures.push({ number, fault: `took ${took} ms` });
}
