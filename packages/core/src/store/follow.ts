import { statSync } from 'node:fs';
import { GoujiError } from '../errors.ts';
import type { Store } from './store.ts';

const NOTHING = 'nothing';

/** Which file lies at a path, whatever it is called elsewhere, and how long it is. */
function fileAt(path: string): { id: string; size: number } {
  try {
    // To look takes microseconds; to ask another thread for it would take a hundred times as long.
    const { dev, ino, size } = statSync(path, { bigint: true });
    return { id: `${dev}:${ino}`, size: Number(size) };
  } catch {
    return { id: NOTHING, size: 0 };
  }
}

/**
 * The store in a file for as long as that file lies at its path: once another one is put there, the next call opens that
 * one. Where none can be opened, each call throws what `open` throws, until one can.
 */
export async function followStore(path: string, open: () => Promise<Store>): Promise<Store> {
  // The log of changes beside a file is found by its name, and would be taken for that of any file put there.
  const log = `${path}-wal`;
  let store = await open();
  let opened = { file: fileAt(path).id, log: fileAt(log).id };
  let inUse = opened.file;
  let times = 0;
  let changing: Promise<Store> | undefined;
  let closed = false;

  async function change(): Promise<Store> {
    inUse = NOTHING;
    await store.close();
    const found = fileAt(path);
    const stale = fileAt(log);
    if (found.id !== opened.file && stale.id === opened.log && stale.size > 0) {
      throw new GoujiError('store-unavailable', {
        store: path,
        reason: `${log} holds changes of the file that was here before`,
      });
    }
    store = await open();
    opened = { file: found.id, log: fileAt(log).id };
    inUse = opened.file;
    times += 1;
    return store;
  }

  async function current(): Promise<Store> {
    if (closed || (inUse !== NOTHING && fileAt(path).id === inUse)) return store;
    return (changing ??= change().finally(() => (changing = undefined)));
  }

  return {
    location: store.location,
    put: async (...given) => (await current()).put(...given),
    putAll: async (...given) => (await current()).putAll(...given),
    fileNote: async (...given) => (await current()).fileNote(...given),
    putFindings: async (...given) => (await current()).putFindings(...given),
    has: async (...given) => (await current()).has(...given),
    get: async (...given) => (await current()).get(...given),
    getAll: async (...given) => (await current()).getAll(...given),
    current: async (...given) => (await current()).current(...given),
    list: async (...given) => (await current()).list(...given),
    async *reports(filter) {
      yield* (await current()).reports(filter);
    },
    agencies: async () => (await current()).agencies(),
    figures: async (...given) => (await current()).figures(...given),
    // Two files may count their changes alike.
    version: async () => `${await (await current()).version()} ${times}`,
    numbers: async (...given) => (await current()).numbers(...given),
    async close() {
      closed = true;
      await changing?.catch(() => {});
      await store.close();
    },
  };
}
