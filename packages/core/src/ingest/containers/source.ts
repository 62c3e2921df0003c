import { open, stat } from 'node:fs/promises';
import { onDisk, type Spot } from '../disk-name.ts';

/** Bytes that are looked into where they lie, in a file or in memory. */
export type Source = {
  size: number;
  /** So many bytes from there on; fewer at the end. */
  read(at: number, length: number): Promise<Uint8Array>;
  close(): Promise<void>;
};

const CHUNK = 64 * 1024;

export const sourceOf = (bytes: Uint8Array): Source => ({
  size: bytes.length,
  read: async (at, length) => bytes.subarray(at, at + length),
  close: async () => {},
});

/** Opens a regular file; of a pipe or a device only its end tells the size, so that there is no Source of it. */
export async function openFile(spot: Spot): Promise<Source | undefined> {
  const path = onDisk(spot);
  if (!(await stat(path)).isFile()) return undefined;
  const handle = await open(path);
  const { size } = await handle.stat();
  return withBlocks({
    size,
    async read(at, length) {
      const bytes = Buffer.allocUnsafe(Math.max(0, Math.min(length, size - at)));
      let filled = 0;
      while (filled < bytes.length) {
        const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, at + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.subarray(0, filled);
    },
    close: () => handle.close(),
  });
}

/** The same with a small read answered out of a larger one, for directories and headers are read in small pieces. */
function withBlocks(source: Source): Source {
  // One at the directory, one at the members.
  const blocks: { at: number; bytes: Uint8Array }[] = [];
  return {
    ...source,
    async read(at, length) {
      if (length >= CHUNK) return source.read(at, length);
      const last = Math.min(at + length, source.size);
      let block = blocks.find(({ at: from, bytes }) => from <= at && last <= from + bytes.length);
      if (!block) {
        block = { at, bytes: await source.read(at, CHUNK) };
        blocks.unshift(block);
        blocks.length = Math.min(blocks.length, 2);
      }
      return block.bytes.subarray(at - block.at, at - block.at + length);
    },
  };
}

/** All bytes from the first to the last. */
export async function* chunksOf(source: Source): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < source.size;) {
    const chunk = await source.read(at, CHUNK);
    if (chunk.length === 0) return;
    at += chunk.length;
    yield chunk;
  }
}
