import { strToU8, zipSync } from 'fflate';

/** A sheet to write: the XML of its rows, its merged cells, and how it is shown. */
export type WrittenSheet = { name?: string; state?: string; rows: string; merges?: string[] };

/** What else a workbook has: XML of its shared texts, number formats, fonts and cell styles, attributes of its properties. */
export type WrittenBook = {
  strings?: string;
  formats?: string;
  fonts?: string;
  styles?: string;
  properties?: string;
  /** Parts that take the place of those written, or of none. */
  parts?: Record<string, string>;
};

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';

const relations = (targets: [kind: string, target: string][]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([kind, target], i) => `<Relationship Id="r${i + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** Writes a workbook as Excel does, from pieces of XML. */
export function writeXlsx(sheets: WrittenSheet[], book: WrittenBook = {}): Uint8Array {
  const {
    strings = '',
    formats = '',
    fonts = '',
    styles = '<xf numFmtId="0"/>',
    properties = '',
    parts = {},
  } = book;
  const listed = sheets.map(
    ({ name = '', state = '' }, i) =>
      `<sheet name="${name || `Sheet${i + 1}`}" sheetId="${i + 1}"${state && ` state="${state}"`} r:id="r${i + 3}"/>`,
  );
  const all: Record<string, string> = {
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr ${properties}/><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ['styles', 'styles.xml'],
      ['sharedStrings', '/xl/sharedStrings.xml'],
      ...sheets.map((_, i): [string, string] => ['worksheet', `worksheets/sheet${i + 1}.xml`]),
    ]),
    'xl/styles.xml': `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${formats}</numFmts>${fonts}<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${styles}</cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="&quot;错&quot;"/></dxf></dxfs></styleSheet>`,
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}">${strings}</sst>`,
  };
  sheets.forEach(({ rows, merges = [] }, i) => {
    const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    all[`xl/worksheets/sheet${i + 1}.xml`] =
      `${HEAD}<worksheet xmlns="${MAIN}"><dimension ref="A1:XFD1048576"/><sheetData>${rows}</sheetData>${merged && `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
  });
  const written = Object.entries({ ...all, ...parts }).map(([path, xml]) => [path, strToU8(xml)]);
  return zipSync(Object.fromEntries(written));
}

/** The XML of a row of texts and numbers; a blank text is a cell that has only a format. */
export const xmlRow = (number: number, cells: (string | number | null)[]): string =>
  `<row r="${number}">${cells.map((cell, c) => xmlCell(`${String.fromCharCode(65 + c)}${number}`, cell)).join('')}</row>`;

function xmlCell(place: string, cell: string | number | null): string {
  if (cell === null) return '';
  if (cell === '') return `<c r="${place}" s="0"/>`;
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
}
