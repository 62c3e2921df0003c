import { boundsOf } from '../bounds.ts';
import type { Reader } from '../reader.ts';
import { zipNames } from '../zip/zip-names.ts';

/** Workbooks of Excel and WPS (XLSX, XLSM). Hidden sheets are left out, hidden rows and columns are not. */
export const xlsxReader: Reader = {
  format: 'xlsx',
  recognises: ({ bytes }) =>
    zipNames(bytes).some((name) => /^xl\/(?:workbook\.xml|worksheets\/)/iu.test(name)),
  async read(file) {
    const [{ readXlsx }, { sheetBlocks }] = await Promise.all([
      import('./xlsx/read-xlsx.ts'),
      import('./sheet-blocks.ts'),
    ]);
    return { blocks: sheetBlocks(await readXlsx(file), boundsOf(file.name)) };
  },
};
