import { once } from 'node:events';
import { openStore } from '../index.ts';
import { sampleReport } from './sample.ts';

// A process that keeps reports: `node writer.ts LOCATION FIRST COUNT`. It says "ready", waits for a line, opens the
// store, and says the id of each report once the store has said that it is kept.
const [location = '', first = '0', count = '0'] = process.argv.slice(2);

process.stdout.write('ready\n');
await once(process.stdin, 'data');
process.stdin.unref();

const store = await openStore(location, { mode: 'create' });
for (let seed = Number(first); seed < Number(first) + Number(count); seed += 1) {
  const report = sampleReport({ seed });
  await store.put(report, []);
  process.stdout.write(`${report.id}\n`);
}
await store.close();
process.stdin.destroy();
