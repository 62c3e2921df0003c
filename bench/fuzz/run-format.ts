import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from '@gouji/core';
import type { Outcome, Task } from './child.ts';

/** How a format fared: how often each outcome came, the slowest case in milliseconds, growth in bytes, the cases that failed. */
export type Tally = {
  format: string;
  cases: number;
  outcomes: Record<string, number>;
  slowest: number;
  growth: number;
  failures: { number: number; fault: string }[];
};

const MOST_MILLISECONDS = 5000;
const MOST_GROWTH = 2 ** 30;
const MOST_FAILURES = 20;

/** Runs the cases of a format in a process of their own, begun anew behind a case that hangs or kills it, for at most so long. */
export async function runFormat(
  [format, files]: [string, SourceFile[]],
  seed: number,
  count: number,
  milliseconds: number,
): Promise<Tally> {
  const tally: Tally = { format, cases: 0, outcomes: {}, slowest: 0, growth: 0, failures: [] };
  const end = Date.now() + milliseconds;
  let from = 0;
  while (from < count && Date.now() < end && tally.failures.length < MOST_FAILURES) {
    from = await runProcess({ files, seed, from, count: count - from }, end, tally);
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
  let memory: number | undefined;
  const fail = (fault: string): void => {
    tally.failures.push({ number, fault });
    number += 1;
    child.kill('SIGKILL');
  };
  child.on('message', (told: Outcome | 'ready') => {
    began = Date.now();
    if (told === 'ready') return;
    memory ??= told.memory;
    tally.growth = Math.max(tally.growth, told.memory - memory);
    count(told, tally);
    if (told.memory - memory > MOST_GROWTH) fail(`the process grew to ${told.memory} bytes`);
    else number += 1;
    if (Date.now() > end || tally.failures.length >= MOST_FAILURES) child.kill('SIGKILL');
  });
  const watch = setInterval(() => {
    if (began !== undefined && Date.now() - began > MOST_MILLISECONDS) fail(`over ${MOST_MILLISECONDS} ms`);
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

function count({ number, outcome, fault, took }: Outcome, tally: Tally): void {
  tally.cases += 1;
  tally.outcomes[outcome] = (tally.outcomes[outcome] ?? 0) + 1;
  tally.slowest = Math.max(tally.slowest, took);
  if (fault !== undefined) tally.failures.push({ number, fault });
  else if (took > MOST_MILLISECONDS) tally.failures.push({ number, fault: `took ${took} ms` });
}
