import { expect, test } from 'vitest';
import type { Row, Table } from '../document/document.ts';
import { formOf } from '../forms/index.ts';
import { readCells } from './cells.ts';

/** A table of lines such as `行政强制 0:4 | 7`: texts, each with how many columns it spans. */
function tableOf(...lines: string[]): Table {
  const rows = lines.map((line, row): Row => {
    let column = 0;
    const cells = line.split('|').map((part, i) => {
      const [text = '', width = '1'] = part.trim().split(':');
      const cell = { text, at: { row: row + 1, cell: i + 1 }, column, width: Number(width) };
      column += cell.width;
      return cell;
    });
    return { cells };
  });
  return { kind: 'table', rows, at: {} };
}

/** What is read in table one of the form of 2021, by the cells' last names. */
function read(row: string, ...lines: string[]) {
  const { cells } = readCells({ blocks: [tableOf(...lines)] }, formOf('2021'), 2022);
  const own = Object.entries(cells).filter(([path]) => path.startsWith(`disclosure.${row}.`));
  return own.map(([, cell]) => (cell.state === 'number' ? cell.value : cell.state));
}

const head = ['第二十条第（六）项:4', '信息内容 | 本年处理决定数量:3'];

test('a figure in the cell of its label is not blank', () => {
  expect(read('coercion', ...head, '行政处罚 | 38:3', '行政强制 7:4')).toEqual(['illegible']);
  expect(read('coercion', ...head, '行政处罚 | 38:3', '行政强制 ７:4')).toEqual(['illegible']);
  expect(read('penalties', ...head, '行政处罚 | 38:3', '行政强制 7:4')).toEqual([38]);
});

test('a row of which nothing but the label is there is blank', () => {
  expect(read('coercion', ...head, '行政处罚 | 38:3', '行政强制:4')).toEqual(['blank']);
});

test('a row of figures alone may end early in a sheet', () => {
  const results = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计';
  const table = tableOf(
    '行政复议 | | | | | 行政诉讼',
    `${results} | 未经复议直接起诉 | | | | | 复议后起诉`,
    ` | | | | | ${results} | ${results}`,
    '1 | 2 | 0 | 0 | 3 | 4 | 0 | 0 | 0 | 4 | 5 | 0 | 0 | 6',
  );
  const rows = table.rows.map((row): Row => ({ ...row, placed: true }));
  const { cells } = readCells({ blocks: [{ ...table, rows }] }, formOf('2021'), 2022);
  expect(cells['remedies.litigationAfterReconsideration.pending']).toMatchObject({ value: 6 });
  expect(cells['remedies.litigationAfterReconsideration.total']).toMatchObject({ state: 'blank' });
});

const items = ['第二十条第（一）项:4', '信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数'];

test('two labels in one cell are that of neither row', () => {
  const lines = [...items, '规章行政规范性文件 | 0 | 90 | 1', ' | 7 | 32 | 5'];
  expect(read('administrativeRules', ...lines)).toEqual(['absent', 'absent', 'absent']);
  expect(read('normativeDocuments', ...lines)).toEqual(['absent', 'absent', 'absent']);
});

test('a label with other words than those of a row is still that of its row', () => {
  const lines = [...items, '规章 | 0 | 90 | 1', '规章以外行政规范性文件 | 7 | 32 | 5'];
  expect(read('administrativeRules', ...lines)).toEqual([0, 90, 1]);
});
