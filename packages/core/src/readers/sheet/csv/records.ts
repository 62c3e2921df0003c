/** A record: its fields, and the line from 1 on which it starts. */
export type CsvRecord = { fields: string[]; line: number };

// 规章,"3,090","本年新
// 制作数量"              <- a line end and delimiters between quotes belong to the field
/** Yields the records of a text whose fields are separated by a delimiter. A quote that is not closed is a character like any other. */
export function* readRecords(text: string, delimiter: string): Generator<CsvRecord> {
  let line = 1;
  for (let at = 0; at < text.length;) {
    const fields: string[] = [];
    const start = at;
    do {
      const field = readQuoted(text, at, delimiter) ?? readPlain(text, at, delimiter);
      fields.push(field.text);
      at = field.end + 1;
    } while (text[at - 1] === delimiter);
    if (text.startsWith('\r\n', at - 1)) at += 1;
    yield { fields, line };
    line += countLines(text.slice(start, at));
  }
}

type Field = { text: string; end: number };

const isEnd = (char: string | undefined, delimiter: string): boolean =>
  char === undefined || char === delimiter || char === '\n' || char === '\r';

/**
 * The field between quotes that begins here, if one does: what closes it has the field's end behind it. A quote that
 * could open a field closes the one before, so that no quote is looked for twice.
 */
function readQuoted(text: string, from: number, delimiter: string): Field | undefined {
  if (text[from] !== '"') return undefined;
  let at = text.indexOf('"', from + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  if (at < 0 || !isEnd(text[at + 1], delimiter)) return undefined;
  return { text: text.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 };
}

function readPlain(text: string, from: number, delimiter: string): Field {
  let end = from;
  while (!isEnd(text[end], delimiter)) end += 1;
  return { text: text.slice(from, end), end };
}

const countLines = (text: string): number => text.match(/\r\n|[\n\r]/gu)?.length ?? 0;
