import { describe, expect, test } from 'vitest';
import type { Block, Row } from '../document/document.ts';
import { formOf } from '../forms/index.ts';
import { readCells } from './cells.ts';
import { lexiconOf } from './lexicon.ts';
import { rowOf } from './testing/row.ts';
import { upright } from './turned.ts';

/** What is read of some rows of the 2021 edition. */
function read(rows: string[], ...lines: Row[]): string[] {
  const table: Block = { kind: 'table', rows: lines, at: {} };
  const { cells } = readCells({ blocks: [table] }, formOf('2021'), 2022);
  return rows.map((row) =>
    Object.entries(cells)
      .filter(([path]) => path.startsWith(`${row}.`))
      .map(([, cell]) => (cell.state === 'number' ? String(cell.value) : cell.state))
      .join(' '),
  );
}

const DOCUMENTS = ['disclosure.administrativeRules', 'disclosure.normativeDocuments'];

describe('a table on its side', () => {
  test('documents stand as columns, and what is counted of them as rows', () => {
    const read2 = read(
      [...DOCUMENTS, 'disclosure.penalties', 'disclosure.coercion'],
      rowOf('第二十条第（一）项:3'),
      rowOf('信息内容 | 规章 | 行政规范性文件'),
      rowOf('本年制发件数 | 0 | 3'),
      rowOf('本年废止件数 | | 1'),
      rowOf('现行有效件数 | 0 | 21'),
      rowOf('第二十条第（六）项:3'),
      rowOf('信息内容 | 本年处理决定数量:2'),
      rowOf('行政处罚 | 345:2'),
      rowOf('行政强制 | 17:2'),
    );
    expect(read2).toEqual(['0 blank 0', '3 1 21', '345', '17']);
  });

  test('a figure may span the columns below its label', () => {
    const lines = [rowOf('信息内容 | 行政许可:2'), rowOf('本年处理决定数量 | 1286:2')];
    expect(read(['disclosure.licensing'], ...lines)).toEqual(['1286']);
  });

  test('applicants stand as rows below labels of two lines', () => {
    const lines = [
      rowOf('申请人:2 | 一、本年新收政府信息公开申请数量 | 三、本年度办理结果:3'),
      rowOf('（一）予以公开 | （二）部分公开 | （七）总计', 3),
      rowOf('自然人:2 | 3 | 2 | 1 | 3'),
      rowOf('法人或其他组织 | 商业企业 | 2 | 0 | 2 | 2'),
      rowOf('科研机构 | 0 | 0 | 0 | 0', 1),
      rowOf('社会公益组织 | 0 | 0 | 0 | 0', 1),
      rowOf('法律服务机构 | 0 | 0 | 0 | 0', 1),
      rowOf('其他 | 1 | 1 | 0 | 1', 1),
      rowOf('总计:2 | 6 | 3 | 3 | 6'),
    ];
    expect(read(['applications.new', 'applications.disclosed', 'applications.concluded'], ...lines)).toEqual([
      '3 2 0 0 0 1 6',
      '2 0 0 0 0 1 3',
      '3 2 0 0 0 1 6',
    ]);
  });

  test('is left as it is where a figure stands under no label', () => {
    const lines = [
      rowOf('信息内容 | 规章 | 行政规范性文件'),
      rowOf('本年制发件数 | 0 | 3 | 5'),
      rowOf('本年废止件数 | 0 | 1 | 5'),
    ];
    expect(read(DOCUMENTS, ...lines)).toEqual(['absent absent absent', 'absent absent absent']);
  });
});

test('each cell of a long table without figures is looked at a few times, not once for each row above it', () => {
  let looks = 0;
  const lexicon = lexiconOf(formOf('2021'));
  const meaning: typeof lexicon.meaning = (text) => {
    looks += 1;
    return lexicon.meaning(text);
  };
  const rows = [
    rowOf('本年处理决定数量 | 1'),
    ...Array.from({ length: 2000 }, () => rowOf('行政许可 | 总计 | ')),
  ];
  const table: Block = { kind: 'table', rows, at: {} };
  expect(upright({ blocks: [table] }, { ...lexicon, meaning }).blocks).toEqual([table]);
  expect(looks).toBeLessThan(10 * 3 * rows.length);
});
