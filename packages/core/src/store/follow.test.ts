import { rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from './index.ts';
import type { Store } from './index.ts';
import { makePlace } from './testing/place.ts';
import { sampleReport } from './testing/sample.ts';

let place: Awaited<ReturnType<typeof makePlace>>;
let store: Store;

/** Makes a store with the report of one agency. */
async function keep(location: string, name: string): Promise<void> {
  const writer = await openStore(location, { mode: 'create' });
  await writer.put(sampleReport({ agency: { name } }), []);
  await writer.close();
}

const names = async (): Promise<string[]> => (await store.list({})).items.map(({ agency }) => agency.name);

beforeEach(async () => {
  place = await makePlace();
  await keep(place.location, '甲市公安局');
  store = await openStore(place.location, { mode: 'read', follow: true });
});
afterEach(async () => {
  await store.close();
  await place.remove();
});

test('reads the file that is put in the place of another, and knows that it is another', async () => {
  expect(await names()).toEqual(['甲市公安局']);
  const versions = [await store.version(), await store.version()];
  const agencies = await store.agencies();
  const other = join(place.folder, 'other.db');
  await keep(other, '乙市公安局');
  await rename(other, place.location);
  expect(await names()).toEqual(['乙市公安局']);
  expect(versions[0]).toBe(versions[1]);
  expect(await store.version()).not.toBe(versions[0]);
  expect(await store.agencies()).not.toBe(agencies);
  const whole = await Array.fromAsync(store.reports({}));
  expect(whole.map(({ report }) => report.agency.name)).toEqual(['乙市公安局']);
});

test('many calls at once open it once, and all see it', async () => {
  const other = join(place.folder, 'other.db');
  await keep(other, '乙市公安局');
  await rename(other, place.location);
  const seen = await Promise.all(Array.from({ length: 20 }, names));
  expect(new Set(seen.flat())).toEqual(new Set(['乙市公安局']));
});

test('says so while there is none or no store, and goes on when there is one again', async () => {
  const away = join(place.folder, 'away.db');
  await rename(place.location, away);
  await expect(names()).rejects.toMatchObject({ code: 'store-missing' });
  await expect(store.version()).rejects.toMatchObject({ code: 'store-missing' });
  await writeFile(place.location, 'notes');
  await expect(names()).rejects.toMatchObject({ code: 'store-not-ours' });
  await rename(away, place.location);
  expect(await names()).toEqual(['甲市公安局']);
});

test('a change by another process is no other file', async () => {
  await keep(place.location, '丙市公安局');
  expect(await names()).toEqual(['丙市公安局', '甲市公安局']);
  // What was kept while we were reading is all in the file, and not in the log beside it.
  expect((await stat(`${place.location}-wal`)).size).toBe(0);
});

test('a log of changes that the former file left behind is not taken for one of the new file', async () => {
  const writer = await openStore(place.location, { mode: 'create' });
  await writer.put(sampleReport({ agency: { name: '丙市公安局' } }), []);
  const other = join(place.folder, 'other.db');
  await keep(other, '乙市公安局');
  await rename(other, place.location);
  await expect(names()).rejects.toMatchObject({
    code: 'store-unavailable',
    details: { reason: `${place.location}-wal holds changes of the file that was here before` },
  });
  await writer.close();
  await Promise.all(['-wal', '-shm'].map((end) => rm(place.location + end, { force: true })));
  expect(await names()).toEqual(['乙市公安局']);
});

test('ends with closing', async () => {
  await store.close();
  await expect(names()).rejects.toMatchObject({ details: { reason: 'closed' } });
});
