import { describe, expect, test } from 'vitest';
import { boundsOf } from '../bounds.ts';
import { drawDocument } from '../testing/draw.ts';
import { plainNumber } from './plain-number.ts';
import { sheetBlocks } from './sheet-blocks.ts';
import { placeOf, type Sheet } from './sheet.ts';

/** A sheet from rows of cells: '' is blank but kept for its format, null is not there. */
const sheet = (rows: ((string | null)[] | null)[], merges: string[] = []): Sheet => ({
  name: '',
  rows: rows.flatMap((cells, index) =>
    cells
      ? [
          {
            index,
            line: index + 1,
            cells: cells.flatMap((text, column) => (text === null ? [] : [{ column, text }])),
          },
        ]
      : [],
  ),
  merges: merges.map((reference) => {
    const [from, to] = reference.split(':').map((place) => placeOf(place) ?? { row: 0, column: 0 });
    return { top: from?.row ?? 0, left: from?.column ?? 0, bottom: to?.row ?? 0, right: to?.column ?? 0 };
  }),
});

const draw = (...sheets: Sheet[]): string[] =>
  drawDocument({ blocks: sheetBlocks(sheets, boundsOf('a')) })
    .trimEnd()
    .split('\n');

describe('prose and tables', () => {
  test('what stands above, between and below tables', () => {
    const prose = '本机关依法公开政府信息，全年无投诉。';
    expect(
      draw(
        sheet(
          [
            ['年度报告', '', ''],
            ['一、总体情况'],
            [prose],
            ['二、主动公开'],
            ['信息内容', '本年', '上年'],
            ['规章', '1', '2'],
            ['三、申请情况'],
            ['项目', '数量', ''],
            ['新收', '3', ''],
            null,
            ['某局'],
            ['2021年1月29日'],
          ],
          ['A1:C1'],
        ),
      ),
    ).toEqual([
      '1: 年度报告',
      '2: 一、总体情况',
      `3: ${prose}`,
      '4: 二、主动公开',
      '5: table 1',
      '    5 | 0 信息内容 | 1 本年 | 2 上年',
      '    6 | 0 规章 | 1 1 | 2 2',
      '7: 三、申请情况',
      '8: table 2',
      '    8 | 0 项目 | 1 数量',
      '    9 | 0 新收 | 1 3',
      '11: 某局',
      '12: 2021年1月29日',
    ]);
  });

  test.each<[string, Sheet, string[]]>([
    [
      'a label whose figures are blank stays in its table',
      sheet([['甲', '1', '2'], ['乙'], ['丙'], ['丁', '3', '4']]),
      ['1: table 1', '    1 | 0 甲 | 1 1 | 2 2', '    2 | 0 乙', '    3 | 0 丙', '    4 | 0 丁 | 1 3 | 2 4'],
    ],
    [
      'at the end of a table too, where its blank cells are ruled',
      sheet([['甲', '1', '2'], ['乙', '', ''], null]),
      ['1: table 1', '    1 | 0 甲 | 1 1 | 2 2', '    2 | 0 乙 | 1 | 2'],
    ],
    [
      'a numbered label whose blank figures are ruled is no heading',
      sheet([
        ['甲', '1', '2'],
        ['一、本年新收', '', ''],
        ['乙', '3', '4'],
      ]),
      [
        '1: table 1',
        '    1 | 0 甲 | 1 1 | 2 2',
        '    2 | 0 一、本年新收 | 1 | 2',
        '    3 | 0 乙 | 1 3 | 2 4',
      ],
    ],
    [
      'a label over the whole width stays between rows of its table',
      sheet([['甲', '1', '2'], ['第二十条第（五）项'], ['乙', '3', '4']], ['A2:C2']),
      [
        '1: table 1',
        '    1 | 0 甲 | 1 1 | 2 2',
        '    2 | 0+3 第二十条第（五）项',
        '    3 | 0 乙 | 1 3 | 2 4',
      ],
    ],
    [
      'a label beside one that reaches down from above',
      sheet(
        [
          ['组', '甲', '1'],
          [null, '乙'],
          [null, '丙'],
        ],
        ['A1:A3'],
      ),
      ['1: table 1', '    1 | 0 组 | 1 甲 | 2 1', '    2 | 1 乙', '    3 | 1 丙'],
    ],
    [
      'a title merged over several rows is prose',
      sheet(
        [
          ['年报', '', ''],
          ['', '', ''],
          ['甲', '1', '2'],
        ],
        ['A1:C2'],
      ),
      ['1: 年报', '3: table 1', '    3 | 0 甲 | 1 1 | 2 2'],
    ],
    [
      'lines of prose in one cell are paragraphs',
      sheet([['一、总体情况\r\n  全年公开三条。\n\n完']]),
      ['1: 一、总体情况', '1: 全年公开三条。', '1: 完'],
    ],
    [
      'lines of a cell in a table join, figures in them do not',
      sheet([['本年新\n制作数量', '12\n34']]),
      ['1: table 1', '    1 | 0 本年新制作数量 | 1 12 34'],
    ],
    [
      'a blank ruled row does not end a table, and none stands at its end',
      sheet([
        ['甲', '1'],
        ['', ''],
        ['乙', '2'],
        ['', ''],
      ]),
      ['1: table 1', '    1 | 0 甲 | 1 1', '    2 | 0 | 1', '    3 | 0 乙 | 1 2'],
    ],
    [
      'a blank row without rules ends a table',
      sheet([['甲', '1'], null, ['乙', '2']]),
      ['1: table 1', '    1 | 0 甲 | 1 1', '3: table 2', '    3 | 0 乙 | 1 2'],
    ],
  ])('%s', (_, written, lines) => {
    expect(draw(written)).toEqual(lines);
  });
});

