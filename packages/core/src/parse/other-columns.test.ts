import { describe, expect, test } from 'vitest';
import type { Block, Row } from '../document/document.ts';
import { formOf } from '../forms/index.ts';
import { readCells } from './cells.ts';
import { rowOf } from './testing/row.ts';

/** What is read of one row, its states or numbers in the order of the form, and what is in doubt. */
function read(row: string, ...rows: Row[]): string {
  const table: Block = { kind: 'table', rows: rows.map((each, i) => numbered(each, i + 1)), at: {} };
  const { cells, doubts } = readCells({ blocks: [table] }, formOf('2021'), 2022);
  const own = Object.entries(cells).filter(([path]) => path.startsWith(`${row}.`));
  const states = own.map(([, cell]) => (cell.state === 'number' ? String(cell.value) : cell.state));
  return [...states, ...doubts.map(({ kind, text }) => `${kind} ${text}`)].join(' ');
}

const numbered = ({ cells, ...rest }: Row, row: number): Row => ({
  ...rest,
  cells: cells.map((cell) => ({ ...cell, at: { ...cell.at, table: 1, row } })),
});

const KINDS = '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他';
const NEW = '一、本年新收政府信息公开申请数量:3';
const NOTHING = Array.from({ length: 7 }, () => 'illegible').join(' ');

describe('the two lines of a header tell the order of the columns', () => {
  const kindsFirst = [rowOf(':3 | 法人或其他组织:5 | 自然人 | 总计'), rowOf(KINDS, 3)];

  test('where organisations stand before people', () => {
    expect(read('applications.new', ...kindsFirst, rowOf(`${NEW} | 1 | 2 | 0 | 4 | 5 | 9 | 21`))).toBe(
      '9 1 2 0 4 5 21',
    );
  });

  test('and nothing is read where a cell is missing there', () => {
    expect(read('applications.new', ...kindsFirst, rowOf(`${NEW} | 1 | 2 | 4 | 5 | 9 | 21`))).toContain(
      NOTHING,
    );
  });
});

test('where the spans of a header are lost its lines are no grid, and the order of one line still counts', () => {
  const label = '一、本年新收政府信息公开申请数量';
  const figures = '1 | 2 | 0 | 4 | 5 | 9 | 21';
  const kindsFirst = [rowOf(' | 法人或其他组织 | 自然人 | 总计'), rowOf(KINDS)];
  expect(read('applications.new', ...kindsFirst, rowOf(`${label} | ${figures}`))).toContain(NOTHING);
  // The cells above reach down, so that the second line goes on round them.
  const shifted: Row = {
    cells: rowOf(KINDS).cells.map((cell, i) => ({ ...cell, column: i === 0 ? 2 : i + 3 })),
  };
  const asInTheForm = [rowOf(' | 自然人 | 法人或其他组织 | 总计'), shifted];
  expect(read('applications.new', ...asInTheForm, rowOf(`${label} | ${figures}`))).toBe('1 2 0 4 5 9 21');
});

test('小计 among the organisations counts them again and is left out; a kind that the form does not have is in the total', () => {
  const header = (more: string): Row[] => [
    rowOf(':3 | 自然人 | 法人或其他组织:6 | 总计'),
    rowOf(`${KINDS} | ${more}`, 4),
  ];
  const figures = rowOf(`${NEW} | 9 | 1 | 0 | 0 | 2 | 0 | 3 | 12`);
  expect(read('applications.new', ...header('小计'), figures)).toBe('9 1 0 0 2 0 12 foreign-column 小计');
  expect(read('applications.new', ...header('事业单位'), figures)).toContain(NOTHING);
});

