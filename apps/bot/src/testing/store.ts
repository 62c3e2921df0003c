import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse, ingest, listFiles, openStore, type Report, type Store } from '@gouji/core';

const EXAMPLES = fileURLToPath(new URL('../../../../examples', import.meta.url));

/** The bytes of a sample report. */
export const exampleFile = (name: string): Promise<Buffer> => readFile(join(EXAMPLES, name));

/** A store with the sample reports, and more, in a folder of its own; `remove` takes both away. */
export const exampleStore = (more: Report[] = []) =>
  storeWith(async (writer) => {
    await Array.fromAsync(ingest(writer, await listFiles([EXAMPLES]), { jobs: 1 }));
    for (const report of more) await writer.put(report, []);
  });

/** The same with no report in it. */
export const emptyStore = () => storeWith(async () => {});

async function storeWith(fill: (writer: Store) => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-bot-'));
  const location = join(folder, 'gouji.db');
  const writer = await openStore(location, { mode: 'create' });
  await fill(writer);
  await writer.close();
  const store = await openStore(location, { mode: 'read' });
  const remove = async (): Promise<void> => {
    await store.close();
    await rm(folder, { recursive: true });
  };
  return { store, location, remove };
}

/** Reports of 淄博市公安局 for years of which there is no sample: that of 2020 with other applications received, blank for null. */
export async function zibo(received: Record<number, number | null>, file = 'zibo'): Promise<Report[]> {
  const name = 'zibo-public-security-2020.txt';
  const report = await analyse({ name, bytes: await exampleFile(name) });
  const path = 'applications.new.total';
  return Object.entries(received).map(([year, value]) => {
    const copy = structuredClone(report);
    const { at } = copy.cells[path] as { at: object };
    const cell =
      value === null ? { state: 'blank', text: '', at } : { state: 'number', value, text: `${value}`, at };
    const source = { ...copy.source, name: `${file}-${year}.txt`, sha256: year.padStart(64, '0') };
    return {
      ...copy,
      id: `zibo${year}`,
      year: Number(year),
      source,
      cells: { ...copy.cells, [path]: cell },
    } as Report;
  });
}