describe('columns', () => {
  test('those without text in any row are not counted, nor is what merged cells cover shown', () => {
    const rows = [
      ['标签', '', '', '甲', '', '乙', ''],
      ['一', '盖住', '', '1', '', '2', ''],
    ];
    expect(draw(sheet(rows, ['A1:C1', 'A2:C2', 'D1:E1', 'D2:E2']))).toEqual([
      '1: table 1',
      '    1 | 0 标签 | 1 甲 | 2 乙',
      '    2 | 0 一 | 1 1 | 2 2',
    ]);
  });

  test('a merged cell spans those of the rows below it, blank or not', () => {
    const rows = [
      ['标签', '法人', '', '总计'],
      ['', '企业', '机构', ''],
      ['一', '1', '2', '3'],
    ];
    expect(draw(sheet(rows, ['A1:A2', 'B1:C1', 'D1:D2']))).toEqual([
      '1: table 1',
      '    1 | 0 标签 | 1+2 法人 | 3 总计',
      '    2 | 1 企业 | 2 机构',
      '    3 | 0 一 | 1 1 | 2 2 | 3 3',
    ]);
  });

  test('blank merged cells, and merged cells that overlap', () => {
    const rows = [
      ['', '', '甲', '乙'],
      ['一', '二', '1', '2'],
    ];
    expect(draw(sheet(rows, ['A1:B1', 'B1:C1', 'B1:C2']))).toEqual([
      '1: table 1',
      '    1 | 0+2 | 2 甲 | 3 乙',
      '    2 | 0 一 | 1 二 | 2 1 | 3 2',
    ]);
  });
});

test('a sheet has its name above it where somebody chose one', () => {
  const named = (name: string): Sheet => ({ ...sheet([['甲', '1']]), name });
  const names = ['Sheet1', 'sheet 12', '工作表3', '表1', 'Table', '', '表二', '2020年报'];
  const drawn = draw(...names.map(named)).filter((line) => line.startsWith('undefined'));
  expect(drawn).toEqual(['undefined: 表二', 'undefined: 2020年报']);
});

test.each([
  ['A1', 0, 0],
  ['$B$7', 1, 6],
  ['XFD1048576', 16_383, 1_048_575],
  ['aa3', 26, 2],
  ['C', 2, -1],
])('%s', (reference, column, row) => {
  expect(placeOf(reference)).toEqual({ column, row });
});

test.each(['', '7', 'ABCD1', 'A1x', '甲1'])('%j is no place', (reference) => {
  expect(placeOf(reference)).toBeUndefined();
});

test.each([
  [1e-7, '0.0000001'],
  [123_456_789_012_345, '123456789012345'],
  [0.1 + 0.2, '0.3'],
  [-14, '-14'],
  [1e300, `1${'0'.repeat(300)}`],
])('%d is written plainly', (value, text) => {
  expect(plainNumber(value)).toBe(text);
});
