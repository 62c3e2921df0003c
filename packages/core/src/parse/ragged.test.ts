import { expect, test } from 'vitest';
import type { Row, Table } from '../document/document.ts';
import { formOf } from '../forms/index.ts';
import { readCells } from './cells.ts';

/** A table whose rows leave out what is empty, each row as its texts. */
const raggedTable = (...rows: string[]): Table => ({
  kind: 'table',
  rows: rows.map((row): Row => ({
    cells: row.split(' | ').map((text, column) => ({ text, at: {}, column, width: 1 })),
    ragged: true,
  })),
  at: {},
});

/** The cells of a row of table three. */
function read(row: string, ...rows: string[]) {
  const { cells } = readCells({ blocks: [raggedTable(...rows)] }, formOf('2021'), 2022);
  const own = Object.entries(cells).filter(([path]) => path.startsWith(`applications.${row}.`));
  return own.map(([, cell]) => (cell.state === 'number' ? cell.value : cell.state));
}

const inner = '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他';
const row = '一、本年新收政府信息公开申请数量 | 4 | 1 | 0 | 0 | 0 | 2 | 7';
const illegible = Array.from({ length: 7 }, () => 'illegible');

test('both lines of a header may come as one, the upper before the lower', () => {
  expect(read('new', `自然人 | 法人或其他组织 | 总计 | ${inner} | ${row}`)).toEqual([4, 1, 0, 0, 0, 2, 7]);
});

test('a header in another order leaves open which figure is whose', () => {
  expect(read('new', `总计 | 自然人 | 法人或其他组织 | ${inner} | ${row}`)).toEqual(illegible);
  expect(
    read('new', `自然人 | 总计 | 科研机构 | 商业企业 | 社会公益组织 | 法律服务机构 | 其他 | ${row}`),
  ).toEqual(illegible);
});

// 5.要求行政机关确认或重新出具      <- broken over two lines, and one of the figures left no trace
// 已获取信息 | 6 | 0 …
test('words behind a label are no figure of the first column', () => {
  const label = '5.要求行政机关确认或重新出具 | 已获取信息';
  expect(read('notProcessed.confirmation', `${label} | 6 | 0 | 0 | 0 | 0 | 6`)).toEqual(illegible);
});

test('a row whose figures stand in the midst of its label is not blank', () => {
  const label = '1.申请人无正当理由逾期不补正、行政机0 3 关不再处理其政府信息公开申请';
  expect(read('other.correctionOverdue', row, label)).toEqual(illegible);
});
