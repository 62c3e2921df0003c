import { expect, test } from 'vitest';
import { BLOCK } from './blocks.ts';
import { openStore } from './index.ts';
import type { Store } from './index.ts';
import { makePlace } from './testing/place.ts';
import { CELL, sampleParcels } from './testing/parcels.ts';
import { numberCell, sampleReport } from './testing/sample.ts';

const read = async (store: Store, year: number) => {
  const { agencies, places, columns } = (await store.numbers([CELL, 'no.such.cell'], year)) ?? {};
  const [column, none] = columns ?? [];
  const entries = [...(places ?? [])].map(
    (place, row) => [agencies?.[place]?.agency.name ?? '', column?.[row]] as const,
  );
  return { numbers: new Map(entries), gaps: none?.every((value) => Number.isNaN(value)) };
};

test('numbers of a year are the same on both sides of the end of a block, and follow what comes in later', async () => {
  const place = await makePlace();
  const store = await openStore(place.location, { mode: 'create' });
  const parcels = sampleParcels(BLOCK + 2);
  // The year 2020 is that of every third report from the second on.
  const expected = new Map(
    parcels.flatMap(({ head }, i) => (i % 3 === 1 ? [[head.agency.name, i] as const] : [])),
  );
  const early = parcels.slice(0, BLOCK - 1);
  await store.putAll(early, () => []);
  expect((await read(store, 2020)).numbers.size).toBe(BLOCK / 3 - 1 / 3);
  await store.putAll(parcels.slice(BLOCK - 1), () => []);
  expect(await read(store, 2020)).toEqual({ numbers: expected, gaps: true });

  const corrected = sampleReport({
    agency: { name: '甲0局' },
    year: 2020,
    cells: { [CELL]: numberCell(12.5) },
  });
  await store.put(corrected, []);
  expected.set('甲0局', 12.5);
  expect((await read(store, 2020)).numbers).toEqual(expected);
  await store.close();

  const opened = await openStore(place.location, { mode: 'read' });
  expect((await read(opened, 2020)).numbers).toEqual(expected);
  await opened.close();
  await place.remove();
});
