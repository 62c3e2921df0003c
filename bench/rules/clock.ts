/** Times calls that do the same kind of work. */
export type Clock = {
  run: <T>(work: () => T) => T;
  summary: () => { timed: number; median: number; p99: number; most: number };
};

// Every so many calls one is timed: the best of a few runs, so that what else the machine does is left out.
const EVERY = 10;
const RUNS = 5;

/** A clock; its summary is in milliseconds. */
export function startClock(): Clock {
  const times: number[] = [];
  let calls = 0;
  return {
    run(work) {
      calls += 1;
      if (calls % EVERY === 0) times.push(Math.min(...Array.from({ length: RUNS }, () => timeOf(work))));
      return work();
    },
    summary() {
      const sorted = times.toSorted((a, b) => a - b);
      const at = (part: number): number => sorted[Math.floor((sorted.length - 1) * part)] ?? 0;
      return { timed: sorted.length, median: at(0.5), p99: at(0.99), most: at(1) };
    },
  };
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
