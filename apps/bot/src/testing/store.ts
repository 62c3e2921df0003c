import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ingest, listFiles, openStore } from '@gouji/core';

const EXAMPLES = fileURLToPath(new URL('../../../../examples', import.meta.url));

/** A store with the sample reports in a folder of its own; `remove` takes both away. */
export async function exampleStore() {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-bot-'));
  const location = join(folder, 'gouji.db');
  const writer = await openStore(location, { mode: 'create' });
  await Array.fromAsync(ingest(writer, await listFiles([EXAMPLES]), { jobs: 1 }));
  await writer.close();
  const store = await openStore(location, { mode: 'read' });
  const remove = async (): Promise<void> => {
    await store.close();
    await rm(folder, { recursive: true });
  };
  return { store, location, remove };
}
