import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '@gouji/core';
import { world } from '../../packages/core/src/ask/testing/world.ts';
import { packParcel, type Parcel } from '../../packages/core/src/store/parcel.ts';
import { reports, type Shape } from './many.ts';

/** A store of so many reports in a shape: the world that the questions are about, and invented ones around it. It stays in the folder for temporary files, because making a large one takes minutes. */
export async function storeOfSize(size: number, shape: Shape): Promise<Store> {
  const file = join(tmpdir(), `gouji-bench-ask-${size}-${shape.replace(' ', '-')}.db`);
  if (existsSync(file)) {
    const store = await openStore(file, { mode: 'read' });
    if ((await countOf(store)) === size && (await holdsWorld(store))) return store;
    await store.close();
    for (const suffix of ['', '-wal', '-shm']) await rm(file + suffix, { force: true });
  }
  const store = await openStore(file, { mode: 'create' });
  const kept = world();
  for (const { report, findings } of kept) await store.put(report, findings);
  const taken = new Set(kept.map(({ report: { agency } }) => agency.name + (agency.division?.code ?? '')));
  let parcels: Parcel[] = [];
  const write = async (): Promise<void> => {
    await store.putAll(parcels, () => []);
    parcels = [];
  };
  for (const report of reports(size - kept.length, shape, taken)) {
    parcels.push(packParcel(report, []));
    if (parcels.length === LUMP) await write();
  }
  await write();
  return store;
}

const LUMP = 500;

const countOf = async (store: Store): Promise<number> =>
  (await store.agencies()).reduce((sum, { years }) => sum + years.length, 0);

// The world may have changed since the store was made.
async function holdsWorld(store: Store): Promise<boolean> {
  for (const { report } of world()) {
    const kept = await store.get(report.id);
    if (JSON.stringify(kept?.report.published) !== JSON.stringify(report.published)) return false;
  }
  return true;
}
