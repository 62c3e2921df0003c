import { setImmediate as nextTurn } from 'node:timers/promises';
import { errorRecord, type ErrorRecord, GoujiError } from '../errors.ts';
import type { Levels } from '../rules/index.ts';
import { openStore } from '../store/index.ts';
import { endWithParent } from './end-with-parent.ts';
import { createReading, createWork, type Task, type Work, type Worked } from './work.ts';

/** Where the store is that reports are read for, and how grave what is found wrong in them is. */
export type Keeping = { location: string; levels: Levels };

/** What a worker is told: for which store to work and how to check, or that there is none; what to do; or to give back what it has not begun. */
export type Order = { kind: 'open'; keeping?: Keeping } | { kind: 'do'; tasks: Task[] } | { kind: 'return' };

/** What a worker says: that it has begun, what became of its next task, that the store fails it, how many of its last tasks it gives back, or, from time to time, that it is still at it. */
export type Word =
  | Worked
  | { kind: 'ready' }
  | { kind: 'alive' }
  | { kind: 'returned'; count: number }
  | { kind: 'broken'; error: ErrorRecord };

// Between the pages of a scan it is heard; in an endless loop it is not.
const BEAT = 500;

/** Makes this process a worker of the one that started it, and ends it with that one. `wrap` is for tests of what may befall it. */
export function serve(wrap = (work: Work): Work => work): void {
  let work: Promise<Work> | undefined;
  const waiting: Task[] = [];
  let busy = false;
  const say = (word: Word): void => void process.send?.(word);
  const complain = (error: unknown): void => {
    const known = error instanceof GoujiError ? error : asInternal(error);
    say({ kind: 'broken', error: errorRecord(known) });
  };
  async function perform(): Promise<void> {
    busy = true;
    for (;;) {
      // Between tasks, what has come in meanwhile is heard.
      await nextTurn();
      const task = waiting.shift();
      if (!task) break;
      await work?.then((begun) => begun(task)).then(say, complain);
    }
    busy = false;
  }
  process.on('message', (order: Order) => {
    if (order.kind === 'return') say({ kind: 'returned', count: waiting.splice(0).length });
    else if (order.kind === 'open') {
      work = begin(order.keeping).then(wrap);
      work.then(() => say({ kind: 'ready' }), complain);
    } else {
      waiting.push(...order.tasks);
      if (!busy) void perform();
    }
  });
  setInterval(() => say({ kind: 'alive' }), BEAT).unref();
  process.on('disconnect', () => process.exit());
  endWithParent();
}

async function begin(keeping: Keeping | undefined): Promise<Work> {
  if (!keeping) return createReading();
  return createWork(await openStore(keeping.location, { mode: 'read' }), keeping.levels);
}

const asInternal = (error: unknown): GoujiError =>
  new GoujiError('internal', {
    name: 'worker',
    reason: error instanceof Error ? error.message : String(error),
  });
