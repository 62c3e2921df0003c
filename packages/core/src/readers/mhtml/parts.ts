import { GoujiError } from '../../errors.ts';
import { headerEnd, type Header, readHeader } from './header.ts';

/** A part that holds no further parts; `body` is as written, one character a byte. */
export type Part = { header: Header; body: string; start: string };

// A page has some hundred pictures; parts in parts are one or two levels deep.
const LIMITS = { parts: 10_000, levels: 8 };

/** Reads a message into its parts, in order. `start` is what the parts round a part say of the one to show first. Throws `document-too-complex`. */
export function readParts(bytes: Uint8Array, name: string): Part[] {
  const message = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .trimStart();
  const parts: Part[] = [];
  const within = (what: keyof typeof LIMITS, count: number): void => {
    const limit = LIMITS[what];
    if (count > limit) throw new GoujiError('document-too-complex', { name, what, count, limit });
  };
  const read = (text: string, level: number, start: string): void => {
    within('levels', level);
    const { at, bodyAt } = headerEnd(text);
    const header = readHeader(text.slice(0, at));
    const body = text.slice(bodyAt);
    if (header.type.startsWith('multipart/') && header.boundary)
      for (const part of splitParts(body, header.boundary)) read(part, level + 1, header.start || start);
    else within('parts', parts.push({ header, body, start }));
  };
  read(message, 1, '');
  return parts;
}

// --boundary
// Content-Type: text/html       <- a part
//
// --boundary--                  <- the end
/** What stands between the lines that a boundary makes; what was cut off ends at the end. */
function* splitParts(body: string, boundary: string): Generator<string> {
  const delimiter = `--${boundary}`;
  let from = -1;
  for (let at = body.indexOf(delimiter); at >= 0; at = body.indexOf(delimiter, at + delimiter.length)) {
    const after = at + delimiter.length;
    const last = body.startsWith('--', after);
    if ((at > 0 && body[at - 1] !== '\n') || !(last || /[\r\n\t ]/u.test(body.charAt(after)))) continue;
    // The line end before a boundary belongs to the boundary.
    if (from >= 0) yield body.slice(from, at).replace(/\r?\n$/u, '');
    if (last) return;
    const lineEnd = body.indexOf('\n', after);
    from = lineEnd < 0 ? body.length : lineEnd + 1;
  }
  if (from >= 0) yield body.slice(from);
}
