import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ingest, listFiles, openStore } from '@gouji/core';

/** The folder of the sample reports. */
export const EXAMPLES = fileURLToPath(new URL('../../../../examples', import.meta.url));

/** The report of 淄博 as if 济南, another city of the same province, had filed it. */
async function writeJinan(folder: string): Promise<string> {
  const zibo = await readFile(join(EXAMPLES, 'zibo-public-security-2020.txt'), 'utf8');
  const path = join(folder, 'jinan.txt');
  await writeFile(path, zibo.replaceAll('淄博', '济南'));
  return path;
}

/** A store with the sample reports, and 济南 where asked for, in a folder of its own; `remove` takes both away. */
export async function exampleStore({ jinan = false } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-api-'));
  const location = join(folder, 'gouji.db');
  const writer = await openStore(location, { mode: 'create', now: () => new Date('2021-04-01T00:00:00Z') });
  const files = [...(await listFiles([EXAMPLES])), ...(jinan ? [await writeJinan(folder)] : [])];
  await Array.fromAsync(ingest(writer, files, { jobs: 1 }));
  await writer.close();
  const store = await openStore(location, { mode: 'read' });
  const remove = async (): Promise<void> => {
    await store.close();
    await rm(folder, { recursive: true });
  };
  return { store, location, folder, remove };
}
