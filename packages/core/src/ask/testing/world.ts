import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding, Report } from '../../report/index.ts';
import { openStore } from '../../store/index.ts';
import type { Store } from '../../store/store.ts';
import { sketched } from './reports.ts';
import type { Sketch } from './reports.ts';
import { findings as seedFindings, seeds } from './town.ts';

type Kept = { report: Report; findings: Finding[] };

/** The reports that the questions are put to: the five seeds, and those invented in `questions/store.json`. */
export function world(): Kept[] {
  const file = new URL('../questions/store.json', import.meta.url);
  // Written by hand in this shape.
  const invented = JSON.parse(readFileSync(file, 'utf8')) as (Sketch & { findings?: Finding[] })[];
  return [
    ...seeds().map((report) => ({ report, findings: seedFindings[report.agency.name] ?? [] })),
    ...invented.map(({ findings = [], ...sketch }) => ({ report: sketched(sketch), findings })),
  ];
}

/** A store in a folder of its own that holds the world; closing it removes the folder. */
export async function worldStore(): Promise<{ store: Store; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-world-'));
  const store = await openStore(join(folder, 'gouji.db'), { mode: 'create' });
  for (const { report, findings } of world()) await store.put(report, findings);
  const close = async () => {
    await store.close();
    await rm(folder, { recursive: true });
  };
  return { store, close };
}
