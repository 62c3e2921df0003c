import { describe, expect, test } from 'vitest';
import { GoujiError } from '../../errors.ts';
import { drawDocument } from '../testing/draw.ts';
import { type WrittenBook, type WrittenSheet, writeXlsx, xmlRow } from './testing/write-xlsx.ts';
import { xlsxReader } from './xlsx.ts';

const read = async (bytes: Uint8Array) => xlsxReader.read({ name: 'a.xlsx', bytes }, () => '');
const draw = async (sheets: WrittenSheet[], book?: WrittenBook): Promise<string[]> =>
  drawDocument(await read(writeXlsx(sheets, book)))
    .trimEnd()
    .split('\n');

/** The texts that a row of cells written as XML shows, behind a cell that makes it one of a table. */
async function shown(cells: string, book?: WrittenBook): Promise<string[]> {
  const { blocks } = await read(
    writeXlsx([{ rows: `<row r="1"><c r="A1"><v>7</v></c>${cells}</row>` }], book),
  );
  const [table] = blocks;
  return table?.kind === 'table' ? (table.rows[0]?.cells.slice(1).map(({ text }) => text) ?? []) : [];
}

async function refusalOf(bytes: Uint8Array): Promise<unknown> {
  const error: unknown = await read(bytes).catch((reason: unknown) => reason);
  return error instanceof GoujiError ? [error.code, error.details] : error;
}

describe('cells', () => {
  test('shared texts, with runs, without pronunciation, with characters that XML cannot hold', async () => {
    const strings = [
      '<si><t>规章</t></si>',
      '<si><r><t>行政</t></r><r><rPr><b/></rPr><t xml:space="preserve">规范性 </t></r><rPh sb="0" eb="2"><t>xíngzhèng</t></rPh></si>',
      '<si><t>本年新_x000D_\n制作数量</t></si>',
      '<si><t/></si>',
    ].join('');
    const cells = [0, 1, 2, 3].map((n) => `<c r="${'BCDE'[n]}1" t="s"><v>${n}</v></c>`).join('');
    expect(await shown(`${cells}<c r="F1"><v>1</v></c>`, { strings })).toEqual([
      '规章',
      '行政规范性',
      '本年新制作数量',
      '1',
    ]);
  });

  test.each([
    ['<c r="B1" t="inlineStr"><is><r><t>就</t></r><r><t>地</t></r></is></c>', '就地'],
    ['<c r="B1" t="str"><f>A1&amp;""</f><v>文_x0041_</v></c>', '文A'],
    ['<c r="B1" t="b"><v>1</v></c>', 'TRUE'],
    ['<c r="B1" t="b"><v>0</v></c>', 'FALSE'],
    ['<c r="B1" t="e"><f>#REF!+1</f><v>#REF!</v></c>', '#REF!'],
    ['<c r="B1" t="d"><v>2021-01-29</v></c>', '2021-01-29'],
    ['<c r="B1"><f>SUM(C1:D1)</f><v>15</v></c>', '15'],
    ['<c r="B1"><v>21672.16</v></c>', '21672.16'],
    ['<c r="B1"><v>0.30000000000000004</v></c>', '0.3'],
    ['<c r="B1"><v>1.2345678E7</v></c>', '12345678'],
    ['<c r="B1"><v>1E21</v></c>', '1000000000000000000000'],
    ['<c r="B1"><v>-0</v></c>', '0'],
    ['<c r="B1"><v>不是数</v></c>', '不是数'],
  ])('%s', async (cell, text) => {
    expect(await shown(cell)).toEqual([text]);
  });

  test('a formula that was never calculated is no zero and no blank', async () => {
    expect(await shown('<c r="B1"><f>SUM(C1:D1)</f></c><c r="C1"><f t="shared" si="0"/><v></v></c>')).toEqual(
      ['=SUM(C1:D1)', '='],
    );
  });

  test('places need not be written', async () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="3"><c r="C3"><v>3</v></c><c><v>4</v></c></row>';
    expect(await draw([{ rows }])).toEqual([
      '1: table 1',
      '    1 | 0 1 | 1 2',
      '3: table 2',
      '    3 | 0 | 1 | 2 3 | 3 4',
    ]);
  });

  test('rows and cells out of order', async () => {
    const rows = `${xmlRow(2, ['乙', 2])}<row r="1"><c r="B1"><v>1</v></c><c r="A1" t="str"><v>甲</v></c></row>`;
    expect(await draw([{ rows }])).toEqual(['1: table 1', '    1 | 0 甲 | 1 1', '    2 | 0 乙 | 1 2']);
  });
});

