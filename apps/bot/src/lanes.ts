/** Runs tasks: those of one lane in order, those of several side by side, `wide` at once. */
export type Lanes = {
  /** Takes a task in; resolves at once where there is room, else when there is. The task must not throw. */
  take(lane: string, task: () => Promise<void>): Promise<void>;
  /** Resolves when nothing is running or waiting. */
  idle(): Promise<void>;
};

/** Empty lanes; over `room` tasks that run or wait, the next one is held back. */
export function createLanes(wide: number, room: number): Lanes {
  const lanes = new Map<string, Promise<void>>();
  const free = createGate(wide);
  const entrance = createGate(room);
  return {
    async take(lane, task) {
      await entrance.enter();
      const before = lanes.get(lane) ?? Promise.resolve();
      const run = before
        .then(free.enter)
        .then(task)
        .finally(() => {
          free.leave();
          entrance.leave();
          if (lanes.get(lane) === run) lanes.delete(lane);
        });
      lanes.set(lane, run);
    },
    async idle() {
      while (lanes.size > 0) await Promise.all(lanes.values());
    },
  };
}

/** Lets so many in at once, the others in the order in which they came. */
export function createGate(most: number) {
  const waiting: (() => void)[] = [];
  let inside = 0;
  return {
    waiting: () => waiting.length,
    enter(): Promise<void> {
      if (inside < most) {
        inside += 1;
        return Promise.resolve();
      }
      return new Promise((resolve) => waiting.push(resolve));
    },
    // Who waits takes the place of who leaves.
    leave(): void {
      const next = waiting.shift();
      if (next) next();
      else inside -= 1;
    },
  };
}
