import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { errorFrom, errorRecord, GoujiError } from '../errors.ts';
import { WORKER_FLAGS } from './worker-flags.ts';
import { killWithAll } from './kill.ts';
import { ownProgram } from './own-program.ts';
import { type Keeping, MOST_TOGETHER, MOST_UNSAID, type Order, type Word } from './words.ts';
import type { Task, Worked } from './work.ts';

/** What became of a task; `dropped` where it was not begun before `stop`. */
export type Outcome = Worked | { kind: 'dropped' };

/** Does tasks. `perform` rejects only where the store fails; `stop` lets what is in hand be finished and drops the rest. */
export type Crew = { perform(task: Task): Promise<Outcome>; stop(): void; close(): Promise<void> };

/** How many processes, for which store if any, and their program. */
export type CrewOptions = {
  jobs: number;
  keeping?: Keeping;
  /** How long a process may be busy without a sign of life, in seconds. */
  patience: number;
  /** How long one file may take however much alive its process is, in seconds: a long scan takes minutes. */
  longest?: number;
  program?: string;
};

type Job = { task: Task; resolve(outcome: Outcome): void; reject(error: unknown): void };

/**
 * A worker process with the tasks that it was given, in order: it is at the first, since that reading of the clock, once
 * it has begun. `heard` is when it last gave a sign of life, `pace` how many milliseconds a
 * task takes it; `asked` whether it is to say what it gives back, until which it gets nothing more.
 */
type Hand = {
  child: ChildProcess;
  jobs: Job[];
  since: number;
  heard: number;
  pace: number;
  begun: boolean;
  asked: boolean;
  late: boolean;
};

// Milliseconds of work that a process is given ahead, so that it is busy while this one writes, and that years of one
// agency, which tend to lie next to each other, come to the same; but not a second scan.
const AHEAD = 1000;
const MOST_AHEAD = 160;
// A file that takes longer holds up those behind it.
const LONG = 250;
// How long a file takes is not known at first, and then learnt from those before it.
const FIRST_GUESS = 60;
const LEARNT = 0.05;
const SECONDS_TO_BEGIN = 60;
const CHECK_EVERY = 250;

/**
 * A crew of processes, started as tasks come in: a file that crashes its process, or takes too long in it, is refused
 * with `reader-crashed` or `time-exceeded`, and another process goes on with the next.
 */
