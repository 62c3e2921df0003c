import { type Bounds, boundsOf } from '../bounds.ts';
import type { Reader } from '../reader.ts';
import { delimiterOf } from './csv/delimiter.ts';
import { readRecords } from './csv/records.ts';
import { sheetBlocks } from './sheet-blocks.ts';
import type { Sheet } from './sheet.ts';

/** Tables as text between commas, semicolons or tabs, as spreadsheets export them. */
export const csvReader: Reader = {
  format: 'csv',
  recognises: ({ name }, text) => delimiterOf(name, text()) !== undefined,
  read({ name }, text) {
    const within = boundsOf(name);
    within('characters', text().length);
    return { blocks: sheetBlocks([readSheet(text(), delimiterOf(name, text()) ?? ',', within)], within) };
  },
};

/** A blank field proves nothing: a spreadsheet writes each row as wide as the widest. */
function readSheet(text: string, delimiter: string, within: Bounds): Sheet {
  let count = 0;
  const rows = Array.from(readRecords(text, delimiter), ({ fields, line }, index) => {
    const cells = fields.flatMap((field, column) => (field.trim() ? [{ column, text: field }] : []));
    within('cells', (count += cells.length));
    return { index, line, cells };
  });
  return { name: '', rows, merges: [] };
}
