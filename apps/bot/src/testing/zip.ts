import { crc32 } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
// Names are UTF-8.
const FLAGS = 0x0800;

/** A ZIP of these files, stored as they are. */
export function zipOf(files: Record<string, Uint8Array>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let at = 0;
  for (const [name, bytes] of Object.entries(files)) {
    const path = Buffer.from(name);
    const sizes = [crc32(bytes), bytes.length, bytes.length];
    const head = [...words(20, FLAGS, 0, 0, 0), ...sizes.map(long), ...words(path.length, 0)];
    const entry = Buffer.concat([long(LOCAL), ...head, path, bytes]);
    central.push(
      Buffer.concat([long(CENTRAL), ...words(20), ...head, ...words(0, 0, 0), long(0), long(at), path]),
    );
    local.push(entry);
    at += entry.length;
  }
  const directory = Buffer.concat(central);
  const count = central.length;
  const end = [long(END), ...words(0, 0, count, count), long(directory.length), long(at), ...words(0)];
  return Buffer.concat([...local, directory, ...end]);
}

function long(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

const words = (...values: number[]): Buffer[] =>
  values.map((value) => {
    const bytes = Buffer.alloc(2);
    bytes.writeUInt16LE(value);
    return bytes;
  });
