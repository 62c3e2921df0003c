import { decodeName, readDirectory } from './directory.ts';

// Enough to know an office document by.
const MOST = 2_000;
const HEADER = Buffer.from('PK\u0003\u0004', 'latin1');
const HEADER_SIZE = 30;

/**
 * The names of the first members of an archive, to recognise it by: from its directory or, where that is damaged, from
 * the members' own headers. Empty where the bytes do not begin like an archive.
 */
export function zipNames(bytes: Uint8Array): string[] {
  if (!HEADER.equals(bytes.subarray(0, 4))) return [];
  try {
    return readDirectory(bytes)
      .take(MOST)
      .map((entry) => entry.name)
      .toArray();
  } catch {
    return namesInHeaders(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  }
}

function namesInHeaders(bytes: Buffer): string[] {
  const names: string[] = [];
  let at = 0;
  while (at >= 0 && at + HEADER_SIZE <= bytes.length && names.length < MOST) {
    const nameEnd = at + HEADER_SIZE + bytes.readUInt16LE(at + 26);
    names.push(decodeName(bytes.subarray(at + HEADER_SIZE, nameEnd), false));
    at = bytes.indexOf(HEADER, nameEnd);
  }
  return names;
}