describe('numbers as shown', () => {
  const formats = [
    '<numFmt numFmtId="164" formatCode="#,##0.00"/>',
    '<numFmt numFmtId="165" formatCode="0.00&quot;万元&quot;"/>',
    '<numFmt numFmtId="166" formatCode="0_ ;\\-0\\ "/>',
    '<numFmt numFmtId="167" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>',
    '<numFmt numFmtId="168" formatCode="&quot;增&quot;0;&quot;减&quot;0;0"/>',
    '<numFmt numFmtId="169" formatCode="0;-0;;@"/>',
    '<numFmt numFmtId="170" formatCode="_-* #,##0_-;\\-* #,##0_-;_-* &quot;-&quot;_-;_-@_-"/>',
    '<numFmt numFmtId="171" formatCode="[broken"/>',
    '<numFmt numFmtId="172" formatCode="General"/>',
    '<numFmt numFmtId="173" formatCode=";;;"/>',
    '<numFmt numFmtId="174" formatCode="0,"/>',
    '<numFmt numFmtId="175" formatCode="0&quot;件&quot;"/>',
    '<numFmt numFmtId="176" formatCode="&quot;共&quot;0"/>',
    '<numFmt numFmtId="177" formatCode="0;[Red]0"/>',
    '<numFmt numFmtId="178" formatCode="#,##0_);(#,##0)"/>',
    '<numFmt numFmtId="179" formatCode="&quot;/&quot;"/>',
    '<numFmt numFmtId="181" formatCode="0&quot;*&quot;"/>',
  ].join('');
  const all = [
    0, 1, 2, 4, 9, 14, 31, 49, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179,
    180, 181,
  ];
  const styles = all.map((id) => `<xf numFmtId="${id}"/>`).join('');

  test.each([
    [0, 7142.4, '7142.4'],
    [1, 7142.4, '7142.4'],
    [1, 7142, '7142'],
    [2, 7142.4, '7142.40'],
    [2, 190.457379, '190.457379'],
    [4, 21672.16, '21,672.16'],
    [9, 0.25, '25%'],
    [9, 0.3333, '33%'],
    [14, 44225, '2021/1/29'],
    [31, 44225, '2021年1月29日'],
    [49, 12, '12'],
    [164, 3090, '3,090.00'],
    [165, 7142.4, '7142.40万元'],
    [166, -14, '-14'],
    [167, 44225, '2021年1月29日'],
    [168, -105, '减105'],
    [168, 9, '增9'],
    [169, 0, '0'],
    [170, 0, '0'],
    [170, 1234, '1,234'],
    [171, 5, '5'],
    [172, 1.5, '1.5'],
    // Nothing, or a stand-in for nothing, is what a reader sees; of zeros that are left out nobody knows why.
    [173, 12, ''],
    [173, 0, '0'],
    [179, 12, '/'],
    // Which of two numbers counts, the one shown or the one stored, is not sure.
    [174, 12345, '12 (12345)'],
    [174, 12000, '12 (12000)'],
    [177, -5, '5 (-5)'],
    [177, 5, '5'],
    [178, -1234, '-1234'],
    [1, 12.4, '12.4'],
    [1, 12.5, '12.5'],
    // Words make clear what is meant, or that it is no count.
    [175, 12, '12件'],
    [176, 12, '共12'],
    [181, 12, '12'],
    [9, 12, '1200%'],
    [14, 12, '1900/1/12'],
  ])('format %d of %d shows %s', async (format, value, text) => {
    const cell = `<c r="B1" s="${all.indexOf(format)}"><v>${value}</v></c>`;
    expect(await shown(cell, { formats, styles })).toEqual(text ? [text] : []);
  });

  test('dates of workbooks that count from 1904', async () => {
    const cell = `<c r="B1" s="${all.indexOf(31)}"><v>42763</v></c>`;
    expect(await shown(cell, { formats, styles, properties: 'date1904="1"' })).toEqual(['2021年1月29日']);
  });
});

