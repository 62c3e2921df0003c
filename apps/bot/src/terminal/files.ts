import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** The files of a conversation on a terminal. */
export type Files = {
  /** A file by its path, as a client of Telegram would describe it; undefined where there is none. */
  describe(path: string): Promise<{ file_id: string; file_name: string; file_size: number } | undefined>;
  read(path: string): Promise<Uint8Array>;
  /** Writes what the bot sends into a folder for temporary files; gives its path. */
  keep(name: string, bytes: Uint8Array): Promise<string>;
};

/** Files read by their paths and kept in a folder made when the first one comes. */
export function createFiles(): Files {
  let folder: Promise<string> | undefined;
  let kept = 0;
  return {
    async describe(path) {
      const found = await stat(path).catch(() => undefined);
      return found?.isFile()
        ? { file_id: path, file_name: basename(path), file_size: found.size }
        : undefined;
    },
    read: (path) => readFile(path),
    async keep(name, bytes) {
      folder ??= mkdtemp(join(tmpdir(), 'gouji-bot-'));
      kept += 1;
      const path = join(await folder, `${kept}-${name}`);
      await writeFile(path, bytes);
      return path;
    },
  };
}
