/** What the header of a message or of a part says; what it does not say is empty. Names are in small letters. */
export type Header = {
  type: string;
  boundary: string;
  charset: string;
  /** The Content-ID of the part to show first. */
  start: string;
  id: string;
  encoding: string;
  /** Whether every line of it is that of a header. */
  clean: boolean;
};

/** The longest header that is read, in characters. */
export const LONGEST_HEADER = 64 * 1024;
const LONGEST_VALUE = 4_000;
const FIELD = /^(?<name>[A-Za-z][A-Za-z0-9-]*):(?<value>.*)$/su;
const PARAMETER = /;\s*(?<name>[\w-]+)\s*=\s*(?:"(?<quoted>[^"]*)"|(?<bare>[^;\s]*))/gu;

/** Where the header that stands first in a text ends, and where what it describes starts. */
export function headerEnd(text: string): { at: number; bodyAt: number } {
  const blank = /(?:^|\n)\r?\n/u.exec(text);
  if (!blank) return { at: text.length, bodyAt: text.length };
  return { at: blank.index, bodyAt: blank.index + blank[0].length };
}

/** Reads a header, in which lines that begin with white space go on with the field before them. */
export function readHeader(text: string): Header {
  const fields = new Map<string, string>();
  const lines = text
    .slice(0, LONGEST_HEADER)
    .replace(/\r?\n[\t ]+/gu, ' ')
    .split(/\r?\n/u);
  let clean = true;
  for (const line of lines) {
    const { name, value } = FIELD.exec(line)?.groups ?? {};
    if (name) fields.set(name.toLowerCase(), (value ?? '').trim().slice(0, LONGEST_VALUE));
    else if (line) clean = false;
  }
  const described = fields.get('content-type') ?? '';
  const parameters = parametersOf(described);
  return {
    type: described.split(';', 1)[0]?.trim().toLowerCase() ?? '',
    boundary: parameters.get('boundary') ?? '',
    charset: parameters.get('charset')?.toLowerCase() ?? '',
    start: parameters.get('start') ?? '',
    id: fields.get('content-id') ?? '',
    encoding: fields.get('content-transfer-encoding')?.toLowerCase() ?? '',
    clean,
  };
}

// text/html; charset="gb2312" | multipart/related; boundary="----=_NextPart_000"; start="<page@host>"
function parametersOf(value: string): Map<string, string> {
  const parameters = new Map<string, string>();
  for (const { groups } of value.matchAll(PARAMETER))
    parameters.set((groups?.['name'] ?? '').toLowerCase(), groups?.['quoted'] ?? groups?.['bare'] ?? '');
  return parameters;
}