describe('what is struck out or raised', () => {
  const run = (text: string, properties = ''): string =>
    `<r>${properties && `<rPr>${properties}</rPr>`}<t>${text}</t></r>`;
  const styles =
    '<fonts><font><sz val="9"/></font><font><strike/></font><font><vertAlign val="superscript"/></font><font><strike val="0"/></font></fonts>';
  const xfs = [0, 1, 2, 3].map((font) => `<xf numFmtId="0" fontId="${font}"/>`).join('');
  const STRUCK = '1\u03362\u0336';

  test.each([
    [run('12', '<strike/>') + run('13', '<sz val="9"/>'), 0, '13'],
    [run('12', '<strike/>') + run('13'), 0, '13'],
    [run('12', '<strike/>'), 0, STRUCK],
    [run('12', '<strike val="0"/>'), 0, '12'],
    [run('10') + run('2', '<vertAlign val="superscript"/>'), 0, '10²'],
    [run('10') + run('2', '<vertAlign val="subscript"/>'), 0, '10₂'],
    // A run without properties looks as its cell does, one with its own as these say.
    [run('12') + run('13', '<sz val="9"/>'), 1, '13'],
    [run('12'), 1, STRUCK],
    ['<t>12</t>', 1, STRUCK],
    ['<t>规章</t>', 1, ''],
    ['<t>12</t>', 2, '¹²'],
    ['<t>12</t>', 3, '12'],
  ])('a text of %s in style %d', async (string, style, text) => {
    const strings = `<si>${string}</si>`;
    const cell = `<c r="B1" t="s" s="${style}"><v>0</v></c>`;
    expect(await shown(cell, { strings, fonts: styles, styles: xfs })).toEqual(text ? [text] : []);
    const inline = `<c r="B1" t="inlineStr" s="${style}"><is>${string}</is></c>`;
    expect(await shown(inline, { fonts: styles, styles: xfs })).toEqual(text ? [text] : []);
  });

  test.each([
    [0, '12'],
    [1, STRUCK],
    [2, '¹²'],
    [3, '12'],
  ])('a number in style %d', async (style, text) => {
    const cell = `<c r="B1" s="${style}"><v>12</v></c>`;
    expect(await shown(cell, { fonts: styles, styles: xfs })).toEqual([text]);
  });
});

describe('sheets', () => {
  const rows = (text: string): string => xmlRow(1, [text, 1]) + xmlRow(2, ['乙', 2]);

  test('each is a table behind its name, unless a program named it; blank ones are left out', async () => {
    const sheets = [
      { name: '表二', rows: rows('甲') },
      { name: '空', rows: xmlRow(1, ['', '']) },
      { name: 'Sheet3', rows: rows('丙') },
    ];
    expect(await draw(sheets)).toEqual([
      'undefined: 表二',
      '1: table 1',
      '    1 | 0 甲 | 1 1',
      '    2 | 0 乙 | 1 2',
      '1: table 2',
      '    1 | 0 丙 | 1 1',
      '    2 | 0 乙 | 1 2',
    ]);
  });

  test('hidden ones are left out, unless all are', async () => {
    const hidden = [
      { name: '上年', state: 'hidden', rows: rows('旧') },
      { name: '底稿', state: 'veryHidden', rows: rows('稿') },
    ];
    const names = (lines: string[]) => lines.filter((line) => line.startsWith('undefined')).join();
    expect(names(await draw([...hidden, { name: '本年', rows: rows('新') }]))).toBe('undefined: 本年');
    expect(names(await draw(hidden))).toBe('undefined: 上年,undefined: 底稿');
  });

  test('hidden rows and columns are kept', async () => {
    const row = xmlRow(2, ['隐', 2]).replace('<row ', '<row hidden="1" ');
    expect(await draw([{ rows: xmlRow(1, ['甲', 1]) + row }])).toEqual([
      '1: table 1',
      '    1 | 0 甲 | 1 1',
      '    2 | 0 隐 | 1 2',
    ]);
  });

  test('a workbook under other prefixes and paths, and a sheet of a chart', async () => {
    const parts = {
      '_rels/.rels': `<Relationships><Relationship Id="a" Type="urn:x/officeDocument" Target="/book/main.xml"/></Relationships>`,
      'book/main.xml': `<m:workbook xmlns:m="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:q="urn:q"><m:sheets><m:sheet name="图" q:id="z"/><m:sheet name="一" q:id="b"/></m:sheets></m:workbook>`,
      'book/_rels/main.xml.rels': `<Relationships><Relationship Id="b" Type="urn:x/worksheet" Target="..\\s\\one.xml"/><Relationship Id="z" Type="urn:x/chartsheet" Target="none.xml"/></Relationships>`,
      's/one.xml': `<m:worksheet xmlns:m="http://purl.oclc.org/ooxml/spreadsheetml/main"><m:sheetData><m:row><m:c><m:v>1</m:v></m:c><m:c t="str"><m:v>二</m:v></m:c></m:row></m:sheetData></m:worksheet>`,
    };
    expect(await draw([], { parts })).toEqual(['undefined: 一', '1: table 1', '    1 | 0 1 | 1 二']);
  });
});

