import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Place } from './contract.ts';

/** A new folder with room for a SQLite store; the name holds what a URL would have to escape. */
export async function makePlace(): Promise<Place & { folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-store-'));
  return {
    folder,
    location: join(folder, '勾稽 50%#1?.db'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
