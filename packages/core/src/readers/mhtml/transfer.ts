/** Undoes the encoding in which a part travels; its characters are bytes. */
export function decodeTransfer(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return Buffer.from(body, 'base64');
  if (encoding === 'quoted-printable') return decodeQuotedPrintable(body);
  return Buffer.from(body, 'latin1');
}

const EQUALS = 61;
const HEX: ReadonlyMap<number, number> = new Map(
  Array.from('0123456789ABCDEFabcdef', (digit) => [digit.charCodeAt(0), Number.parseInt(digit, 16)]),
);

// <td width=3D"42">=E6=B7=84=E5=8D=
// =9A</td>                              <- a line that ends in = goes on with the next
function decodeQuotedPrintable(body: string): Uint8Array {
  const bytes = Buffer.allocUnsafe(body.length);
  let length = 0;
  for (let i = 0; i < body.length;) {
    const code = body.charCodeAt(i);
    const high = code === EQUALS ? HEX.get(body.charCodeAt(i + 1)) : undefined;
    const low = high === undefined ? undefined : HEX.get(body.charCodeAt(i + 2));
    const next = code === EQUALS ? lineBreakEnd(body, i + 1) : undefined;
    if (high !== undefined && low !== undefined) {
      bytes[length++] = 16 * high + low;
      i += 3;
    } else if (next !== undefined) i = next;
    else {
      // Any other = was written by a program that forgot to encode it.
      bytes[length++] = code;
      i += 1;
    }
  }
  return bytes.subarray(0, length);
}

/** Where the line goes on that is broken there, spaces before the break or not; undefined where it is not broken. */
function lineBreakEnd(body: string, from: number): number | undefined {
  let at = from;
  while (body[at] === ' ' || body[at] === '\t') at += 1;
  if (body[at] === '\r') at += 1;
  return at === body.length || body[at] === '\n' ? at + 1 : undefined;
}
