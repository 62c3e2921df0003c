import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStore, type StoredReport } from '../store/index.ts';
import { ingest } from './index.ts';
import { writeReports } from './testing/reports.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gouji-killed-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const program = fileURLToPath(new URL('./testing/ingest-all.ts', import.meta.url));
const KILLS = 50;
const LONGEST = 900;

/** When to kill: after so many milliseconds, or a moment after it has told of so many files. */
type Moment = { milliseconds: number; told: number };

/** Numbers from 0 up to 1, the same each time (Park and Miller). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

/** Lets a process ingest, kills it at that moment, and gives the paths that it told of. */
async function ingestAndKill(location: string, paths: string[], moment: Moment): Promise<string[]> {
  const child = spawn(process.execPath, [program, location, ...paths]);
  const told: string[] = [];
  const heard = Promise.withResolvers<void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    told.push(line.slice(line.indexOf(' ') + 1));
    if (told.length >= moment.told) heard.resolve();
  });
  const end = once(child, 'close');
  await Promise.race([
    moment.told > 0 ? heard.promise : new Promise(() => {}),
    sleep(moment.milliseconds),
    end,
  ]);
  child.kill('SIGKILL');
  await end;
  // The last line may be torn.
  return told.filter((path) => path.endsWith('.txt'));
}

async function keptIn(location: string): Promise<Map<string, StoredReport>> {
  const store = await openStore(location, { mode: 'create' });
  const kept = new Map<string, StoredReport>();
  for await (const stored of store.reports({})) kept.set(stored.report.source.name, stored);
  await store.close();
  return kept;
}

const found = (kept: Map<string, StoredReport>): unknown =>
  [...kept].map(([name, { report, findings, current }]) => [name, report, findings, current]);

test(
  `killed at ${KILLS} random moments, an ingest loses nothing that it told of and leaves no report in part`,
  { timeout: 480_000 },
  async () => {
    const paths = writeReports(folder, 60, [2019, 2020]);
    const location = join(folder, 'killed.db');
    const random = randomFrom(20_201_231);
    const told = new Set<string>();
    let midway = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const before = told.size;
      const moment =
        kill % 2 === 0
          ? { milliseconds: random() * LONGEST, told: 0 }
          : { milliseconds: 60_000, told: 1 + Math.floor(random() * (paths.length - 1)) };
      for (const path of await ingestAndKill(location, paths, moment)) told.add(path);
      if (!existsSync(location)) continue;
      if (told.size > before && told.size < paths.length) midway += 1;
      const file = new DatabaseSync(location);
      expect(file.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
      expect(file.prepare('pragma foreign_key_check').all()).toEqual([]);
      file.close();
      const kept = await keptIn(location);
      expect([...told].filter((path) => !kept.has(path.slice(folder.length + 1)))).toEqual([]);
      for (const { report } of kept.values()) expect(Object.keys(report.cells)).toHaveLength(198);
      if (kept.size === paths.length && kill < KILLS - 1) {
        for (const end of ['', '-wal', '-shm']) rmSync(location + end, { force: true });
        told.clear();
      }
    }
    expect(midway).toBeGreaterThan(0);
    const store = await openStore(location, { mode: 'create' });
    await Array.fromAsync(ingest(store, paths, { jobs: 2 }));
    await store.close();
    const whole = await openStore(join(folder, 'whole.db'), { mode: 'create' });
    await Array.fromAsync(ingest(whole, paths, { jobs: 2 }));
    await whole.close();
    expect(found(await keptIn(location))).toEqual(found(await keptIn(join(folder, 'whole.db'))));
  },
);
