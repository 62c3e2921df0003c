import { GoujiError } from '../../../errors.ts';
import type { SourceFile } from '../../reader.ts';
import { writeNumbers } from '../formats.ts';
import { storedIn, visible, type Sheet } from '../sheet.ts';
import { openParts, relationsOf, type Parts } from './parts.ts';
import { readStrings } from './strings.ts';
import { readStyles } from './styles.ts';
import { readWorksheet } from './worksheet.ts';

/**
 * Reads the visible sheets of a workbook in their order. Throws `file-damaged`, `file-encrypted`, `archive-too-large`,
 * `document-too-complex`, or `format-unsupported` for a binary one.
 */
export async function readXlsx(file: SourceFile): Promise<Sheet[]> {
  const { name } = file;
  const parts = openParts(file);
  const path = relationsOf(parts, '').byKind('officeDocument') ?? 'xl/workbook.xml';
  if (/\.bin$/iu.test(path))
    throw new GoujiError('format-unsupported', { name, format: 'XLSB', instead: 'XLSX' });
  const { listed, since1904 } = readWorkbook(parts, path, name);
  const relations = relationsOf(parts, path);
  const { formats, looks, codes } = readStyles(parts, relations.byKind('styles') ?? 'xl/styles.xml');
  const shared = {
    name,
    strings: readStrings(parts, relations.byKind('sharedStrings') ?? 'xl/sharedStrings.xml'),
    formats,
    looks,
    stored: storedIn(name),
    counts: { cells: 0, merges: 0 },
  };
  shared.stored('sheets', listed.length);
  const sheets = visible(listed).flatMap(({ title, relation }) => {
    const sheet = readWorksheet(parts, relations.byId.get(relation) ?? '', shared);
    return sheet ? [{ name: title, ...sheet }] : [];
  });
  await writeNumbers(sheets, { codes, since1904 });
  return sheets;
}

type Listed = { title: string; relation: string; hidden: boolean };

function readWorkbook(parts: Parts, path: string, name: string): { listed: Listed[]; since1904: boolean } {
  const listed: Listed[] = [];
  let since1904 = false;
  const found = parts(path, {
    open(element, attribute) {
      if (element === 'x:workbookPr') since1904 = /^(?:1|true)$/u.test(attribute('date1904') ?? '');
      else if (element === 'x:sheet') {
        const hidden = (attribute('state') ?? 'visible') !== 'visible';
        listed.push({ title: attribute('name') ?? '', relation: attribute('id') ?? '', hidden });
      }
    },
  });
  if (!found) throw new GoujiError('file-damaged', { name, reason: 'it holds no workbook' });
  return { listed, since1904 };
}
