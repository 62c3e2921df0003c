import { describe, expect, test } from 'vitest';
import type { Block, Row } from '../document/document.ts';
import { formOf } from '../forms/index.ts';
import { readCells } from './cells.ts';
import { rowOf } from './testing/row.ts';

const table = (...rows: Row[]): Block => ({ kind: 'table', rows, at: {} });

/** What is read of table four, five cells of a row at a time. */
function read(...blocks: Block[]): string[] {
  const { cells } = readCells({ blocks }, formOf('2021'), 2022);
  const own = Object.entries(cells).filter(([path]) => path.startsWith('remedies.'));
  const states = own.map(([, cell]) => (cell.state === 'number' ? String(cell.value) : cell.state));
  const rows = [states.slice(0, 5), states.slice(5, 10), states.slice(10)];
  return rows.map((row) =>
    new Set(row).size === 1 && row[0]?.length !== 1 ? (row[0] ?? '') : row.join(' '),
  );
}

const OUTCOMES = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计';
const twice = (words: string): string => `${words} | ${words}`;
const header = (words = OUTCOMES): Row[] => [
  rowOf('行政复议:5 | 行政诉讼:10'),
  rowOf(`${words} | 未经复议直接起诉:5 | 复议后起诉:5`),
  rowOf(twice(words), 5),
];
const FIGURES = '1 | 2 | 0 | 0 | 3 | 4 | 0 | 0 | 0 | 4 | 0 | 5 | 0 | 1 | 6';
const READ = ['1 2 0 0 3', '4 0 0 0 4', '0 5 0 1 6'];
const ILLEGIBLE = ['illegible', 'illegible', 'illegible'];

describe('the names above the figures say what is what', () => {
  test('in the order of the form', () => {
    expect(read(table(...header(), rowOf(FIGURES)))).toEqual(READ);
  });

  test('where the lawsuits stand first', () => {
    const rows = [
      rowOf('行政诉讼:10 | 行政复议:5'),
      rowOf(`复议后起诉:5 | 未经复议直接起诉:5 | ${OUTCOMES}`),
      rowOf(twice(OUTCOMES)),
      rowOf('0 | 5 | 0 | 1 | 6 | 4 | 0 | 0 | 0 | 4 | 1 | 2 | 0 | 0 | 3'),
    ];
    expect(read(table(...rows))).toEqual(READ);
  });

  test('where the total stands first', () => {
    const rows = header('总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结');
    const figures = rowOf('3 | 1 | 2 | 0 | 0 | 4 | 4 | 0 | 0 | 0 | 6 | 0 | 5 | 0 | 1');
    expect(read(table(...rows, figures))).toEqual(READ);
  });

  test('where each kind is a row', () => {
    const rows = [
      rowOf(`类别:2 | ${OUTCOMES}`),
      rowOf('行政复议:2 | 1 | 2 | 0 | 0 | 3'),
      rowOf('行政诉讼 | 未经复议直接起诉 | 4 | 0 | 0 | 0 | 4'),
      rowOf('复议后起诉 | 0 | 5 | 0 | 1 | 6', 1),
    ];
    expect(read(table(...rows))).toEqual(READ);
  });

  test('where each kind is a table', () => {
    const own = (name: string, figures: string): Block =>
      table(rowOf(`${name}:5`), rowOf(OUTCOMES), rowOf(figures));
    expect(
      read(
        own('行政复议', '1 | 2 | 0 | 0 | 3'),
        own('行政诉讼（未经复议直接起诉）', '4 | 0 | 0 | 0 | 4'),
        own('行政诉讼（复议后起诉）', '0 | 5 | 0 | 1 | 6'),
      ),
    ).toEqual(READ);
  });

  test('where each kind is a table below a line with its name', () => {
    const own = (name: string, figures: string): Block[] => [
      { kind: 'paragraph', text: name, at: {} },
      table(rowOf(OUTCOMES), rowOf(figures)),
    ];
    expect(
      read(
        ...own('（一）行政复议情况', '1 | 2 | 0 | 0 | 3'),
        ...own('（二）未经复议直接起诉', '4 | 0 | 0 | 0 | 4'),
        ...own('（三）复议后起诉', '0 | 5 | 0 | 1 | 6'),
      ),
    ).toEqual(READ);
  });

  test('where each outcome is a line, under a label that spans down', () => {
    const kind = (name: string, figures: string): Row[] =>
      figures.split(' ').map((figure, i) => {
        const outcome = OUTCOMES.split(' | ')[i] ?? '';
        return i === 0 ? rowOf(`${name} | ${outcome} | ${figure}`) : rowOf(`${outcome} | ${figure}`, 1);
      });
    const rows = [
      ...kind('行政复议', '1 2 0 0 3'),
      ...kind('未经复议直接起诉', '4 0 0 0 4'),
      ...kind('复议后起诉', '0 5 0 1 6'),
    ];
    expect(read(table(...rows))).toEqual(READ);
    // Without the label of the second kind its lines are the first's again, and nothing says whose they are.
    const lost = rows.map((row, i) => (i === 5 ? rowOf('结果维持 | 4', 1) : row));
    expect(read(table(...lost))).toEqual(ILLEGIBLE);
  });

  test('behind a column of labels', () => {
    const rows = [
      rowOf('项目 | 行政复议:5 | 行政诉讼:10'),
      rowOf(`${OUTCOMES} | 未经复议直接起诉:5 | 复议后起诉:5`, 1),
      rowOf(twice(OUTCOMES), 6),
      rowOf(`件数 | ${FIGURES}`),
    ];
    expect(read(table(...rows))).toEqual(READ);
  });
});

