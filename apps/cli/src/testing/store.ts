import { join } from 'node:path';
import { examples, gouji, temporary } from './gouji.ts';

/** A fresh store that holds the sample reports, gone when the test is over. */
export async function sampleStore(): Promise<{ store: string; folder: string; [Symbol.dispose](): void }> {
  const place = temporary();
  const store = join(place.folder, 'gouji.db');
  await gouji(['ingest', examples, '--store', store]);
  return { store, folder: place.folder, [Symbol.dispose]: () => place[Symbol.dispose]() };
}
