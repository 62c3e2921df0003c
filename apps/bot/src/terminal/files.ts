import { mkdtemp, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { GoujiError } from '@gouji/core';

type Described = { file_id: string; file_name: string; file_size: number };

/** The files of a conversation on a terminal. */
export type Files = {
  /** A file by its path, as a client of Telegram would describe it; why not, where there is none or it is none. */
  describe(path: string): Promise<Described | GoujiError>;
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
      if (!found) return new GoujiError('file-not-found', { path });
      // A folder, or what is no file of bytes either.
      if (!found.isFile()) return new GoujiError('file-unreadable', { path, reason: 'EISDIR' });
      return { file_id: path, file_name: basename(path), file_size: found.size };
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
