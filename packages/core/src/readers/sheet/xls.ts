import { boundsOf } from '../bounds.ts';
import { isCompound, openCompound } from '../doc/compound.ts';
import { lazily } from '../lazily.ts';
import type { Reader } from '../reader.ts';

const load = lazily(() => Promise.all([import('./xls/read-xls.ts'), import('./sheet-blocks.ts')]));

/** Workbooks of Excel 97-2003 and WPS. Hidden sheets are left out, hidden rows and columns are not. */
export const xlsReader: Reader = {
  format: 'xls',
  recognises: ({ bytes }) => isCompound(bytes) && holdsWorkbook(bytes),
  async read(file) {
    const [{ readXls }, { sheetBlocks }] = await load();
    return { blocks: sheetBlocks(await readXls(file), boundsOf(file.name)) };
  },
};

function holdsWorkbook(bytes: Uint8Array): boolean {
  try {
    const file = openCompound(bytes);
    return file.has('Workbook') || file.has('Book');
  } catch {
    return false;
  }
}
