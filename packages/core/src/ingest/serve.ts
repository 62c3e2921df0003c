import { setImmediate as nextTurn } from 'node:timers/promises';
import { errorRecord, type ErrorRecord, GoujiError } from '../errors.ts';
import type { Levels } from '../rules/index.ts';
import { openStore } from '../store/index.ts';
import { createWork, type Task, type Work, type Worked } from './work.ts';

/** What a worker is told: where the store is and how to check, what to do, or to drop what it has not begun. */
export type Order =
  | { kind: 'open'; location: string; levels: Levels }
  | { kind: 'do'; task: Task }
  | { kind: 'stop' };

/** What a worker says: that it has begun, what became of its next task, that it drops it, or that the store fails it. */
export type Word = Worked | { kind: 'ready' } | { kind: 'dropped' } | { kind: 'broken'; error: ErrorRecord };

/** Makes this process a worker of the one that started it, and ends it with that one. `wrap` is for tests of what may befall it. */
export function serve(wrap = (work: Work): Work => work): void {
  let work: Promise<Work> | undefined;
  let stopped = false;
  let last = Promise.resolve();
  const say = (word: Word): void => void process.send?.(word);
  const perform = async (task: Task): Promise<void> => {
    // Between tasks, what has come in meanwhile is heard.
    await nextTurn();
    if (stopped) return say({ kind: 'dropped' });
    const begun = await work;
    say(begun ? await begun(task) : { kind: 'dropped' });
  };
  process.on('message', (order: Order) => {
    if (order.kind === 'stop') stopped = true;
    else if (order.kind === 'open') {
      const opened = openStore(order.location, { mode: 'read' });
      work = opened.then((store) => wrap(createWork(store, order.levels)));
      last = work.then(() => say({ kind: 'ready' }), complain);
    } else last = last.then(() => perform(order.task)).catch(complain);
  });
  process.on('disconnect', () => process.exit());
  function complain(error: unknown): void {
    const known = error instanceof GoujiError ? error : asInternal(error);
    say({ kind: 'broken', error: errorRecord(known) });
  }
}

const asInternal = (error: unknown): GoujiError =>
  new GoujiError('internal', {
    name: 'worker',
    reason: error instanceof Error ? error.message : String(error),
  });
