import { analyse, checkReport, GoujiError, readDocument, type SourceFile } from '@gouji/core';
import { caseOf } from './files.ts';

/** What a process is to do: the cases from that number on. */
export type Task = { files: SourceFile[]; seed: number; from: number; count: number };

/** What became of one case: read, or the code with which it was refused, or what broke; milliseconds, and bytes held then. */
export type Outcome = { number: number; outcome: string; fault?: string; took: number; memory: number };

process.once('message', async ({ files, seed, from, count }: Task) => {
  process.send?.('ready');
  for (let number = from; number < from + count; number += 1) {
    const file = caseOf(files, seed, number);
    const began = Date.now();
    const told = await run(file, number);
    process.send?.({ number, ...told, took: Date.now() - began, memory: process.memoryUsage.rss() });
  }
  process.disconnect();
});

async function run(file: SourceFile, number: number): Promise<{ outcome: string; fault?: string }> {
  try {
    if (number % 4 === 0) await readDocument(file);
    checkReport(await analyse(file));
    return { outcome: 'read' };
  } catch (error) {
    if (error instanceof GoujiError && error.code !== 'internal') return { outcome: error.code };
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return {
      outcome: 'broken',
      fault: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
    };
  }
}
