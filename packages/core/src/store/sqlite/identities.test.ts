import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { addBlocks, BLOCK } from '../blocks.ts';
import { openStore } from '../index.ts';
import type { Store } from '../index.ts';
import { CELL, sampleParcels } from '../testing/parcels.ts';
import { makePlace } from '../testing/place.ts';
import { numberCell, sampleFinding, sampleReport } from '../testing/sample.ts';
import { sqliteConnection } from './connection.ts';

const DINGYUAN = { code: '341125', name: '定远县' };

const chaoyang = (seed: number, year: number) =>
  sampleReport({
    seed,
    year,
    agency: { name: '朝阳区人民政府', printed: '区人民政府', division: null },
    cells: { [CELL]: numberCell(1_000_000 + seed) },
  });

/** Makes of a store one from before agencies had an identity: all of one name and place were one, and the last report of a year the current one. */
function makeOld(location: string): void {
  const file = new DatabaseSync(location);
  file.exec(`
    update reports set current = 0 where agency in (select id from agencies where identity is null);
    update reports set agency = (select min(id) from agencies where identity is null)
      where agency in (select id from agencies where identity is null);
    delete from agencies where identity is null and id > (select min(id) from agencies where identity is null);
    update agencies set division_code = '', years = '[2022,2023]' where identity is null;
    update reports set current = 1 where seq in (
      select max(r.seq) from reports as r join agencies as a on a.id = r.agency
      where a.identity is null and r.format = 'html' group by r.year);
    drop index agencies_one;
    alter table agencies drop column identity;
    delete from migrations where name > '0005-numbers';
    delete from numbers`);
  addBlocks(sqliteConnection(file));
  file.close();
}

const answers = async (store: Store) => ({
  agencies: (await store.agencies()).filter(({ agency }) => agency.division === null),
  current: (await store.list({ agency: '朝阳区人民政府' })).items,
  all: (await store.list({ agency: '朝阳区人民政府', versions: 'all' })).items,
  numbers: await Promise.all(
    [2022, 2023].map(async (year) => {
      const { columns, places, idsOf } = (await store.numbers([CELL], year)) ?? {};
      return { columns, ids: await idsOf?.([...(places?.keys() ?? [])]) };
    }),
  ),
});

test('a store from before agencies had an identity takes apart those that only shared a name', async () => {
  const place = await makePlace();
  const store = await openStore(place.location, { mode: 'create' });
  const [beijing, changchun, later] = [chaoyang(1, 2022), chaoyang(2, 2022), chaoyang(3, 2023)];
  const corrected = { ...chaoyang(4, 2022), cells: { ...beijing.cells, [CELL]: numberCell(77) } };
  const again = chaoyang(5, 2022);
  const repeated = {
    ...again,
    source: { ...again.source, format: 'docx' as const },
    cells: changchun.cells,
  };
  for (const report of [beijing, changchun, corrected, repeated]) await store.put(report, []);
  const own = sampleFinding('applications-balance');
  await store.put(later, [own]);
  const before = await answers(store);
  expect(before.current.map(({ id }) => id)).toEqual([later.id, ...[changchun.id, corrected.id].sort()]);
  // Among so many that they stand in a block.
  await store.putAll(sampleParcels(BLOCK), () => []);
  await store.putFindings(later.id, [own, sampleFinding('carried-over-continuity', 'warning')]);
  await store.close();
  makeOld(place.location);

  const opened = await openStore(place.location, { mode: 'create' });
  expect(await answers(opened)).toEqual(before);
  // Beside the report of another agency it may have been accused.
  expect((await opened.get(later.id))?.findings).toEqual([own]);
  expect((await opened.list({ rule: 'carried-over-continuity' })).items).toEqual([]);
  expect(await opened.put(chaoyang(6, 2023), [])).toBe('added');
  await opened.close();
  await place.remove();
});

test('in a store from before agencies had an identity, an agency is found under its other names', async () => {
  const place = await makePlace();
  const store = await openStore(place.location, { mode: 'create' });
  const of = (name: string, year: number) => sampleReport({ year, agency: { name, division: DINGYUAN } });
  const plates = of('定远县市场监督管理局（知识产权局）', 2021);
  await store.put(plates, []);
  await store.close();
  makeOld(place.location);

  const opened = await openStore(place.location, { mode: 'read' });
  expect((await opened.current(of('定远县市场监督管理局', 2022).agency, 2021))?.id).toBe(plates.id);
  await opened.close();
  await place.remove();
});
