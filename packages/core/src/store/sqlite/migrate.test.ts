import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openStore } from '../index.ts';
import { makePlace } from '../testing/place.ts';
import { sampleFinding, sampleReport } from '../testing/sample.ts';

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
  const file = new DatabaseSync(place.location);
  file.exec(
    "alter table finding_rules drop column severity; drop index reports_year; drop table files; delete from migrations where name > '0001-reports'",
  );
  file.close();

  const opened = await openStore(place.location, { mode: 'read' });
  const found = async (filter: Parameters<typeof opened.list>[0]) =>
    (await opened.list(filter)).items.map(({ id }) => id);
  expect(await found({ rule: 'remedies-total', severity: 'error' })).toEqual([grave.id]);
  expect(await found({ rule: 'remedies-total' })).toHaveLength(2);
  expect(await found({ rule: 'blank-cells', severity: 'warning' })).toEqual([]);
  await opened.close();
  await place.remove();
});
