import { describe, expect, test } from 'vitest';
import { docxFile, p, r, tbl, tc, tr } from './testing/docx-file.ts';
import { drawDocx, readWord, refusalOf } from './testing/reading.ts';

const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const START = '<w:vMerge w:val="restart"/>';
const GOES_ON = '<w:vMerge/>';
const row = (properties: string, ...cells: string[]): string =>
  tr(...cells).replace('<w:tr>', `<w:tr><w:trPr>${properties}</w:trPr>`);

describe('the grid', () => {
  test('cells over columns and over rows', async () => {
    expect(
      await drawDocx(
        tbl(
          tr(tc('甲', span(2) + START), '乙', tc('丙', START)),
          tr(tc('', span(2) + GOES_ON), '1', tc('', GOES_ON)),
          tr('丁', '戊', tc('己', '<w:vMerge w:val="restart"/>'), tc('庚', START)),
          tr('2', '3', tc('', '<w:vMerge w:val="continue"/>'), '4'),
        ),
      ),
    ).toEqual([
      'table 1',
      '| 0+2 甲 | 2 乙 | 3 丙',
      '| 2 1',
      '| 0 丁 | 1 戊 | 2 己 | 3 庚',
      '| 0 2 | 1 3 | 3 4',
    ]);
  });

  test('addresses count cells as printed', async () => {
    const { blocks } = await readWord(
      docxFile({ body: p('一') + tbl(tr('1', tc('2', START)), tr('3', tc('', GOES_ON)), tr('4', '5')) }),
    );
    expect(blocks).toEqual([
      { kind: 'paragraph', text: '一', at: { line: 1 } },
      {
        kind: 'table',
        at: { table: 1 },
        rows: [
          {
            cells: [
              { text: '1', at: { table: 1, row: 1, cell: 1 }, column: 0, width: 1 },
              { text: '2', at: { table: 1, row: 1, cell: 2 }, column: 1, width: 1 },
            ],
          },
          { cells: [{ text: '3', at: { table: 1, row: 2, cell: 1 }, column: 0, width: 1 }] },
          {
            cells: [
              { text: '4', at: { table: 1, row: 3, cell: 1 }, column: 0, width: 1 },
              { text: '5', at: { table: 1, row: 3, cell: 2 }, column: 1, width: 1 },
            ],
          },
        ],
      },
    ]);
  });

  test('what is in a cell that goes on from above is not shown, unless nothing is above', async () => {
    expect(
      await drawDocx(
        tbl(
          tr(tc('甲', GOES_ON), '1'),
          tr(tc('乙', GOES_ON), '2'),
          tr('丙', '3'),
          tr(tc('丁', GOES_ON), '4'),
        ),
      ),
    ).toEqual(['table 1', '| 0 甲 | 1 1', '| 1 2', '| 0 丙 | 1 3', '| 0 丁 | 1 4']);
  });

  test('a merge ends where a row is too short for it', async () => {
    expect(
      await drawDocx(
        tbl(tr('1', tc('甲', START)), tr('2', tc('', GOES_ON)), tr('3'), tr('4', tc('乙', GOES_ON))),
      ),
    ).toEqual(['table 1', '| 0 1 | 1 甲', '| 0 2', '| 0 3', '| 0 4 | 1 乙']);
  });

  test('rows that begin or end inside the grid', async () => {
    expect(
      await drawDocx(
        tbl(
          tr('1', '2', '3'),
          row('<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>', '4'),
          row('<w:trPrChange><w:trPr><w:gridBefore w:val="2"/></w:trPr></w:trPrChange>', '5', '6'),
        ),
      ),
    ).toEqual(['table 1', '| 0 1 | 1 2 | 2 3', '| 1 4', '| 0 5 | 1 6']);
  });

  test('the old way to merge cells of a row', async () => {
    const first = '<w:hMerge w:val="restart"/>';
    expect(
      await drawDocx(
        tbl(
          tr(tc('甲', first), tc('', '<w:hMerge/>'), tc('', '<w:hMerge w:val="continue"/>'), '乙'),
          tr('1', '2', '3', '4'),
        ),
      ),
    ).toEqual(['table 1', '| 0+3 甲 | 3 乙', '| 0 1 | 1 2 | 2 3 | 3 4']);
  });

  test('how a cell was before says nothing; spans that are none are one', async () => {
    const before = `<w:tcPrChange><w:tcPr>${span(3)}${GOES_ON}</w:tcPr></w:tcPrChange>`;
    expect(
      await drawDocx(
        tbl(
          tr(tc('1', before), tc('2', span(0)), tc('3', span(-2)), tc('4', '<w:gridSpan w:val="x"/>'), '5'),
        ),
      ),
    ).toEqual(['table 1', '| 0 1 | 1 2 | 2 3 | 3 4 | 4 5']);
  });
});

