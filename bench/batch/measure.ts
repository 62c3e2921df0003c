import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { cpuSeconds } from '../cpu.ts';
import { WORKER_FLAGS } from '../../packages/core/src/ingest/worker-flags.ts';

/** What an ingest took: wall and processor seconds, peak memory of all its processes, and bytes of the store, with how many reports it then holds. */
export type Measured = { seconds: number; cpu: number; peak: number; reports: number; storeBytes: number };

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const GOUJI = here('../../apps/cli/bin/gouji.js');

/** Ingests a folder into a fresh store by the command as built, and watches it; its start and its end are part of it. */
export async function measureIngest(folder: string, jobs: number): Promise<Measured> {
  const location = join(tmpdir(), `gouji-bench-batch-${process.pid}.db`);
  const [start, before] = [performance.now(), cpuSeconds('children')];
  const words = ['ingest', folder, '--jobs', String(jobs), '--store', location];
  const child = spawn(process.execPath, [GOUJI, ...words], { stdio: ['ignore', 'ignore', 'inherit'] });
  let peak = 0;
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryOf(child.pid ?? 0));
  }, 200);
  await once(child, 'exit');
  clearInterval(watch);
  const seconds = (performance.now() - start) / 1000;
  const cpu = cpuSeconds('children') - before;
  const reports = countReports(location);
  const storeBytes = statSync(location).size;
  for (const end of ['', '-wal', '-shm']) rmSync(location + end, { force: true });
  return { seconds, cpu, peak, reports, storeBytes };
}

function countReports(location: string): number {
  const store = new DatabaseSync(location, { readOnly: true });
  const { count } = store.prepare('select count(*) as count from reports').get() ?? {};
  store.close();
  return Number(count);
}

/** Wall and processor seconds that a file takes to be read, and to be read, parsed and checked, without anything else, in one process run as a worker is. */
export type Alone = Record<'read' | 'parse', { wall: number; cpu: number }>;

/** Reads and parses so many files of a folder, in as many processes at once, each on its own. Gives what a file takes in each, on average. */
export async function measureAlone(folder: string, count: number, processes: number): Promise<Alone> {
  const words = [...WORKER_FLAGS, here('./alone/child.ts'), folder, String(count)];
  const run = promisify(execFile);
  const said = await Promise.all(Array.from({ length: processes }, () => run(process.execPath, words)));
  return meanOf(said.map(({ stdout }) => JSON.parse(stdout) as Alone));
}

/** The mean of several measurements. */
export function meanOf(all: readonly Alone[]): Alone {
  const mean = (of: (one: Alone) => number): number =>
    all.reduce((sum, one) => sum + of(one), 0) / all.length;
  return {
    read: { wall: mean(({ read }) => read.wall), cpu: mean(({ read }) => read.cpu) },
    parse: { wall: mean(({ parse }) => parse.wall), cpu: mean(({ parse }) => parse.cpu) },
  };
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
