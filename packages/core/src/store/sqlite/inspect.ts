import { open, stat } from 'node:fs/promises';
import { GoujiError } from '../../errors.ts';

/** Marks a SQLite file as ours in its header: "Gouj" in ASCII. */
export const applicationId = 0x476f756a;

const headerBytes = 100;
const magic = 'SQLite format 3\0';

/**
 * Looks at a file without opening it as a database, which might leave traces in it or beside it. `nothing` is a missing
 * or empty file; one that is not ours throws `store-not-ours`, one that cannot be read `store-unavailable`.
 */
export async function inspect(path: string, store: string): Promise<'nothing' | 'ours'> {
  const header = await readHeader(path, store);
  if (header.length === 0) return 'nothing';
  if (header.length < headerBytes || header.toString('latin1', 0, magic.length) !== magic) {
    throw new GoujiError('store-not-ours', { store, seen: 'no SQLite' });
  }
  const id = header.readUInt32BE(68);
  if (id === applicationId) return 'ours';
  throw notOurs(store, id);
}

/** The refusal of a SQLite database that belongs to another application. */
export const notOurs = (store: string, id: number): GoujiError =>
  new GoujiError('store-not-ours', { store, seen: `SQLite, application_id ${id}` });

async function readHeader(path: string, store: string): Promise<Buffer> {
  try {
    // Not by opening: a pipe would wait for its other end.
    if (!(await stat(path)).isFile())
      throw new GoujiError('store-unavailable', { store, reason: 'not a file' });
    await using file = await open(path, 'r');
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headerBytes), 0, headerBytes, 0);
    return buffer.subarray(0, bytesRead);
  } catch (cause) {
    if (cause instanceof GoujiError) throw cause;
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return Buffer.alloc(0);
    throw new GoujiError('store-unavailable', { store, reason: code ?? message }, { cause });
  }
}
