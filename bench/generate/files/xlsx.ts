import type { FileLayout } from '../layouts.ts';
import { linesOf } from './sheet-lines.ts';
import { contentTypes, escape, packed, relationships } from './xml.ts';

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

const nameOf = (column: number, row: number): string => `${String.fromCharCode(65 + column)}${row + 1}`;

function written(text: string, place: string, shared: string[]): string {
  if (text === '') return `<c r="${place}"/>`;
  if (/^-?(?:0|[1-9]\d*)$/u.test(text)) return `<c r="${place}"><v>${text}</v></c>`;
  return `<c r="${place}" t="s"><v>${shared.push(text) - 1}</v></c>`;
}

/** Excel: shared strings, plain figures as numbers, merged cells. */
export const xlsx: FileLayout = {
  name: 'XLSX',
  extension: 'xlsx',
  print(report) {
    const lines = linesOf(report);
    const shared: string[] = [];
    const rows = lines.map(
      (line, r) =>
        `<row r="${r + 1}">${line.map(({ cell, column }) => written(cell.text, nameOf(column, r), shared)).join('')}</row>`,
    );
    const merges = lines.flatMap((line, r) =>
      line
        .filter(({ cell }) => cell.colspan * cell.rowspan > 1)
        .map(
          ({ cell, column }) =>
            `<mergeCell ref="${nameOf(column, r)}:${nameOf(column + cell.colspan - 1, r + cell.rowspan - 1)}"/>`,
        ),
    );
    const strings = shared.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('');
    return packed({
      '[Content_Types].xml': contentTypes([
        ['/xl/workbook.xml', 'spreadsheetml.sheet.main'],
        ['/xl/worksheets/sheet1.xml', 'spreadsheetml.worksheet'],
        ['/xl/sharedStrings.xml', 'spreadsheetml.sharedStrings'],
      ]),
      '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
      'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="年报" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
      'xl/sharedStrings.xml': `<sst ${MAIN}>${strings}</sst>`,
      'xl/worksheets/sheet1.xml': `<worksheet ${MAIN}><sheetData>${rows.join('')}</sheetData><mergeCells>${merges.join('')}</mergeCells></worksheet>`,
    });
  },
};
