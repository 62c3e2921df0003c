import { describe, expect, test } from 'vitest';
import type { Document, Row } from '../document/document.ts';
import { formOf } from '../forms/index.ts';
import { readCells } from './cells.ts';

const form = formOf('2021');

/** A row of seven columns, its label in the third column of labels. */
const row = (label: string, figures: string): Row => ({
  cells: [label, ...figures.split(' ')].map((text, i) => ({
    text,
    at: { row: 1, cell: i + 1 },
    column: 2 + i,
    width: 1,
  })),
});
const header = row('', '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计');

function read(path: string, ...rows: Row[]) {
  const document: Document = { blocks: [{ kind: 'table', rows: [header, ...rows], at: { table: 1 } }] };
  const { cells, doubts } = readCells(document, form);
  const cell = cells[`applications.${path}.total`];
  const said = doubts.map(({ kind, text }) => `${kind} ${text}`);
  return [cell?.state === 'number' ? cell.value : cell?.state, ...said];
}

const FIGURES = '5 0 0 0 0 0 5';

describe('between two rows of the form a label with other words', () => {
  const before = row('2.重复申请', '1 0 0 0 0 0 1');
  const after = row('4.无正当理由大量反复申请', '2 0 0 0 0 0 2');
  const publication = (label: string, ...more: Row[]) =>
    read('notProcessed.publication', before, row(label, FIGURES), ...more, after);

  test.each(['3.公开出版物', '3.申请提供出版物', '公开出版物', '③要求提供出版物的'])(
    'is that of the row between them where it says the same: %s',
    (label) => {
      expect(publication(label)).toEqual([5]);
    },
  );

  test('is told by its number, and said, where it says nothing', () => {
    expect(publication('3.书报类')).toEqual([5, 'reworded-label 3.书报类']);
  });

  test('is none where it says nothing and stands before no figures: it may be a heading', () => {
    const blank: Row = {
      cells: row('3.书报类', FIGURES).cells.map((cell, i) => (i > 0 ? { ...cell, text: '' } : cell)),
    };
    expect(read('notProcessed.publication', before, blank, after)).toEqual(['absent']);
  });

  test('is illegible where it has no number either', () => {
    expect(publication('书报类')).toEqual(['illegible', 'reworded-label 书报类']);
  });

  test.each([
    '5.书报类',
    '3.其中：网上申请',
    '3.上年同期',
    '小计',
    '3.属于国家秘密',
    '三、本年度办理结果情况',
  ])('is none where it says something else: %s', (label) => {
    expect(publication(label)).toEqual(['absent']);
  });

  test('is none where the form has no row there, or two rows stand there', () => {
    const rows = [row('3.要求提供公开出版物', FIGURES), row('小计', '9 0 0 0 0 0 9'), after];
    expect(read('notProcessed.excessive', before, ...rows)).toEqual([2]);
    expect(publication('3.书报类', row('3.影像类', FIGURES))).toEqual(['absent']);
  });

  test('is not read where its figures are not as many', () => {
    expect(read('notProcessed.publication', before, row('3.公开出版物', '5 5'), after)).toEqual([
      'illegible',
      'ambiguous-row 5 | 5',
    ]);
  });
});

describe('at the ends of a table', () => {
  const rows = [
    row('二、上年结转政府信息公开申请数量', '1 0 0 0 0 0 1'),
    row('（一）予以公开', '2 0 0 0 0 0 2'),
  ];

  test('the first row is told by the one behind it', () => {
    expect(read('new', row('一、收到申请', FIGURES), ...rows)).toEqual([5, 'reworded-label 一、收到申请']);
  });

  test('the last row is told by the one before it', () => {
    const total = row('（七）总计', FIGURES);
    expect(read('carriedForward', ...rows, total, row('四、转入下年', '3 0 0 0 0 0 3'))).toEqual([3]);
    expect(read('carriedForward', ...rows, total, row('五、转入下年', '3 0 0 0 0 0 3'))).toEqual(['absent']);
  });

  test('a sum by another name is the total, where it has its number', () => {
    const last = row('四、结转下年度继续办理', '0 0 0 0 0 0 0');
    const other = row('3.其他', '0 0 0 0 0 0 0');
    expect(read('concluded', other, row('（七）小计', FIGURES), last)).toEqual([
      5,
      'reworded-label （七）小计',
    ]);
    expect(read('concluded', other, row('小计', FIGURES), last)).toEqual([
      'illegible',
      'reworded-label 小计',
    ]);
  });
});
