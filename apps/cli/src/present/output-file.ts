import { randomUUID } from 'node:crypto';
import { rmSync, type Stats } from 'node:fs';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { once } from 'node:events';
import { exitCodes } from '../exit-codes.ts';
import type { App } from '../app.ts';
import { placeOf } from '../file-place.ts';
import { UsageError } from '../usage.ts';

/**
 * Lets something be written to a file, or to standard output without one. The file appears whole or not at all, where
 * links lead to, with the permissions of the one that it replaces.
 */
export async function withOutput<T>(
  app: App,
  path: string | undefined,
  use: (output: Writable) => Promise<T>,
): Promise<T> {
  if (path === undefined) return use(app.io.stdout);
  return told(app, path, async () => {
    const former = await formerAt(app, path);
    // A pipe or a device is written to as it is.
    if (former && !former.isFile()) return writeTo(await open(path, 'w'), use);
    return replace(app, await placeOf(path), former, use);
  });
}

/** Makes sure that a file can be written, and leaves all as it was: nobody shall wait for an hour to learn that it cannot. */
export async function ensureWritable(app: App, path: string): Promise<void> {
  await told(app, path, async () => {
    const former = await formerAt(app, path);
    if (former && !former.isFile()) return;
    const part = partBeside(await placeOf(path));
    await (await open(part, 'wx')).close();
    await rm(part);
  });
}

async function formerAt(app: App, path: string): Promise<Stats | undefined> {
  const former = await stat(path).catch(() => undefined);
  if (former?.isDirectory()) throw cannotWrite(app, path, 'EISDIR');
  return former;
}

/** What the system refuses is told as ours, by the name that the user knows. */
async function told<T>(app: App, path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (!syscall) throw error;
    throw cannotWrite(app, path, code ?? '');
  }
}

/** The refusal of a file that cannot be written, for the reason that the system gives. */
export const cannotWrite = ({ text }: Pick<App, 'text'>, path: string, reason: string): UsageError =>
  new UsageError(text.usage.cannotWrite(path, reason), exitCodes.output);

// Beside the file, for only there can it be put in its place at a stroke; hidden, so that nobody reads it by then.
const partBeside = (place: string): string => join(dirname(place), `.gouji-${randomUUID()}.part`);

const PERMISSIONS = 0o7777;

async function replace<T>(
  { io }: App,
  place: string,
  former: Stats | undefined,
  use: (output: Writable) => Promise<T>,
): Promise<T> {
  const part = partBeside(place);
  // Nobody may read it meanwhile who may not read the file.
  const handle = await open(part, 'wx', former ? 0o600 : 0o666);
  const remove = (): void => rmSync(part, { force: true });
  const done = io.tidyAtEnd(remove);
  try {
    if (former) await takeAfter(handle, former);
    const result = await writeTo(handle, use);
    await rename(part, place);
    return result;
  } catch (error) {
    remove();
    throw error;
  } finally {
    done();
  }
}

async function takeAfter(handle: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  // Only root may give files away; whoever may not, keeps them.
  await handle.chown(uid, gid).catch(() => {});
  await handle.chmod(mode & PERMISSIONS);
}

async function writeTo<T>(handle: FileHandle, use: (output: Writable) => Promise<T>): Promise<T> {
  const file = handle.createWriteStream();
  // What a write rejects with is told by who writes; an error after that is the same one again.
  file.on('error', () => {});
  try {
    const result = await use(file);
    file.end();
    await once(file, 'close');
    return result;
  } catch (error) {
    file.destroy();
    throw error;
  }
}