describe('refused', () => {
  const damaged = (reason: string) => ['file-damaged', { name: 'a.xlsx', reason }];

  const main = (target: string): string =>
    `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${target}"/></Relationships>`;

  test('without a workbook', async () => {
    const parts = { '_rels/.rels': main('b.xml') };
    expect(await refusalOf(writeXlsx([], { parts }))).toEqual(damaged('it holds no workbook'));
  });

  test('a binary workbook', async () => {
    const parts = { '_rels/.rels': main('xl/workbook.bin') };
    expect(await refusalOf(writeXlsx([], { parts }))).toEqual([
      'format-unsupported',
      { name: 'a.xlsx', format: 'XLSB', instead: 'XLSX' },
    ]);
  });

  test('a text that is not there', async () => {
    const rows = '<row><c t="s"><v>3</v></c></row>';
    expect(await refusalOf(writeXlsx([{ rows }], { strings: '<si><t>一</t></si>' }))).toEqual(
      damaged('a cell names text 3 of 1'),
    );
  });

  test('XML that breaks off', async () => {
    const parts = { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' };
    expect(await refusalOf(writeXlsx([{ rows: '' }], { parts }))).toEqual(
      damaged('its XML ends inside <row>'),
    );
  });
});

describe('bounds', () => {
  const complex = (what: string, count: number, limit: number) => [
    'document-too-complex',
    { name: 'a.xlsx', what, count, limit },
  ];

  test('cells, were they all blank', async () => {
    const rows = `<row>${'<c/>'.repeat(500_001)}</row>`;
    expect(await refusalOf(writeXlsx([{ rows }]))).toEqual(
      complex('cells, with blank ones', 500_001, 500_000),
    );
  });

  test('cells that a table shows', async () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(1_000)}</row>`;
    expect(await refusalOf(writeXlsx([{ rows: row.repeat(201) }]))).toEqual(
      complex('cells', 201_000, 200_000),
    );
  });

  test('cells that a table shows because one stands far to the right in each row', async () => {
    const row = '<row><c r="A1"><v>1</v></c></row>';
    const wide = Array.from(
      { length: 400 },
      (_, i) => `<row><c r="A1"><v>1</v></c><c r="${columnName(i * 4)}1"><v>1</v></c></row>`,
    );
    const last = `<row>${Array.from({ length: 1_600 }, (_, i) => `<c r="${columnName(i)}1"><v>1</v></c>`).join('')}</row>`;
    expect(await refusalOf(writeXlsx([{ rows: row + wide.join('') + last }]))).toEqual(
      complex('cells', 200_001, 200_000),
    );
  });

  test('columns', async () => {
    const rows = '<row><c r="A1"><v>1</v></c><c r="XFD1"><v>2</v></c></row>';
    expect(await refusalOf(writeXlsx([{ rows }]))).toEqual(complex('columns', 16_384, 2_000));
  });

  test('merged cells', async () => {
    const merges = Array.from({ length: 50_001 }, (_, i) => `A${i + 1}:B${i + 1}`);
    expect(await refusalOf(writeXlsx([{ rows: xmlRow(1, [1, 2]), merges }]))).toEqual(
      complex('merged cells', 50_001, 50_000),
    );
  });

  test('sheets', async () => {
    const sheets = Array.from({ length: 501 }, () => ({ rows: '' }));
    expect(await refusalOf(writeXlsx(sheets))).toEqual(complex('sheets', 501, 500));
  });

  test('paragraphs of one cell', async () => {
    const text = '一\n'.repeat(200_001);
    expect(await refusalOf(writeXlsx([{ rows: xmlRow(1, [text]) }]))).toEqual(
      complex('paragraphs', 200_001, 200_000),
    );
  });

  // Each of these would take minutes if any step were quadratic, or fill the memory if a sheet were as large as it says.
  test.each<[string, WrittenSheet]>([
    [
      'merged cells over the whole sheet',
      { rows: xmlRow(1, ['甲', 1]) + xmlRow(1_048_576, ['乙', 2]), merges: ['A1:XFD1', 'A2:XFD1048575'] },
    ],
    [
      'merged cells over each other',
      { rows: xmlRow(1, ['甲', 1]), merges: Array<string>(49_000).fill('A1:XFD1048576') },
    ],
    ['blank cells', { rows: '<row><c/><c/></row>'.repeat(60_000) + xmlRow(60_001, [1, 2]) }],
    ['rows of labels', { rows: Array.from({ length: 40_000 }, (_, i) => xmlRow(i + 1, ['甲'])).join('') }],
    [
      'rows of labels in a table',
      {
        rows:
          xmlRow(1, [1, 2]) +
          Array.from({ length: 40_000 }, (_, i) => xmlRow(i + 2, ['甲'])).join('') +
          xmlRow(40_002, [1, 2]),
      },
    ],
    [
      'runs of a text',
      { rows: `<row><c t="inlineStr"><is>${'<r><t>甲</t></r>'.repeat(100_000)}</is></c></row>` },
    ],
    [
      'pronunciations',
      { rows: `<row><c t="inlineStr"><is>${'<rPh><t>甲</t></rPh>'.repeat(100_000)}</is></c></row>` },
    ],
  ])('%s are read in linear time', async (_, sheet) => {
    const { blocks } = await read(writeXlsx([sheet]));
    expect(blocks.length).toBeLessThanOrEqual(200_000);
  });
});

function columnName(index: number): string {
  return index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26);
}