export function createCrew(options: CrewOptions): Crew {
  const { jobs, keeping, patience, longest = 60 * patience, program = ownProgram('worker') } = options;
  const queue: Job[] = [];
  const hands: Hand[] = [];
  let stopped = false;
  let closed = false;

  function hire(): void {
    const child = fork(program, {
      execArgv: WORKER_FLAGS,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // In a group of its own: Ctrl-C is for us, who tell the workers.
      detached: true,
    });
    const now = performance.now();
    const hand: Hand = {
      child,
      jobs: [],
      since: now,
      heard: now,
      pace: FIRST_GUESS,
      begun: false,
      asked: false,
      late: false,
    };
    hands.push(hand);
    child.on('message', (words: Word[]) => hearAll(hand, words));
    child.on('error', () => {});
    child.on('exit', (code, signal) => replace(hand, signal ?? `exit ${code}`));
    order(hand, { kind: 'open', ...(keeping && { keeping }) });
    feed(hand);
  }

  function feed(hand: Hand): void {
    const now = performance.now();
    if (hand.jobs.length === 0) hand.since = hand.heard = now;
    const ahead = Math.max(1, Math.min(MOST_AHEAD, AHEAD / Math.max(hand.pace, now - hand.since)));
    if (queue.length === 0 || hand.asked || hand.jobs.length > ahead / 2) return;
    // Towards the end ever fewer, so that all are done at the same time.
    const share = Math.ceil(queue.length / hands.length);
    const more = queue.splice(0, Math.min(share, Math.ceil(ahead - hand.jobs.length)));
    hand.jobs.push(...more);
    // In one message: each costs as much as some reports take to be written.
    order(hand, { kind: 'do', tasks: more.map(({ task }) => task) });
  }

  function hearAll(hand: Hand, words: readonly Word[]): void {
    hand.heard = performance.now();
    const tasks = words.filter(({ kind }) => kind !== 'alive' && kind !== 'returned');
    const took = (hand.heard - hand.since) / tasks.length;
    if (tasks.length > 0) hand.since = hand.heard;
    for (const word of words) hear(hand, word, took);
  }

  function hear(hand: Hand, word: Word, took: number): void {
    if (word.kind === 'alive') return;
    if (word.kind === 'returned') {
      hand.asked = false;
      return takeBack(hand.jobs.splice(hand.jobs.length - word.count));
    }
    hand.begun = true;
    if (word.kind === 'ready') return;
    hand.pace += LEARNT * (took - hand.pace);
    const job = hand.jobs.shift();
    if (word.kind === 'broken') job?.reject(errorFrom(word.error));
    else job?.resolve(word);
    feed(hand);
  }

  function takeBack(jobs: Job[]): void {
    queue.unshift(...jobs);
    if (stopped) drop();
    for (const hand of hands) feed(hand);
  }

  const drop = (): void => {
    for (const job of queue.splice(0)) job.resolve({ kind: 'dropped' });
  };

  function replace(hand: Hand, reason: string): void {
    hands.splice(hands.indexOf(hand), 1);
    if (closed) return;
    const [job, ...rest] = hand.jobs;
    // What it did last it may not have said: only alone, or the first of those that are told of one by one, is surely at fault.
    const isSure = rest.length === 0 || job?.task.suspect === true;
    queue.unshift(...(isSure ? rest : hand.jobs.map(suspected)));
    if (job && isSure) {
      const seconds = Math.round((performance.now() - hand.since) / 1000);
      job.resolve(refused(job.task, hand.late ? lateError(job.task, seconds) : crashError(job.task, reason)));
    }
    if (stopped) drop();
    if (queue.length > 0) hire();
  }

  const watch = setInterval(() => {
    const now = performance.now();
    for (const hand of hands) {
      if (hand.jobs.length === 0) continue;
      const seconds = hand.begun ? patience : Math.max(patience, SECONDS_TO_BEGIN);
      hand.late ||= now - hand.heard > seconds * 1000 || now - hand.since > longest * 1000;
      if (hand.late) killWithAll(hand.child.pid);
    }
    if (queue.length === 0 && hands.some(({ jobs }) => jobs.length === 0)) share(now);
  }, CHECK_EVERY);
  // A crew of which nothing is asked any more keeps nobody from ending.
  watch.unref();

  // What waits behind a file that takes long, an idle process could do.
  function share(now: number): void {
    for (const hand of hands)
      if (hand.begun && hand.jobs.length > 1 && now - hand.since > LONG) askBack(hand);
  }

  return {
    perform: (task) =>
      new Promise((resolve, reject) => {
        if (stopped) return resolve({ kind: 'dropped' });
        queue.push({ task, resolve, reject });
        if (hands.length < jobs && queue.length >= 2) hire();
        for (const hand of hands) feed(hand);
        if (hands.length === 0) hire();
      }),
    stop() {
      stopped = true;
      drop();
      for (const hand of hands) askBack(hand);
    },
    async close() {
      closed = true;
      clearInterval(watch);
      await Promise.all(hands.map(({ child }) => end(child)));
    },
  };
}

/** A job as it is given to another process: those that the last one may have been at are told of one by one. */
const suspected = (job: Job, i: number): Job =>
  i < MOST_UNSAID + MOST_TOGETHER ? { ...job, task: { ...job.task, suspect: true } } : job;

// They only read, so nothing is lost by ending them on the spot; but who closes a store last, tidies it up.
async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  killWithAll(child.pid);
  await gone;
}

function askBack(hand: Hand): void {
  if (hand.asked) return;
  hand.asked = true;
  order(hand, { kind: 'return' });
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
