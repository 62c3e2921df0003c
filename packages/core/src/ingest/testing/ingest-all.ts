import { openStore } from '../../store/index.ts';
import { ingest } from '../index.ts';

// Keeps the files named on the command line in the store named first, telling a line for each that is done.
const [location = '', ...paths] = process.argv.slice(2);
const store = await openStore(location, { mode: 'create' });
const program = process.env['WORKER_PROGRAM'];
for await (const { path, result } of ingest(store, paths, { jobs: 2, ...(program && { program }) }))
  process.stdout.write(`${result} ${path}\n`);
await store.close();
