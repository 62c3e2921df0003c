import { stat } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openStore } from '../index.ts';
import { makePlace } from '../testing/place.ts';
import { sampleFinding, sampleReport } from '../testing/sample.ts';

test('a report takes less than 3,000 bytes of the file, indexes and findings included', async () => {
  const place = await makePlace();
  const store = await openStore(place.location, { mode: 'create' });
  const reports = 1000;
  for (let i = 0; i < reports; i += 1) {
    const report = sampleReport({ seed: i % 200, year: 2019 + Math.floor(i / 200) });
    await store.put(report, i % 2 === 0 ? [sampleFinding('applications-balance')] : []);
  }
  await store.close();
  expect((await stat(place.location)).size / reports).toBeLessThan(3000);
  await place.remove();
});
