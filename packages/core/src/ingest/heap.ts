// A report takes a few megabytes; what takes more than 512 is not one, and shall not take the machine. Young objects die
// with their file: in a nursery half as large a batch takes an eighth longer, in one twice as large each process holds as
// many megabytes more. Some are copied out of it by chance, and then V8 would make those like them among the old,
// which keep all that they point to until the old are collected as well: a quarter of the time. Where every core has a
// process of its own, threads that collect together wait for each other: a tenth of the time. The old are collected when
// half as much again has come in, not as much again.
/** The bounds of a worker process's memory, as arguments of Node. */
export const HEAP = [
  '--max-old-space-size=512',
  '--max-semi-space-size=8',
  '--no-allocation-site-pretenuring',
  '--no-parallel-scavenge',
  '--heap-growing-percent=50',
];
