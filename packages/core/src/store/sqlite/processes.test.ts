import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../index.ts';
import type { Store } from '../index.ts';
import { makePlace } from '../testing/place.ts';
import { startWriter } from '../testing/processes.ts';
import { sampleReport } from '../testing/sample.ts';

let place: Awaited<ReturnType<typeof makePlace>>;
beforeEach(async () => {
  place = await makePlace();
});
afterEach(() => place.remove());

test('two processes that write at once lose nothing', async () => {
  const writers = await Promise.all([0, 100].map((first) => startWriter(place.location, first, 100)));
  for (const writer of writers) writer.begin();
  expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0]);
  expect(await keptIds(place.location)).toEqual(writers.flatMap(({ kept }) => kept).sort());
  expect(await keptIds(place.location)).toEqual(seeds(200).sort());
  expectSound(place.location);
});

test('two processes that keep the same reports keep each once', async () => {
  const writers = await Promise.all([0, 20].map((first) => startWriter(place.location, first, 40)));
  for (const writer of writers) writer.begin();
  expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0]);
  expect(await keptIds(place.location)).toEqual(seeds(60).sort());
});

test('four processes that make the store at once make it once', async () => {
  const writers = await Promise.all([0, 1, 2, 3].map((first) => startWriter(place.location, first, 1)));
  for (const writer of writers) writer.begin();
  expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0, 0, 0]);
  expect(await keptIds(place.location)).toEqual(seeds(4).sort());
  expectSound(place.location);
});

test.each([1, 7, 30])('a process killed after keeping %i reports loses none of them', async (count) => {
  const writer = await startWriter(place.location, 0, 10_000);
  writer.killAfter(count);
  writer.begin();
  expect(await writer.ended).toBe('SIGKILL');

  const store = await openStore(place.location, { mode: 'read' });
  const kept = await wholeReports(store);
  await store.close();
  expect(writer.kept.filter((id) => !kept.has(id))).toEqual([]);
  for (const report of kept.values()) expect(Object.keys(report.cells)).toHaveLength(198);
  expectSound(place.location);

  const successor = await startWriter(place.location, 0, kept.size + 10);
  successor.begin();
  expect(await successor.ended).toBe(0);
  expect(await keptIds(place.location)).toEqual(seeds(kept.size + 10).sort());
  expectSound(place.location);
});

test.each([1, 2, 3])(
  'a process killed while it makes the store leaves none or a sound one (try %i)',
  async () => {
    const writer = await startWriter(place.location, 0, 10_000);
    writer.begin();
    // Opening makes the file before anything is in it; where in the making the end comes, is left to chance.
    await expect.poll(() => existsSync(place.location), { interval: 1, timeout: 20_000 }).toBe(true);
    writer.kill();
    expect(await writer.ended).toBe('SIGKILL');

    const store = await openStore(place.location, { mode: 'create' });
    const kept = await wholeReports(store);
    expect(writer.kept.filter((id) => !kept.has(id))).toEqual([]);
    expect(await store.put(sampleReport({ seed: -1 }), [])).toBe('added');
    await store.close();
    expectSound(place.location);
  },
);

const seeds = (count: number) => Array.from({ length: count }, (_, seed) => sampleReport({ seed }).id);

async function wholeReports(store: Store) {
  const found = new Map<string, ReturnType<typeof sampleReport>>();
  for await (const { report } of store.reports({ versions: 'all' })) found.set(report.id, report);
  return found;
}

async function keptIds(location: string): Promise<string[]> {
  const store = await openStore(location, { mode: 'read' });
  const kept = await wholeReports(store);
  const figures = await store.figures(['applications.concluded.total'], {});
  await store.close();
  expect(figures.map(({ id }) => id).sort()).toEqual([...kept.keys()].sort());
  return [...kept.keys()].sort();
}

function expectSound(location: string): void {
  const file = new DatabaseSync(location);
  expect(file.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
  expect(file.prepare('pragma foreign_key_check').all()).toEqual([]);
  file.close();
}
