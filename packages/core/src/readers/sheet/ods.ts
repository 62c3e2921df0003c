import { boundsOf } from '../bounds.ts';
import type { Reader } from '../reader.ts';
import { xmlText } from '../word/xml/xml-text.ts';
import { openZip } from '../zip/open-zip.ts';
import { zipNames } from '../zip/zip-names.ts';

/** OpenDocument spreadsheets, of LibreOffice or WPS. Hidden sheets are left out, hidden rows and columns are not. */
export const odsReader: Reader = {
  format: 'ods',
  recognises: ({ bytes }) => zipNames(bytes).includes('content.xml') && holdsSheets(bytes),
  async read(file) {
    const [{ readOds }, { sheetBlocks }] = await Promise.all([
      import('./ods/read-ods.ts'),
      import('./sheet-blocks.ts'),
    ]);
    return { blocks: sheetBlocks(readOds(file), boundsOf(file.name)) };
  },
};

const HEAD = 200;

/** Whether a package says that it is a spreadsheet: at its beginning, unpacked, or where it was packed anew by its content. */
function holdsSheets(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  if (head.includes('opendocument.')) return head.includes('opendocument.spreadsheet');
  try {
    return xmlText(openZip(bytes, '').read('content.xml') ?? new Uint8Array(0)).includes(
      '<office:spreadsheet',
    );
  } catch {
    return false;
  }
}
