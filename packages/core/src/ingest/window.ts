import { setTimeout as sleep } from 'node:timers/promises';
import type { Outcome } from './crew.ts';
import type { Next } from './tasks.ts';

/** A place in the order of the files: what is to be done there, and what became of it once that is known. */
export type Slot = { next: Next; bytes: number; done: Promise<void>; outcome?: Outcome };

// One slow file holds up what comes after it, but not those who read on.
const MOST_SLOTS = 640;
// Members of containers are held as bytes.
const MOST_BYTES = 32 * 1024 ** 2;
// At once, so that what is done meanwhile is not kept waiting.
const FILL = 256;

/** The files that are being read, in order. */
export type Window = {
  slots: Slot[];
  /** Takes more files in as far as there is room. */
  fill(): Promise<void>;
};

/** A window over files, each of which is given to `begin` as it comes in. */
export function openWindow(
  source: AsyncIterator<Next>,
  begin: (next: Next) => Promise<Outcome> | undefined,
): Window {
  const slots: Slot[] = [];
  const held = { bytes: 0 };
  let more = true;
  const take = (next: Next): void => {
    const slot: Slot = { next, bytes: sizeOf(next), done: Promise.resolve() };
    const begun = begin(next);
    if (begun) {
      held.bytes += slot.bytes;
      slot.done = settle(slot, begun, held);
      // Whoever waits for it is told.
      slot.done.catch(() => {});
    }
    slots.push(slot);
  };
  const hasRoom = (): boolean => slots.length < MOST_SLOTS && held.bytes < MOST_BYTES;
  return {
    slots,
    async fill() {
      for (let taken = 0; more && taken < FILL && hasRoom(); taken += 1) {
        const next = await source.next();
        if (next.done) more = false;
        else take(next.value);
      }
    },
  };
}

async function settle(slot: Slot, begun: Promise<Outcome>, held: { bytes: number }): Promise<void> {
  slot.outcome = await begun;
  held.bytes -= slot.bytes;
}

const sizeOf = (next: Next): number => (next.kind === 'task' ? (next.task.file?.bytes.length ?? 0) : 0);

// A commit writes pages of indexes anew that many reports share; nobody minds that short a wait.
const BATCH = 256;
const WAIT = 200;

/** Takes from the front what is done: as much as makes a good batch, or can be had in a moment, but at least one. Stops at a container. */
export async function takeBatch({ slots }: Window): Promise<Slot[]> {
  const late = sleep(WAIT, undefined, { ref: false });
  let isLate = false;
  void late.then(() => (isLate = true));
  let count = 0;
  for (; count < Math.min(BATCH, slots.length); count += 1) {
    const slot = slots[count];
    if (!slot || isContainer(slot)) break;
    if (slot.next.kind === 'task' && !slot.outcome) {
      await (count === 0 ? slot.done : Promise.race([slot.done, late]));
      if (!slot.outcome || isContainer(slot)) break;
    }
    if (isLate) {
      count += 1;
      break;
    }
  }
  return slots.splice(0, count);
}

/** Whether the slot turned out to hold a container. */
export const isContainer = ({ next, outcome }: Slot): boolean =>
  next.kind === 'container' || outcome?.kind === 'container';
