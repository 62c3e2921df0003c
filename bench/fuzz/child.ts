import type { SourceFile } from '@gouji/core';
import { caseOf } from './files.ts';
import { open, read, type Told } from './outcome.ts';

/** What a process is to do: the cases from that number on. */
export type Task = { files: SourceFile[]; holdsFiles: boolean; seed: number; from: number; count: number };

/** What became of one case, its milliseconds of processor time, and the bytes held then. */
export type Outcome = Told & { number: number; took: number; memory: number };

process.once('message', async ({ files, holdsFiles, seed, from, count }: Task) => {
  const run = holdsFiles ? open : read;
  // What is loaded once is no part of any case.
  for (const file of files) await run(file, 0);
  process.send?.({ ready: process.memoryUsage.rss() });
  for (let number = from; number < from + count; number += 1) {
    const file = caseOf(files, seed, number);
    const began = process.cpuUsage();
    const told = await run(file, number);
    const { user, system } = process.cpuUsage(began);
    process.send?.({
      number,
      ...told,
      took: Math.round((user + system) / 1000),
      memory: process.memoryUsage.rss(),
    });
  }
  process.disconnect();
});
