import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { errorFrom, errorRecord, GoujiError } from '../errors.ts';
import type { Levels } from '../rules/index.ts';
import type { Order, Word } from './serve.ts';
import type { Task, Worked } from './work.ts';

/** What became of a task; `dropped` where it was not begun before `stop`. */
export type Outcome = Worked | { kind: 'dropped' };

/** Does tasks. `perform` rejects only where the store fails; `stop` lets what is in hand be finished and drops the rest. */
export type Crew = { perform(task: Task): Promise<Outcome>; stop(): void; close(): void };

/** How many processes, over which store, how they check, how long one file may take in seconds, and their program. */
export type CrewOptions = {
  jobs: number;
  location: string;
  levels: Levels;
  patience: number;
  program?: string;
};

type Job = { task: Task; resolve(outcome: Outcome): void; reject(error: unknown): void };

/** A worker process with the tasks that it was given, in order: it is at the first, since that reading of the clock, once it has begun. */
type Hand = { child: ChildProcess; jobs: Job[]; since: number; begun: boolean; late: boolean };

// Enough to keep a process busy, and neighbouring files to the same one; few enough to be done soon after `stop`.
const AHEAD = 8;
// A report takes a few megabytes; what takes more than 512 is not one, and shall not take the machine. Young objects die
// with their file, so that a small nursery serves: 64 MB a process instead of 157, at no cost in time.
const HEAP = ['--max-old-space-size=512', '--max-semi-space-size=4'];
const SECONDS_TO_BEGIN = 60;
const CHECK_EVERY = 250;

/**
 * A crew of processes, started as tasks come in: a file that crashes its process, or takes too long in it, is refused
 * with `reader-crashed` or `time-exceeded`, and another process goes on with the next.
 */
export function createCrew({ jobs, location, levels, patience, program = own('worker') }: CrewOptions): Crew {
  const queue: Job[] = [];
  const hands: Hand[] = [];
  let closed = false;

  function hire(): void {
    const child = fork(program, {
      execArgv: HEAP,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // In a group of its own: Ctrl-C is for us, who tell the workers.
      detached: true,
    });
    const hand: Hand = { child, jobs: [], since: performance.now(), begun: false, late: false };
    hands.push(hand);
    child.on('message', (word: Word) => hear(hand, word));
    child.on('error', () => {});
    child.on('exit', (code, signal) => replace(hand, signal ?? `exit ${code}`));
    order(hand, { kind: 'open', location, levels });
    feed(hand);
  }

  function feed(hand: Hand): void {
    if (hand.jobs.length > 0 && hand.jobs.length > AHEAD / 2) return;
    for (const job of queue.splice(0, AHEAD - hand.jobs.length)) {
      if (hand.jobs.length === 0) hand.since = performance.now();
      hand.jobs.push(job);
      order(hand, { kind: 'do', task: job.task });
    }
  }

  function hear(hand: Hand, word: Word): void {
    hand.since = performance.now();
    hand.begun = true;
    if (word.kind === 'ready') return;
    const job = hand.jobs.shift();
    if (word.kind === 'broken') job?.reject(errorFrom(word.error));
    else job?.resolve(word);
    feed(hand);
  }

  function replace(hand: Hand, reason: string): void {
    hands.splice(hands.indexOf(hand), 1);
    if (closed) return;
    const [job, ...rest] = hand.jobs;
    queue.unshift(...rest);
    if (job)
      job.resolve(
        refused(job.task, hand.late ? lateError(job.task, patience) : crashError(job.task, reason)),
      );
    if (queue.length > 0) hire();
  }

  const watch = setInterval(() => {
    for (const hand of hands) {
      const seconds = hand.begun ? patience : Math.max(patience, SECONDS_TO_BEGIN);
      hand.late = hand.jobs.length > 0 && performance.now() - hand.since > seconds * 1000;
      if (hand.late) hand.child.kill('SIGKILL');
    }
  }, CHECK_EVERY);

  return {
    perform: (task) =>
      new Promise((resolve, reject) => {
        queue.push({ task, resolve, reject });
        if (hands.length < jobs && queue.length >= Math.min(AHEAD, 2)) hire();
        for (const hand of hands) feed(hand);
        if (hands.length === 0) hire();
      }),
    stop() {
      for (const job of queue.splice(0)) job.resolve({ kind: 'dropped' });
      for (const hand of hands) order(hand, { kind: 'stop' });
    },
    close() {
      closed = true;
      clearInterval(watch);
      // They only read, so nothing is lost by ending them on the spot.
      for (const { child } of hands) child.kill('SIGKILL');
    },
  };
}

// One that has just ended cannot be told anything: `exit` follows.
const order = ({ child }: Hand, said: Order): void => void child.send(said, () => {});

const refused = ({ path }: Task, error: GoujiError): Worked => ({
  path,
  kind: 'failed',
  error: errorRecord(error),
});

const lateError = ({ path }: Task, seconds: number): GoujiError =>
  new GoujiError('time-exceeded', { name: path, seconds });

const crashError = ({ path }: Task, reason: string): GoujiError =>
  new GoujiError('reader-crashed', { name: path, reason });

function own(name: string): string {
  const here = fileURLToPath(import.meta.url);
  return here.replace(/crew\.(ts|js)$/u, `${name}.$1`);
}
