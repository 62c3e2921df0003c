import { Damage } from '../damage.ts';

const SIZE_LINE = /^\s*(?<size>[0-9a-f]{1,8})\s*(?:;.*)?$/iu;
const LONGEST_LINE = 4_096;

// 2b;name=value
// <html>…          <- 43 bytes
// 0
/** Puts chunks together again; a body that was kept without them stays as it is. Throws `Damage` where one is cut off. */
export function dechunk(body: Uint8Array): Uint8Array {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  // Chunks may be of a byte each, so that a list of them would outgrow the body.
  const joined = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  for (let at = 0; ;) {
    const lineEnd = bytes.indexOf('\n', at);
    const line =
      lineEnd < 0 || lineEnd - at > LONGEST_LINE ? '' : bytes.toString('latin1', at, lineEnd).trim();
    const size = SIZE_LINE.exec(line)?.groups?.['size'];
    if (size === undefined && at === 0) return body;
    if (size === undefined) throw new Damage('a chunk of it is cut off');
    const from = lineEnd + 1;
    const to = from + Number.parseInt(size, 16);
    if (to === from) return joined.subarray(0, length);
    if (to > bytes.length) throw new Damage('a chunk of it is cut off');
    length += bytes.copy(joined, length, from, to);
    at = bytes[to] === 13 ? to + 2 : to + 1;
  }
}
