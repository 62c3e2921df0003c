import type { Tape } from '../tape.ts';

/** A first line and the fields under it, names in small letters; `length` counts the bytes up to and with the blank line, if there is one. */
export type Head = { first: string; fields: ReadonlyMap<string, string>; length: number; ended: boolean };

/** Reads the head of a record or of a response, and no more than so many bytes. */
export async function readHead(tape: Tape, longest: number): Promise<Head> {
  const lines: string[] = [];
  let length = 0;
  let ended = false;
  while (!ended && length < longest) {
    const bytes = await tape.readLine(longest - length);
    if (bytes.length === 0) break;
    length += bytes.length;
    const line = textOf(bytes).replace(/\r?\n$/u, '');
    ended = line === '' && lines.length > 0;
    if (!ended) lines.push(line);
  }
  return { first: lines[0] ?? '', fields: fieldsOf(lines.slice(1)), length, ended };
}

/** In UTF-8 as the standard of WARC wants it; servers write Latin-1 too, where nothing that matters stands. */
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');

// Content-Type: text/html;
//   charset=gb2312        <- goes on with the field before it
function fieldsOf(lines: string[]): Map<string, string> {
  const fields = new Map<string, string>();
  let name = '';
  for (const line of lines) {
    const goesOn = /^[ \t]/u.test(line);
    const colon = line.indexOf(':');
    if (goesOn && name) fields.set(name, `${fields.get(name) ?? ''} ${line.trim()}`);
    else if (colon > 0) {
      name = line.slice(0, colon).trim().toLowerCase();
      const before = fields.get(name);
      const value = line.slice(colon + 1).trim();
      fields.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return fields;
}
