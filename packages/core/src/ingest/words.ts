import type { ErrorRecord } from '../errors.ts';
import type { Levels } from '../rules/index.ts';
import type { Task, Worked } from './work.ts';

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

/** How many words a worker keeps to itself at most while it has more to do: to say each would take a fifteenth of the time that most reports take. */
export const MOST_UNSAID = 8;

/** How many files a worker has in hand at most: of twice as many at once, what is made of them outlives the nursery. */
export const MOST_TOGETHER = 8;