describe('a heading with other words', () => {
  test('is the one that is left', () => {
    const rows = header(OUTCOMES.replace('结果纠正', '撤销或变更'));
    expect(read(table(...rows, rowOf(FIGURES)))).toEqual(READ);
  });

  test.each([
    ['where two are left', OUTCOMES.replace('结果纠正', '撤销').replace('其他结果', '变更')],
    ['where it tells of something else', OUTCOMES.replace('尚未审结', '上年同期')],
    ['where none is left, for one stands twice', OUTCOMES.replace('结果纠正', '结果维持')],
  ])('is not read %s', (_, words) => {
    expect(read(table(...header(words), rowOf(FIGURES)))).toEqual(ILLEGIBLE);
  });
});

describe('cells that span columns', () => {
  test('of which nothing is told mean nothing in each of them', () => {
    const rows = [...header(), rowOf('1 | 2 | 0 | 0 | 3 | 0:5 | 无:5')];
    expect(read(table(...rows))).toEqual(['1 2 0 0 3', '0 0 0 0 0', 'placeholder']);
  });

  test('are illegible where a number stands in them', () => {
    const rows = [...header(), rowOf('1 | 2 | 0 | 0 | 3 | 4:5 | 0:5')];
    expect(read(table(...rows))).toEqual(['1 2 0 0 3', 'illegible', '0 0 0 0 0']);
  });
});

describe('nothing is told by names', () => {
  test.each([
    ['where a figure is lost with its cell', FIGURES.replace(' | 6', '')],
    ['where a cell is too many', `0 | ${FIGURES}`],
    ['where a blank cell is too many', `1 | 2 | | 0 | 0 | 3 | 4 | 0 | 0 | 0 | 4 | 0 | 5 | 0 | 1 | `],
  ])('%s', (_, figures) => {
    expect(read(table(...header(), rowOf(figures)))).toEqual(ILLEGIBLE);
  });

  test('where their spans are lost and they stand in another order than in the form', () => {
    const lost = [rowOf('行政诉讼 | 行政复议'), ...header().slice(1), rowOf(FIGURES)];
    expect(read(table(...lost))).toEqual(ILLEGIBLE);
    const swapped = [rowOf('行政复议 | 行政诉讼'), rowOf(`${OUTCOMES} | 复议后起诉 | 未经复议直接起诉`)];
    expect(read(table(...swapped, rowOf(twice(OUTCOMES)), rowOf(FIGURES)))).toEqual(ILLEGIBLE);
  });

  test('where the same place is named twice', () => {
    const other = FIGURES.replace('5', '7');
    expect(read(table(...header(), rowOf(FIGURES)), table(...header(), rowOf(other)))).toEqual(ILLEGIBLE);
  });
});
