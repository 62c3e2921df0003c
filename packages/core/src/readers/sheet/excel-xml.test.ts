import { expect, test } from 'vitest';
import { readDocument } from '../index.ts';
import { drawDocument } from '../testing/draw.ts';
import { textFile } from '../testing/fixtures.ts';

const row = (cells: string, attributes = ''): string => `<Row${attributes}>${cells}</Row>`;
const cell = (data: string, attributes = ''): string =>
  `<Cell${attributes}>${data && `<Data ss:Type="${/^[\d.]+$/u.test(data) ? 'Number' : 'String'}">${data}</Data>`}</Cell>`;
const sheet = (name: string, rows: string, options = ''): string =>
  `<Worksheet ss:Name="${name}"><Table>${rows}</Table><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel">${options}</WorksheetOptions></Worksheet>`;
const book = (...sheets: string[]): string =>
  `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><DocumentProperties xmlns="urn:schemas-microsoft-com:office:office"><Author>某</Author></DocumentProperties>${sheets.join('')}</Workbook>`;

async function drawn(source: string): Promise<string[]> {
  const { document, format } = await readDocument(textFile('报告.xls', source));
  expect(format).toBe('xlsx');
  return drawDocument(document).trimEnd().split('\n');
}

test('rows, numbers, merged cells, places that are stated, comments and hidden sheets of Excel 2003', async () => {
  const rows = [
    row(cell('某局2020年政府信息公开工作年度报告')),
    row(
      cell('信息内容') + cell('上一年项目数量') + cell('本年增/减', ' ss:MergeAcross="1"'),
      ' ss:Index="3"',
    ),
    row(cell('行政许可', ' ss:MergeDown="1"') + cell('1215') + cell('-35') + cell('0.1')),
    row(cell('7', ' ss:Index="2"') + cell('', ' ss:StyleID="s1"') + cell('8')),
    row(
      `<Cell><Data ss:Type="String">行政处罚</Data><Comment><ss:Data>改过</ss:Data></Comment></Cell>${cell('')}${cell('3')}`,
    ),
  ];
  const hidden = '<Visible>SheetHidden</Visible>';
  expect(await drawn(book(sheet('旧', row(cell('去年')), hidden), sheet('年报', rows.join(''))))).toEqual([
    'undefined: 年报',
    '1: 某局2020年政府信息公开工作年度报告',
    '3: table 1',
    '    3 | 0 信息内容 | 1 上一年项目数量 | 2+2 本年增/减',
    '    4 | 0 行政许可 | 1 1215 | 2 -35 | 3 0.1',
    '    5 | 1 7 | 2 | 3 8',
    '    6 | 0 行政处罚 | 1 | 2 3',
  ]);
});

test('a row that stands for many and places beyond any sheet', async () => {
  const rows =
    row(cell('甲') + cell('1') + cell('2'), ' ss:Span="2"') +
    row(cell('乙') + cell('3') + cell('4', ' ss:Index="99999999"')) +
    row(cell('丙') + cell('5') + cell('6'), ' ss:Index="-7"');
  expect(await drawn(book(sheet('Sheet1', rows)))).toEqual([
    '1: table 1',
    '    1 | 0 甲 | 1 1 | 2 2',
    '4: table 2',
    '    4 | 0 乙 | 1 3 | 2 4',
    '    5 | 0 丙 | 1 5 | 2 6',
  ]);
});

test('cells into which others reach from above are left out where no places are stated', async () => {
  const rows =
    row(cell('三、结果', ' ss:MergeDown="2"') + cell('予以公开', ' ss:MergeAcross="1"') + cell('1')) +
    row(cell('不予公开', ' ss:MergeDown="1"') + cell('国家秘密') + cell('2')) +
    row(cell('其他') + cell('3'));
  expect(await drawn(book(sheet('Sheet1', rows)))).toEqual([
    '1: table 1',
    '    1 | 0 三、结果 | 1+2 予以公开 | 3 1',
    '    2 | 1 不予公开 | 2 国家秘密 | 3 2',
    '    3 | 2 其他 | 3 3',
  ]);
});
