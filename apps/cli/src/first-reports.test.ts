import { join } from 'node:path';
import { openStore } from '@gouji/core';
import { expect, test } from 'vitest';
import { firstReports } from './first-reports.ts';
import { temporary } from './testing/gouji.ts';
import { sampleReport } from './testing/report.ts';

test('firstReports goes over as many pages as the limit asks for', async () => {
  using place = temporary();
  const store = await openStore(join(place.folder, 'gouji.db'), { mode: 'create' });
  const report = await sampleReport('haidong-public-security-2020.txt');
  for (let index = 0; index < 520; index += 1) {
    const id = `${index}`.padStart(16, '0');
    const source = { ...report.source, sha256: id.padStart(64, '0') };
    await store.put({ ...report, id, source, agency: { ...report.agency, name: `第${index}局` } }, []);
  }
  const some = await firstReports(store, {}, 510);
  expect([some.items.length, some.next]).toEqual([510, expect.any(String)]);
  const all = await firstReports(store, {}, 1000);
  expect([new Set(all.items.map(({ id }) => id)).size, all.next]).toEqual([520, null]);
  expect(all.items.slice(0, 510)).toEqual(some.items);
  expect((await firstReports(store, { year: 2019 }, 1000)).items).toEqual([]);
  await store.close();
});
