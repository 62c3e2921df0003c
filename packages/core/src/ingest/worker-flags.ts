/**
 * How V8 runs a worker process, as arguments of Node.
 *
 * A report takes a few megabytes; what takes more than 512 is not one, and shall not take the machine. Young objects die
 * with their file: in a nursery half as large a batch takes an eighth longer, in one twice as large each process holds as
 * many megabytes more. Some are copied out of it by chance, and then V8 would make those like them among the old,
 * which keep all that they point to until the old are collected as well: a quarter of the time. The old are collected
 * when a third as much again has come in, not as much again.
 *
 * Every core has a process of its own: threads that compile beside it, or collect together, only take from the others.
 * V8 waits for 3,000 calls before it compiles a function well, and what is called once a report would be called 10,000
 * times until then: a fifth of the time of the first 10,000 documents.
 */
export const WORKER_FLAGS = [
  '--max-old-space-size=512',
  '--max-semi-space-size=8',
  '--no-allocation-site-pretenuring',
  '--heap-growing-percent=30',
  '--no-parallel-scavenge',
  '--no-concurrent-recompilation',
  '--invocation-count-for-maglev=100',
  '--invocation-count-for-turbofan=600',
];
