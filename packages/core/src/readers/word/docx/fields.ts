/** Where a field has come to: its code, its result, or a result that only repeats the headings. */
type Place = 'code' | 'result' | 'contents';

/** The fields open at a place, and how many of them let nothing be seen there. */
export type Fields = { open: Place[]; unseen: number };

export const noFields = (): Fields => ({ open: [], unseen: 0 });

/** Takes a mark of a field: `begin`, code, `separate`, result, `end`. */
export function markField(fields: Fields, mark: string | undefined): void {
  const last = fields.open.length - 1;
  if (mark === 'begin') {
    fields.open.push('code');
    fields.unseen += 1;
  } else if (mark === 'end') closeField(fields);
  else if (mark === 'separate' && fields.open[last] === 'code') {
    fields.open[last] = 'result';
    fields.unseen -= 1;
  }
}

function closeField(fields: Fields): void {
  const place = fields.open.pop();
  if (place !== undefined && place !== 'result') fields.unseen -= 1;
}

/** Takes the code of a field: a table of contents has no result that counts. */
export function takeCode({ open }: Fields, code: string): void {
  const last = open.length - 1;
  if (open[last] === 'code' && isContents(code)) open[last] = 'contents';
}

export const isContents = (code: string): boolean => /^\s*TOC\b/u.test(code);

/** Ends the codes of fields that are open: they end with their paragraph, whatever is missing. */
export function endCodes(fields: Fields): void {
  while (fields.open.at(-1) === 'code') closeField(fields);
}