describe('tracked changes, as accepted', () => {
  test('rows and cells', async () => {
    expect(
      await drawDocx(
        tbl(
          tr('1', tc('去', '<w:cellDel/>'), tc('2', '<w:cellIns/>')),
          row('<w:del/>', '去', '去'),
          row('<w:ins/>', '3', tc('4', '<w:cellMerge w:vMerge="rest"/>')),
          tr('5', tc('', '<w:cellMerge w:vMerge="cont"/>')),
        ) +
          tbl(row('<w:del/>', '去')) +
          p('完'),
      ),
    ).toEqual(['table 1', '| 0 1 | 1 2', '| 0 3 | 1 4', '| 0 5', expect.stringMatching(/^\d+: 完$/u)]);
  });
});

describe('what stands in cells', () => {
  test('lines and paragraphs join, figures in them do not', async () => {
    expect(
      await drawDocx(
        tbl(
          tr(
            tc(p('上一年') + p('') + p(`${r('项目')}<w:r><w:br/></w:r>${r('数量')}`)),
            tc(p('12') + p('34')),
            tc(p('减') + p('105')),
          ),
        ),
      ),
    ).toEqual(['table 1', '| 0 上一年项目数量 | 1 12 34 | 2 减105']);
  });

  test('content controls round cells and rows', async () => {
    const control = (content: string): string =>
      `<w:sdt><w:sdtPr/><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    expect(
      await drawDocx(tbl(control(tr('1', '2')), tr(control(tc('3')), `<w:tc>${control(p('4'))}</w:tc>`))),
    ).toEqual(['table 1', '| 0 1 | 1 2', '| 0 3 | 1 4']);
  });

  test('a table inside a table: the inner one is the table', async () => {
    const inner = tbl(tr('1', '2'), tr('3', '4'));
    expect(await drawDocx(tbl(tr(`<w:tc>${p('前')}${inner}${p('后')}</w:tc>`)))).toEqual([
      '1: 前',
      'table 1',
      '| 0 1 | 1 2',
      '| 0 3 | 1 4',
      '6: 后',
    ]);
  });

  test('a table of one column is prose; one without text is nothing to read', async () => {
    expect(await drawDocx(tbl(tr('一'), tr(tc(p('二') + p('三')))) + tbl('') + tbl('<w:tr/>'))).toEqual([
      '1: 一',
      '2: 二',
      '3: 三',
    ]);
  });
});

describe('bounds', () => {
  const tooComplex = (what: string, count: number, limit: number) => [
    'document-too-complex',
    { name: 'a.docx', what, count, limit },
  ];

  test('columns', async () => {
    const wide = tbl(tr(...Array.from({ length: 3 }, () => tc('1', span(999_999)))));
    expect(await refusalOf(docxFile({ body: wide }))).toEqual(tooComplex('columns', 3_000, 2_000));
    const skipping = tbl(row('<w:gridBefore w:val="999999999"/>'.repeat(3), '1'));
    expect(await refusalOf(docxFile({ body: skipping }))).toEqual(tooComplex('columns', 3_000, 2_000));
  });

  test('tables in tables, boxes in boxes', async () => {
    const nested = (depth: number): string =>
      depth === 0 ? p('1') : tbl(`<w:tr><w:tc>${nested(depth - 1)}</w:tc></w:tr>`);
    expect(await refusalOf(docxFile({ body: nested(65) }))).toEqual(
      tooComplex('levels of nested tables', 65, 64),
    );
    const boxed = '<w:txbxContent>'.repeat(70) + '</w:txbxContent>'.repeat(70);
    expect(await refusalOf(docxFile({ body: boxed }))).toEqual(tooComplex('levels of nested tables', 65, 64));
  });

  test('tables, cells and paragraphs', async () => {
    expect(await refusalOf(docxFile({ body: '<w:tbl/>'.repeat(2_001) }))).toEqual(
      tooComplex('tables', 2_001, 2_000),
    );
    const cells = `<w:tbl>${`<w:tr>${'<w:tc/>'.repeat(1_000)}</w:tr>`.repeat(201)}</w:tbl>`;
    expect(await refusalOf(docxFile({ body: cells }))).toEqual(tooComplex('cells', 200_001, 200_000));
    expect(await refusalOf(docxFile({ body: '<w:p/>'.repeat(200_001) }))).toEqual(
      tooComplex('paragraphs', 200_001, 200_000),
    );
  });
});
