import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Levels } from '../rules/index.ts';
import type { Store } from '../store/index.ts';
import type { Crew } from './crew.ts';
import { createWork } from './work.ts';

/** A crew that is this process itself, for so few files that starting others costs more than it saves. */
export function createAlone(store: Store, levels: Levels): Crew {
  const work = createWork(store, levels);
  let last: Promise<unknown> = Promise.resolve();
  let stopped = false;
  return {
    perform(task) {
      const turn = last.then(async () => {
        await nextTurn();
        return stopped ? { kind: 'dropped' as const } : work(task);
      });
      last = turn.catch(() => {});
      return turn;
    },
    stop: () => {
      stopped = true;
    },
    close: () => {},
  };
}
