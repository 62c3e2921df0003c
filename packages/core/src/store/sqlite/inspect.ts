import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { GoujiError } from '../../errors.ts';

/** Marks a SQLite file as ours in its header: "Gouj" in ASCII. */
export const applicationId = 0x476f756a;

const headerBytes = 100;
const magic = 'SQLite format 3\0';

/**
 * Looks at a file without opening it as a database, which might leave traces in it or beside it. `nothing` is a missing
 * or empty file; one that is not ours throws `store-not-ours`, one that cannot be read `store-unavailable`.
 */
export function inspect(path: string, store: string): 'nothing' | 'ours' {
  const header = readHeader(path, store);
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

function readHeader(path: string, store: string): Buffer {
  try {
    // Not by opening: a pipe would wait for its other end.
    if (!statSync(path).isFile()) throw new GoujiError('store-unavailable', { store, reason: 'not a file' });
    return firstBytes(path);
  } catch (cause) {
    if (cause instanceof GoujiError) throw cause;
    const { code, message } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return Buffer.alloc(0);
    throw new GoujiError('store-unavailable', { store, reason: code ?? message }, { cause });
  }
}

function firstBytes(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(headerBytes);
    return buffer.subarray(0, readSync(file, buffer, 0, headerBytes, 0));
  } finally {
    closeSync(file);
  }
}
