import { chmodSync, existsSync, statSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from '../index.ts';
import { makePlace } from '../testing/place.ts';
import { sampleReport } from '../testing/sample.ts';

let place: Awaited<ReturnType<typeof makePlace>>;
beforeEach(async () => {
  place = await makePlace();
});
afterEach(() => place.remove());

const NOBODY = 65_534;

/** Does something as one who may read the store and no more; root would be let in everywhere. */
async function asReader<T>(work: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0;
  chmodSync(place.location, 0o444);
  chmodSync(place.folder, 0o555);
  if (isRoot) process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
    chmodSync(place.folder, 0o755);
    chmodSync(place.location, 0o644);
  }
}

async function keep(seed: number): Promise<Awaited<ReturnType<typeof openStore>>> {
  const writer = await openStore(place.location, { mode: 'create' });
  await writer.put(sampleReport({ seed, agency: { name: `甲${seed}局` } }), []);
  return writer;
}

test('a store that may not be written, in a folder that may not be either, is read and left as it was', async () => {
  await (await keep(1)).close();
  const before = statSync(place.location, { bigint: true }).mtimeNs;
  await asReader(async () => {
    const store = await openStore(place.location, { mode: 'read' });
    expect((await store.list({})).items.map(({ agency }) => agency.name)).toEqual(['甲1局']);
    const whole = await Array.fromAsync(store.reports({}));
    expect(Object.keys(whole[0]?.report.cells ?? {})).toHaveLength(198);
    await expect(store.put(sampleReport({ seed: 2 }), [])).rejects.toMatchObject({
      code: 'store-unavailable',
    });
    await store.close();
    await expect(openStore(place.location, { mode: 'create' })).rejects.toMatchObject({
      code: 'store-unavailable',
      details: { reason: 'attempt to write a readonly database' },
    });
  });
  expect(statSync(place.location, { bigint: true }).mtimeNs).toBe(before);
  expect(existsSync(`${place.location}-wal`)).toBe(false);
});

test('who may only read sees what others keep meanwhile, and that it is something new', async () => {
  await (await keep(1)).close();
  const store = await asReader(() => openStore(place.location, { mode: 'read' }));
  const versions = new Set<string>();
  const names = () =>
    asReader(async () => {
      versions.add(await store.version());
      return (await store.agencies()).map(({ agency }) => agency.name).sort();
    });
  expect(await names()).toEqual(['甲1局']);
  const writer = await keep(2);
  expect(await names()).toEqual(['甲1局', '甲2局']);
  await writer.put(sampleReport({ seed: 3, agency: { name: '甲3局' } }), []);
  expect(await names()).toEqual(['甲1局', '甲2局', '甲3局']);
  await writer.close();
  expect(await names()).toEqual(['甲1局', '甲2局', '甲3局']);
  await (await keep(4)).close();
  expect(await names()).toEqual(['甲1局', '甲2局', '甲3局', '甲4局']);
  expect(versions.size).toBeGreaterThanOrEqual(4);
  await store.close();
});

test('what a writer has kept and not yet put in its place is read with the rest', async () => {
  const writer = await keep(1);
  // Still open: what was kept stands in the file beside it.
  const names = await asReader(async () => {
    const store = await openStore(place.location, { mode: 'read' });
    const found = (await store.agencies()).map(({ agency }) => agency.name);
    await store.close();
    return found;
  });
  expect(names).toEqual(['甲1局']);
  await writer.close();
});
