import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { HEAP } from '../../packages/core/src/ingest/heap.ts';

/** What an ingest took: wall and processor seconds, peak memory of all its processes, and bytes of the store. */
export type Measured = {
  files: number;
  seconds: number;
  cpu: number;
  results: Record<string, number>;
  peak: number;
  storeBytes: number;
};

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Ingests a folder into a fresh store in a process of its own, which runs what is built, and watches it. */
export async function measureIngest(folder: string, jobs: number): Promise<Measured> {
  const location = join(tmpdir(), `gouji-bench-batch-${process.pid}.db`);
  const child = spawn(process.execPath, [here('./child.ts'), folder, location, String(jobs)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid ?? 0));
  }, 200);
  const said = text(child.stdout);
  await once(child, 'close');
  clearInterval(watch);
  const storeBytes = statSync(location).size;
  for (const end of ['', '-wal', '-shm']) rmSync(location + end, { force: true });
  return { ...(JSON.parse(await said) as Omit<Measured, 'peak' | 'storeBytes'>), peak, storeBytes };
}

/** Wall and processor seconds that a file takes to be read, and to be read, parsed and checked, without anything else, in one process bounded as a worker is. */
export type Alone = Record<'read' | 'parse', { wall: number; cpu: number }>;

/** Reads and parses so many files of a folder in a process of its own. */
export function measureAlone(folder: string, count: number): Alone {
  const said = execFileSync(process.execPath, [...HEAP, here('./alone/child.ts'), folder, String(count)]);
  return JSON.parse(said.toString()) as Alone;
}

/** The memory of a process and of its children, pages that they share counted once, in bytes. */
function memoryOf(pid: number): number {
  let sum = proportionalSize(pid);
  for (const name of readdirSync('/proc')) {
    if (/^\d+$/u.test(name) && parentOf(name) === pid) sum += proportionalSize(Number(name));
  }
  return sum;
}

function parentOf(pid: string): number {
  return Number(
    readProc(pid, 'stat')
      .replace(/^.*\) /u, '')
      .split(' ')[1],
  );
}

const proportionalSize = (pid: number): number =>
  1024 * Number(/^Pss:\s+(\d+)/mu.exec(readProc(String(pid), 'smaps_rollup'))?.[1] ?? 0);

// A process may end while it is looked at.
function readProc(pid: string, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
