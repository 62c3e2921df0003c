import { boundsOf } from '../bounds.ts';
import { lazily } from '../lazily.ts';
import type { Reader } from '../reader.ts';
import { flatHead } from '../word/xml/xml-text.ts';
import { zipNames } from '../zip/zip-names.ts';

const loadBlocks = lazily(() => import('./sheet-blocks.ts'));
const loadFlat = lazily(() => import('./excel-xml/read-excel-xml.ts'));
const loadPacked = lazily(() => import('./xlsx/read-xlsx.ts'));

/** Workbooks of Excel and WPS (XLSX, XLSM) and the XML of Excel 2003. Hidden sheets are left out, hidden rows and columns are not. */
export const xlsxReader: Reader = {
  format: 'xlsx',
  recognises: ({ bytes }, text) => zipNames(bytes).some((name) => PART.test(name)) || isFlat(bytes, text),
  async read(file, text) {
    const within = boundsOf(file.name);
    const { sheetBlocks } = await loadBlocks();
    if (isFlat(file.bytes, text)) {
      const { readExcelXml } = await loadFlat();
      return { blocks: sheetBlocks(readExcelXml(file.name, text()), within) };
    }
    const { readXlsx } = await loadPacked();
    return { blocks: sheetBlocks(await readXlsx(file), within) };
  },
};

const PART = /^xl\/(?:workbook\.(?:xml|bin)|worksheets\/)/iu;
const FLAT = /<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/u;

const isFlat = (bytes: Uint8Array, text: () => string): boolean => FLAT.test(flatHead(bytes, text));
