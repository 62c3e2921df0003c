import { describe, expect, test } from 'vitest';
import { GoujiError } from '../../errors.ts';
import { drawDocument } from '../testing/draw.ts';
import { csvReader } from './csv.ts';
import { delimiterOf } from './csv/delimiter.ts';
import { readRecords } from './csv/records.ts';

const draw = async (text: string): Promise<string[]> =>
  drawDocument(await csvReader.read({ name: 'a.csv', bytes: new Uint8Array(0) }, () => text))
    .trimEnd()
    .split('\n');

const fieldsOf = (text: string, delimiter = ','): string[][] =>
  Array.from(readRecords(text, delimiter), ({ fields }) => fields);

describe('records', () => {
  test.each<[string, string[][]]>([
    [
      'a,b\nc,d\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\r\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a,b\rc,',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    [
      '"a,1","b\nc"\r\n"""引""",x',
      [
        ['a,1', 'b\nc'],
        ['"引"', 'x'],
      ],
    ],
    ['""," "', [['', ' ']]],
    ['5"管,"没关\n下', [['5"管', '"没关'], ['下']]],
    ['"关了"又写,2', [['"关了"又写', '2']]],
    ['\n\na', [[''], [''], ['a']]],
    ['', []],
  ])('%j', (text, records) => {
    expect(fieldsOf(text)).toEqual(records);
  });

  test('the lines on which they start', () => {
    const records = readRecords('a\r\n"b\nc",d\ne\n', ',');
    expect(Array.from(records, ({ line }) => line)).toEqual([1, 2, 4]);
  });

  test.each(['"', '""', '"""', ',"', '"a",', '",\n', 'a,'])(
    'a text of nothing but %j is read in linear time',
    (piece) => {
      let fields = 0;
      for (const record of readRecords(piece.repeat(300_000), ',')) fields += record.fields.length;
      expect(fields).toBeGreaterThan(0);
    },
  );
});

describe('recognises', () => {
  const table =
    '信息内容,本年新制作数量,对外公开总数量\n规章,0,0\n规范性文件,1,2\n行政许可,3,4\n行政处罚,5,6\n';

  test.each([
    ['a.csv', table, ','],
    ['a.txt', table.replaceAll(',', ';'), ';'],
    ['a.csv', `某局2020年年度报告\n一、总体情况\n${table}`, ','],
    ['a.csv', table.replaceAll('\n', '\r\n'), ','],
    ['a.csv', table.replaceAll('规章', '"规,章"'), ','],
    ['a.csv', table.replaceAll('规章', '规\t章'), ','],
  ])('%s %j', (name, text, delimiter) => {
    expect(delimiterOf(name, text)).toBe(delimiter);
  });

  // Table two has four columns, table three seven.
  const three = Array.from({ length: 4 }, (_, i) => `${i}.重复申请,0,1,2,3,4,10\n`).join('');
  test.each([
    [
      'tables that keep their own widths',
      `某局2020年年度报告\n${table.replaceAll('\n', ',\n')}三、依申请公开\n${three}`,
      ',',
    ],
    [
      'a spreadsheet saved as text',
      `某局2020年年度报告,,\n一、总体情况,,\n本机关依法公开。,,\n${table}`.replaceAll(',', '\t'),
      '\t',
    ],
  ])('%s', (_, text, delimiter) => {
    expect(delimiterOf('a.txt', text)).toBe(delimiter);
  });

  test.each([
    [
      'words with as many commas as the line above',
      '一,二,三\n甲,乙,丙\n子,丑,寅,卯\n天,地,玄,黄\n日,月,盈,昃,辰\n宿,列,张,寒,来\n',
    ],
    ['tab rows below a line of prose', `本机关依法公开。\n${table.replaceAll(',', '\t')}`],
    ['fewer than five rows', table.split('\n').slice(0, 4).join('\n')],
    ['fewer than three fields', table.replaceAll(/,[^,\n]*$/gmu, '')],
    ['rows of all lengths', table.replaceAll('规', '规,')],
    ['prose', '一,二,三。\n甲,乙。\n丙,丁,戊,己,庚。\n其他,以及,等等,等。\n完,毕。\n再,一,次,写,了。\n'],
    ['tabs', table.replaceAll(',', '\t')],
    ['pipes', table.replaceAll(',', ' | ')],
    ['Markdown', `${table}| a | b |\n|---|---|\n`],
    ['nothing', ''],
  ])('not %s', (_, text) => {
    expect(delimiterOf('a.csv', text)).toBeUndefined();
  });
});

test('prose and tables as a spreadsheet exports them, each row as wide as the widest', async () => {
  const text = [
    '某局2020年政府信息公开工作年度报告,,,',
    '二、主动公开政府信息情况,,,',
    '信息内容,本年新制作数量,"本年新\n公开数量",对外公开总数量',
    '规章,0,,"3,090"',
    '规范性文件,,,',
    '行政许可,1,,2',
    '三、收到和处理政府信息公开申请情况,,,',
    '本机关没有收到申请。,,,',
    '',
  ].join('\r\n');
  expect(await draw(text)).toEqual([
    '1: 某局2020年政府信息公开工作年度报告',
    '2: 二、主动公开政府信息情况',
    '3: table 1',
    '    3 | 0 信息内容 | 1 本年新制作数量 | 2 本年新公开数量 | 3 对外公开总数量',
    '    5 | 0 规章 | 1 0 | 2 | 3 3,090',
    '    6 | 0 规范性文件',
    '    7 | 0 行政许可 | 1 1 | 2 | 3 2',
    '8: 三、收到和处理政府信息公开申请情况',
    '9: 本机关没有收到申请。',
  ]);
});

test('more columns than any report has are refused', async () => {
  const error: unknown = await draw(`${','.repeat(3_000)}1\n`.repeat(6)).catch((reason: unknown) => reason);
  expect(error instanceof GoujiError && [error.code, error.details]).toEqual([
    'document-too-complex',
    { name: 'a.csv', what: 'columns', count: 3_001, limit: 2_000 },
  ]);
});
