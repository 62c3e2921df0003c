// Ingests the files below a folder into a store with so many processes, and tells as JSON how many were kept, in what time.
import { setTimeout as sleep } from 'node:timers/promises';
import { ingest, listFiles, openStore } from '@gouji/core';
import { cpuSeconds } from '../cpu.ts';

const [folder = '', location = '', jobs = '1'] = process.argv.slice(2);
const paths = await listFiles([folder]);
const store = await openStore(location, { mode: 'create' });
const results: Record<string, number> = {};
const start = performance.now();
for await (const { result } of ingest(store, paths, { jobs: Number(jobs) })) {
  results[result] = (results[result] ?? 0) + 1;
}
const seconds = (performance.now() - start) / 1000;
await store.close();
// The processor time of the workers is counted once they are gone.
await sleep(300);
process.stdout.write(
  JSON.stringify({ files: paths.length, seconds, results, cpu: cpuSeconds('own') + cpuSeconds('children') }),
);
