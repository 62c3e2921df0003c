import { boundsOf } from '../bounds.ts';
import { latin1Head } from '../bytes.ts';
import { lazily } from '../lazily.ts';
import type { Reader } from '../reader.ts';
import { flatHead, xmlBytes } from '../word/xml/xml-text.ts';
import { openZip } from '../zip/open-zip.ts';
import { zipNames } from '../zip/zip-names.ts';

const load = lazily(() => Promise.all([import('./ods/read-ods.ts'), import('./sheet-blocks.ts')]));

/** OpenDocument spreadsheets, of LibreOffice or WPS, packed or in one XML file (FODS). Hidden sheets are left out, hidden rows and columns are not. */
export const odsReader: Reader = {
  format: 'ods',
  recognises: ({ bytes }, text) =>
    zipNames(bytes).includes('content.xml') ? holdsSheets(bytes) : isFlat(bytes, text),
  async read(file, text) {
    const [{ readFlatOds, readOds }, { sheetBlocks }] = await load();
    const within = boundsOf(file.name);
    if (!isFlat(file.bytes, text)) return { blocks: sheetBlocks(readOds(file), within) };
    within('characters', text().length);
    return { blocks: sheetBlocks(readFlatOds(file.name, text()), within) };
  },
};

const isFlat = (bytes: Uint8Array, text: () => string): boolean =>
  /<office:document\b[^>]*opendocument\.spreadsheet/u.test(flatHead(bytes, text));

const HEAD = 200;

/** Whether a package says that it is a spreadsheet: at its beginning, unpacked, or where it was packed anew by its content. */
function holdsSheets(bytes: Uint8Array): boolean {
  const head = latin1Head(bytes, HEAD);
  if (head.includes('opendocument.')) return head.includes('opendocument.spreadsheet');
  try {
    const content = openZip(bytes, '').read('content.xml');
    return content !== undefined && xmlBytes(content).includes('<office:spreadsheet');
  } catch {
    return false;
  }
}
