import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { BLOCK } from '../blocks.ts';
import { openStore } from '../index.ts';
import { CELL, sampleParcels } from '../testing/parcels.ts';
import { makePlace } from '../testing/place.ts';
import { sampleFinding, sampleReport } from '../testing/sample.ts';

/** Takes out of a store what changes of its schema have brought. */
function undo(location: string, statements: string[]): void {
  const file = new DatabaseSync(location);
  file.exec(statements.join(';'));
  file.close();
}

const identities = [
  'drop index agencies_one',
  'alter table agencies drop column identity',
  "delete from migrations where name > '0005-numbers'",
];

const numbers = [
  ...identities,
  'drop table numbers',
  'drop table cells',
  'drop index reports_former',
  ...['printed', 'division', 'years'].map((column) => `alter table agencies drop column ${column}`),
  "delete from migrations where name > '0004-files'",
];

test('a store from before numbers were kept in blocks answers as one that kept them from the beginning', async () => {
  const place = await makePlace();
  const store = await openStore(place.location, { mode: 'create' });
  await store.putAll(sampleParcels(BLOCK + 50), () => []);
  // Of the first agency a report is corrected, of the second one comes in under another printed name.
  await store.put(sampleReport({ agency: { name: '甲0局' }, year: 2020 }), []);
  await store.put(sampleReport({ agency: { name: '甲1局', printed: '市甲1局' }, year: 2023 }), []);
  const answers = async (of: typeof store) => ({
    agencies: await of.agencies(),
    years: await Promise.all(
      [2019, 2020, 2021, 2023].map(async (year) => {
        const { columns, places, forms, idsOf } = (await of.numbers([CELL], year)) ?? {};
        const ids = await idsOf?.([...(places?.keys() ?? [])]);
        return { ids, columns, places, forms };
      }),
    ),
  });
  const before = await answers(store);
  expect(before.years.map(({ places }) => places?.length)).toEqual([1382, 1382, 1382, 1]);
  await store.close();
  undo(place.location, numbers);

  const opened = await openStore(place.location, { mode: 'read' });
  expect(await answers(opened)).toEqual(before);
  await opened.close();
  await place.remove();
});

test('a store from before the severity of rules was kept learns it from its findings', async () => {
  const place = await makePlace();
  const store = await openStore(place.location, { mode: 'create' });
  const [grave, mild] = [sampleReport({ seed: 1 }), sampleReport({ seed: 2 })];
  const unsure = sampleFinding('remedies-total', 'info');
  await store.put(grave, [
    unsure,
    sampleFinding('remedies-total', 'error'),
    sampleFinding('blank-cells', 'info'),
  ]);
  await store.put(mild, [unsure]);
  await store.close();
  undo(place.location, [
    ...numbers,
    'alter table finding_rules drop column severity',
    'drop index reports_year',
    'drop table files',
    "delete from migrations where name > '0001-reports'",
  ]);

  const opened = await openStore(place.location, { mode: 'read' });
  const found = async (filter: Parameters<typeof opened.list>[0]) =>
    (await opened.list(filter)).items.map(({ id }) => id);
  expect(await found({ rule: 'remedies-total', severity: 'error' })).toEqual([grave.id]);
  expect(await found({ rule: 'remedies-total' })).toHaveLength(2);
  expect(await found({ rule: 'blank-cells', severity: 'warning' })).toEqual([]);
  await opened.close();
  await place.remove();
});