describe('a column that the form does not have', () => {
  const header = (more: string): Row[] => [
    rowOf(`:3 | 申请人情况:7 | ${more}`),
    rowOf('自然人 | 法人或其他组织:5 | 总计', 3),
    rowOf(KINDS, 4),
  ];

  test.each(['上年同期', '占比', '备注'])('%s behind the total is left out, which is said', (more) => {
    expect(read('applications.new', ...header(more), rowOf(`${NEW} | 9 | 1 | 0 | 0 | 0 | 0 | 10 | 0`))).toBe(
      `9 1 0 0 0 0 10 foreign-column ${more}`,
    );
  });

  test('leaves the row in doubt where that is not as wide as its header', () => {
    expect(
      read('applications.new', ...header('上年同期'), rowOf(`${NEW} | 9 | 1 | 0 | 0 | 0 | 10 | 7`)),
    ).toContain(NOTHING);
  });

  const among = [
    rowOf(':3 | 自然人 | 法人或其他组织:6 | 总计'),
    rowOf('商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 事业单位 | 其他', 4),
  ];

  test('among those that are added up is left out where it adds nothing', () => {
    expect(read('applications.new', ...among, rowOf(`${NEW} | 9 | 1 | 0 | 0 | 2 | 0 | 3 | 15`))).toBe(
      '9 1 0 0 2 3 15 foreign-column 事业单位',
    );
  });

  test('leaves the row in doubt where it adds something: its figures have no sum', () => {
    expect(read('applications.new', ...among, rowOf(`${NEW} | 9 | 1 | 0 | 0 | 2 | 4 | 3 | 19`))).toContain(
      NOTHING,
    );
  });

  test('is left out of table two', () => {
    const rows = [
      rowOf('信息内容 | 本年制发件数 | 本年公开件数 | 本年废止件数 | 现行有效件数'),
      rowOf('规章 | 3 | 3 | 0 | 9'),
    ];
    expect(read('disclosure.administrativeRules', ...rows)).toBe('3 0 9 foreign-column 本年公开件数');
  });

  test('is none where one of the form is not there: it may be that', () => {
    const rows = [rowOf('信息内容 | 本年制发件数 | 本年失效数 | 现行有效件数'), rowOf('规章 | 3 | 1 | 9')];
    expect(read('disclosure.administrativeRules', ...rows)).toBe('3 1 9');
  });
});

describe('a cell that spans several columns', () => {
  const header = [rowOf(':3 | 自然人 | 法人或其他组织:5 | 总计'), rowOf(KINDS, 4)];

  test.each([
    ['0:7', '0 0 0 0 0 0 0'],
    ['无:7', 'placeholder placeholder placeholder placeholder placeholder placeholder placeholder'],
    ['12 | 0:5 | 12', '12 0 0 0 0 0 12'],
    ['12 | 2:5 | 14', '12 illegible illegible illegible illegible illegible 14'],
    ['3:7', NOTHING],
  ])('%s is read as %s', (figures, expected) => {
    expect(read('applications.new', ...header, rowOf(`${NEW} | ${figures}`))).toBe(expected);
  });

  test('and ends in the middle of another leaves the row in doubt', () => {
    expect(read('applications.new', ...header, rowOf(`${NEW} | 12 | 2:4 | 14`))).toContain(NOTHING);
  });
});

test('tables that stand twice with other figures are told in one doubt', () => {
  const header = [rowOf(':3 | 自然人 | 法人或其他组织:5 | 总计'), rowOf(KINDS, 4)];
  const rows = (n: number): Row[] => [
    rowOf(`${NEW} | ${n} | 0 | 0 | 0 | 0 | 0 | ${n}`),
    rowOf(`二、上年结转政府信息公开申请数量:3 | ${n + 1} | 0 | 0 | 0 | 0 | 0 | ${n + 1}`),
    rowOf(`四、结转下年度继续办理:3 | ${n + 2} | 0 | 0 | 0 | 0 | 0 | ${n + 2}`),
  ];
  const twice = [...header, ...rows(1), ...header, ...rows(5)];
  expect(read('applications.new', ...twice)).toBe(
    `${NOTHING} printed-twice 一、本年新收政府信息公开申请数量`,
  );
  const same = [...header, ...rows(1), ...header, ...rows(1)];
  expect(read('applications.new', ...same)).toBe('1 0 0 0 0 0 1');
});

test('a cell that reaches into the row below leaves both places open: nothing says whose its figure is', () => {
  const header = [rowOf(':3 | 自然人 | 法人或其他组织:5 | 总计'), rowOf(KINDS, 4)];
  const above = rowOf(`${NEW} | 13 | 2 | 0 | 0 | 0 | 0 | 15`);
  const reached: Row = {
    cells: [...rowOf('二、上年结转政府信息公开申请数量:3').cells, ...rowOf('0 | 0 | 0 | 0 | 0 | 1', 4).cells],
  };
  expect(read('applications.carriedOver', ...header, above, reached)).toBe('illegible 0 0 0 0 0 1');
  expect(read('applications.new', ...header, above, reached)).toBe('illegible 2 0 0 0 0 15');
  const none = rowOf(`${NEW} | 0 | 2 | 0 | 0 | 0 | 0 | 2`);
  expect(read('applications.new', ...header, none, reached)).toBe('0 2 0 0 0 0 2');
});
