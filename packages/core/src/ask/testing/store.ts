import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding, Report } from '../../report/index.ts';
import { openStore } from '../../store/index.ts';
import type { Store } from '../../store/store.ts';

/** A store in a folder of its own that holds these reports; closing it removes the folder. */
export async function storeOf(
  reports: readonly Report[],
  findings: Readonly<Record<string, Finding[]>> = {},
): Promise<{ store: Store; close: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-ask-'));
  const store = await openStore(join(folder, 'gouji.db'), { mode: 'create' });
  for (const report of reports) await store.put(report, findings[report.agency.name] ?? []);
  const close = async () => {
    await store.close();
    await rm(folder, { recursive: true });
  };
  return { store, close };
}
