import { describe, expect, test } from 'vitest';
import type { Document, Row } from '../document/document.ts';
import { formOf } from '../forms/index.ts';
import { readCells } from './cells.ts';

const form = formOf('2021');

/** A row as a recogniser reads it: a label in the third column of labels, then figures of seven columns. */
const row = (label: string, figures: string, confidence?: number): Row => ({
  cells: [label, ...figures.split(' ')].map((text, i) => ({
    text,
    at: { row: 1, cell: i + 1 },
    column: 2 + i,
    width: 1,
    ...(confidence !== undefined && { confidence: i === 0 ? confidence : 0.99 }),
  })),
});
const header = row('', '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计', 0.99);

function read(...rows: Row[]): Record<string, unknown> {
  const document: Document = { blocks: [{ kind: 'table', rows: [header, ...rows], at: { table: 1 } }] };
  return Object.fromEntries(
    Object.entries(readCells(document, form).cells).map(([path, cell]) => [
      path,
      cell.state === 'number' ? cell.value : cell.state,
    ]),
  );
}

const TOTAL = 'applications.notProcessed.publication.total';

describe('a label that was misread is told by those around it', () => {
  const before = row('2.重复申请', '1 0 0 0 0 0 1', 0.9);
  const after = row('4.无正当理由大量反复申请', '2 0 0 0 0 0 2', 0.9);
  const misread = row('3.耍求擢共公廾出版物', '5 0 0 0 0 0 5', 0.5);

  test('where the form has one row between them and one stands there', () => {
    expect(read(before, misread, after)[TOTAL]).toBe(5);
  });

  test('not where two stand there', () => {
    expect(read(before, misread, row('3.1 小计', '5 0 0 0 0 0 5', 0.5), after)[TOTAL]).toBe('absent');
  });

  test('not where it has little in common with that row', () => {
    expect(read(before, row('其中：网上申请', '5 0 0 0 0 0 5', 0.5), after)[TOTAL]).toBe('absent');
  });

  test('not where one of those around it is missing', () => {
    expect(read(before, misread)[TOTAL]).toBe('absent');
  });
});

describe('the table whose rows stand side by side', () => {
  const words = ['结果维持', '结寺果纠正', '其他结果', '尚未审结', '总计'];
  const across = (texts: string[]): Row => ({
    cells: texts.map((text, i) => ({ text, at: { cell: i + 1 }, column: i, width: 1, confidence: 0.95 })),
  });
  const readAcross = (...rows: string[][]): Record<string, unknown> => {
    const document: Document = { blocks: [{ kind: 'table', rows: rows.map(across), at: {} }] };
    const { cells } = readCells(document, form);
    return Object.fromEntries(Object.entries(cells).filter(([path]) => path.startsWith('remedies.')));
  };
  const figures = [...'123450000067890'];

  test('is found though a word of its header was misread, each time alike', () => {
    const cells = readAcross([...words, ...words, ...words], figures);
    expect(cells['remedies.reconsideration.corrected']).toMatchObject({ state: 'number', value: 2 });
    expect(cells['remedies.litigationAfterReconsideration.corrected']).toMatchObject({ value: 7 });
  });

  test('not below words that are none of its own', () => {
    const other = ['一季度', '二季度', '三季度', '四季度', '全年'];
    const cells = readAcross([...other, ...other, ...other], figures);
    expect(cells['remedies.reconsideration.corrected']).toEqual({ state: 'absent' });
  });
});
