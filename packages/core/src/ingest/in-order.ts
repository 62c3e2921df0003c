import type { Crew } from './crew.ts';
import type { Spot } from './disk-name.ts';
import { membersOf, type Next } from './tasks.ts';
import { isContainer, openWindow, type Slot, takeBatch } from './window.ts';

/** What `-` reads, and what stops it all. */
export type OrderOptions = { input?: AsyncIterable<Uint8Array>; signal?: AbortSignal };

/**
 * Has a crew do what comes, and yields what became of it in order, as much at once as is done. The members of a
 * container come where it stands, and it behind them, unless it was stopped before all were done.
 */
export async function* inOrder(
  crew: Crew,
  source: AsyncGenerator<Next>,
  options: OrderOptions,
): AsyncGenerator<Slot[]> {
  const { input, signal } = options;
  const window = openWindow(source, (next) => (next.kind === 'task' ? crew.perform(next.task) : undefined));
  try {
    for (;;) {
      if (!signal?.aborted) await window.fill();
      const [first] = window.slots;
      if (!first) return;
      if (isContainer(first)) {
        window.slots.shift();
        if (!signal?.aborted) yield* inOrder(crew, membersOf(spotOf(first), input), options);
        if (!signal?.aborted) yield [first];
      } else yield await takeBatch(window);
    }
  } finally {
    await source.return(undefined);
  }
}

const spotOf = ({ next }: Slot): Spot => (next.kind === 'task' ? next.task : next);

/** The path of the file of which a slot tells. */
export const pathOf = (slot: Slot): string => spotOf(slot).path;
