import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { GoujiError } from '../../errors.ts';
import { drawDocument } from '../testing/draw.ts';
import { readDocument } from '../index.ts';
import { textFile } from '../testing/fixtures.ts';
import { odsReader } from './ods.ts';

const NAMES = ['office', 'table', 'text', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';

/** Writes a spreadsheet from the XML of its tables and styles. */
function writeOds(tables: string, { styles = '', manifest = '' } = {}): Uint8Array {
  const drawing = 'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"';
  const content = `<?xml version="1.0"?><office:document-content ${NAMES} ${drawing}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`;
  return zipSync({
    mimetype: [strToU8(TYPE), { level: 0 }],
    'content.xml': strToU8(content),
    'META-INF/manifest.xml': strToU8(`<manifest>${manifest}</manifest>`),
  });
}

const read = async (bytes: Uint8Array) => odsReader.read({ name: 'a.ods', bytes }, () => '');
const draw = async (bytes: Uint8Array): Promise<string[]> =>
  drawDocument(await read(bytes))
    .trimEnd()
    .split('\n');

async function refusalOf(bytes: Uint8Array): Promise<unknown> {
  const error: unknown = await read(bytes).catch((reason: unknown) => reason);
  return error instanceof GoujiError ? [error.code, error.details] : error;
}

const cell = (text: string, attributes = ''): string =>
  `<table:table-cell ${attributes}>${text && `<text:p>${text}</text:p>`}</table:table-cell>`;
const number = (value: number, text: string, kind = 'float'): string =>
  cell(text, `office:value-type="${kind}" office:value="${value}"`);
const row = (cells: string, attributes = ''): string =>
  `<table:table-row ${attributes}>${cells}</table:table-row>`;
const table = (rows: string, name = 'Sheet1', attributes = ''): string =>
  `<table:table table:name="${name}" ${attributes}>${rows}</table:table>`;

/** The text that a cell shows behind one that makes it one of a table. */
async function shown(written: string): Promise<string | undefined> {
  const { blocks } = await read(writeOds(table(row(cell('甲') + written) + row(cell('乙') + cell('丙')))));
  return blocks[0]?.kind === 'table' ? blocks[0].rows[0]?.cells[1]?.text : undefined;
}

describe('cells', () => {
  test.each([
    [cell('规章'), '规章'],
    [cell('本年新</text:p><text:p>制作数量'), '本年新制作数量'],
    [
      cell('一<text:span>二</text:span><text:s text:c="2"/>三<text:tab/>四<text:line-break/>五'),
      '一二  三 四五',
    ],
    [number(7142.4, '7142.40'), '7142.40'],
    [number(21_672.16, '21,672.16'), '21,672.16'],
    [number(190.457379, '190.46'), '190.457379'],
    [number(7142.4, '7142.40万元', 'currency'), '7142.40万元'],
    [number(0.25, '25%', 'percentage'), '25%'],
    [cell('2021年1月29日', 'office:value-type="date" office:date-value="2021-01-29"'), '2021年1月29日'],
    [cell('#REF!', 'table:formula="of:=#REF!" office:value-type="string"'), '#REF!'],
    [cell('12<office:annotation><text:p>批注</text:p></office:annotation>'), '12'],
    [cell('<draw:frame><draw:text-box><text:p>图中</text:p></draw:text-box></draw:frame>34'), '34'],
  ])('%s', async (written, text) => {
    expect(await shown(written)).toBe(text);
  });
});

describe('rows and sheets', () => {
  test('repeated cells and rows, blank to the end of the sheet', async () => {
    const rows = [
      row(cell('甲') + number(0, '0').replace('cell ', 'cell table:number-columns-repeated="3" ')),
      row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="2"'),
      row(cell('乙') + cell('1'), 'table:number-rows-repeated="2"'),
      row(
        '<table:table-cell table:style-name="ce1" table:number-columns-repeated="16384"/>',
        'table:number-rows-repeated="1048570"',
      ),
    ];
    expect(await draw(writeOds(table(rows.join(''))))).toEqual([
      '1: table 1',
      '    1 | 0 甲 | 1 0 | 2 0 | 3 0',
      '4: table 2',
      '    4 | 0 乙 | 1 1',
      '    5 | 0 乙 | 1 1',
    ]);
  });

  test('merged cells', async () => {
    const covered = '<table:covered-table-cell/>';
    const rows = [
      row(
        cell('合', 'table:number-columns-spanned="2"') +
          covered +
          cell('丙', 'table:number-rows-spanned="2"'),
      ),
      row(cell('1') + cell('2') + covered),
      row(cell('3') + cell('4') + cell('5')),
    ];
    expect(await draw(writeOds(table(rows.join(''))))).toEqual([
      '1: table 1',
      '    1 | 0+2 合 | 2 丙',
      '    2 | 0 1 | 1 2',
      '    3 | 0 3 | 1 4 | 2 5',
    ]);
  });

  test('hidden sheets and former contents are left out', async () => {
    const styles =
      '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>';
    const rows = row(cell('旧') + cell('1'));
    const before = `<table:tracked-changes><table:table-cell><text:p>从前</text:p></table:table-cell></table:tracked-changes>`;
    const tables =
      before +
      table(rows, '上年', 'table:style-name="ta2"') +
      table(row(cell('新') + cell('2')), '本年', 'table:style-name="ta1"');
    expect(await draw(writeOds(tables, { styles }))).toEqual([
      'undefined: 本年',
      '1: table 1',
      '    1 | 0 新 | 1 2',
    ]);
  });
});

describe('recognises', () => {
  const file = (name: string, bytes: Uint8Array) => odsReader.recognises({ name, bytes }, () => '');
  test('by its type, or where it was packed anew by its content', () => {
    const anew = (content: string) => zipSync({ 'content.xml': strToU8(content) });
    expect(file('a.bin', writeOds(''))).toBe(true);
    expect(file('a', anew('<office:body><office:spreadsheet>'))).toBe(true);
    expect(file('a.ods', anew('<office:body><office:text>'))).toBe(false);
    expect(file('a.ods', strToU8('content.xml'))).toBe(false);
  });
});

describe('refused', () => {
  test('under a password', async () => {
    expect(await refusalOf(writeOds('', { manifest: '<manifest:encryption-data/>' }))).toEqual([
      'file-encrypted',
      { name: 'a.ods' },
    ]);
  });

  test('without content', async () => {
    expect(await refusalOf(zipSync({ mimetype: strToU8(TYPE) }))).toEqual([
      'file-damaged',
      { name: 'a.ods', reason: 'it holds no content' },
    ]);
  });

  test.each([
    [
      'cells',
      row(cell('1').replace('cell ', 'cell table:number-columns-repeated="2000000000" ')),
      2_000_000_000,
    ],
    ['rows', row(cell('1') + cell('2'), 'table:number-rows-repeated="1000000"'), 2_000_000],
  ])('%s repeated more often than any sheet is long', async (_, rows, count) => {
    expect(await refusalOf(writeOds(table(rows)))).toEqual([
      'document-too-complex',
      { name: 'a.ods', what: 'cells, with blank ones', count, limit: 500_000 },
    ]);
  });
});

test('the same in one XML file', async () => {
  const rows =
    row(cell('规章') + number(1, '1') + number(20, '20')) + row(cell('行政许可') + cell('') + cell('3'));
  const flat = `<?xml version="1.0"?>\n<office:document ${NAMES} office:mimetype="${TYPE}"><office:body><office:spreadsheet>${table(rows)}</office:spreadsheet></office:body></office:document>`;
  const { document, format } = await readDocument(textFile('报告.xml', flat));
  expect([format, drawDocument(document)]).toEqual([
    'ods',
    '1: table 1\n    1 | 0 规章 | 1 1 | 2 20\n    2 | 0 行政许可 | 1 | 2 3\n',
  ]);
});
