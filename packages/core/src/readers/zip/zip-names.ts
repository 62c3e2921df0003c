import { beginsWith, bufferOf } from '../bytes.ts';
import { decodeName, readDirectory } from './directory.ts';

// Enough to know an office document by.
const MOST = 2_000;
const HEADER = 'PK\u0003\u0004';
const HEADER_SIZE = 30;

/**
 * The names of the first members of an archive, to recognise it by: from its directory or, where that is damaged, from
 * the members' own headers. Empty where the bytes do not begin like an archive.
 */
export function zipNames(bytes: Uint8Array): string[] {
  if (!beginsWith(bytes, HEADER)) return [];
  try {
    return readDirectory(bytes)
      .take(MOST)
      .map((entry) => entry.name)
      .toArray();
  } catch {
    return namesInHeaders(bufferOf(bytes));
  }
}

function namesInHeaders(bytes: Buffer): string[] {
  const names: string[] = [];
  let at = 0;
  while (at >= 0 && at + HEADER_SIZE <= bytes.length && names.length < MOST) {
    const nameEnd = at + HEADER_SIZE + bytes.readUInt16LE(at + 26);
    names.push(decodeName(bytes.subarray(at + HEADER_SIZE, nameEnd), false));
    at = bytes.indexOf(HEADER, nameEnd, 'latin1');
  }
  return names;
}
