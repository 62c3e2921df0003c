import { describe, expect, test } from 'vitest';
import type { Block, Row } from '../document/document.ts';
import { formOf } from '../forms/index.ts';
import { readCells } from './cells.ts';

/** A line of cells such as `自然人 | 法人或其他组织:5`, each with how many columns it spans, from a column on. */
function line(drawn: string, from = 0): Row {
  let column = from;
  const cells = drawn.split('|').map((part, i) => {
    const [text = '', width = '1'] = part.trim().split(':');
    const cell = { text, at: { cell: i + 1 }, column, width: Number(width) };
    column += cell.width;
    return cell;
  });
  return { cells };
}

/** What is read of one row, its states or numbers in the order of the form, and what is in doubt. */
function read(row: string, ...rows: Row[]): string {
  const table: Block = { kind: 'table', rows, at: {} };
  const { cells, doubts } = readCells({ blocks: [table] }, formOf('2021'), 2022);
  const own = Object.entries(cells).filter(([path]) => path.startsWith(`${row}.`));
  const states = own.map(([, cell]) => (cell.state === 'number' ? String(cell.value) : cell.state));
  return [...states, ...doubts.map(({ kind, text }) => `${kind} ${text}`)].join(' ');
}

const KINDS = '商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他';
const NEW = '一、本年新收政府信息公开申请数量:3';
const NOTHING = Array.from({ length: 7 }, () => 'illegible').join(' ');

describe('the two lines of a header tell the order of the columns', () => {
  const kindsFirst = [line(':3 | 法人或其他组织:5 | 自然人 | 总计'), line(KINDS, 3)];

  test('where organisations stand before people', () => {
    expect(read('applications.new', ...kindsFirst, line(`${NEW} | 1 | 2 | 0 | 4 | 5 | 9 | 21`))).toBe(
      '9 1 2 0 4 5 21',
    );
  });

  test('and nothing is read where a cell is missing there', () => {
    expect(read('applications.new', ...kindsFirst, line(`${NEW} | 1 | 2 | 4 | 5 | 9 | 21`))).toContain(
      NOTHING,
    );
  });
});

test('where the spans of a header are lost its lines are no grid, and the order of one line still counts', () => {
  const label = '一、本年新收政府信息公开申请数量';
  const figures = '1 | 2 | 0 | 4 | 5 | 9 | 21';
  const kindsFirst = [line(' | 法人或其他组织 | 自然人 | 总计'), line(KINDS)];
  expect(read('applications.new', ...kindsFirst, line(`${label} | ${figures}`))).toContain(NOTHING);
  // The cells above reach down, so that the second line goes on round them.
  const shifted: Row = {
    cells: line(KINDS).cells.map((cell, i) => ({ ...cell, column: i === 0 ? 2 : i + 3 })),
  };
  const asInTheForm = [line(' | 自然人 | 法人或其他组织 | 总计'), shifted];
  expect(read('applications.new', ...asInTheForm, line(`${label} | ${figures}`))).toBe('1 2 0 4 5 9 21');
});

describe('a column that the form does not have', () => {
  const header = (more: string): Row[] => [
    line(`:3 | 申请人情况:7 | ${more}`),
    line('自然人 | 法人或其他组织:5 | 总计', 3),
    line(KINDS, 4),
  ];

  test.each(['上年同期', '占比', '备注'])('%s behind the total is left out, which is said', (more) => {
    expect(read('applications.new', ...header(more), line(`${NEW} | 9 | 1 | 0 | 0 | 0 | 0 | 10 | 0`))).toBe(
      `9 1 0 0 0 0 10 foreign-column ${more}`,
    );
  });

  test('leaves the row in doubt where that is not as wide as its header', () => {
    expect(
      read('applications.new', ...header('上年同期'), line(`${NEW} | 9 | 1 | 0 | 0 | 0 | 10 | 7`)),
    ).toContain(NOTHING);
  });

  const among = [
    line(':3 | 自然人 | 法人或其他组织:6 | 总计'),
    line('商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 事业单位 | 其他', 4),
  ];

  test('among those that are added up is left out where it adds nothing', () => {
    expect(read('applications.new', ...among, line(`${NEW} | 9 | 1 | 0 | 0 | 2 | 0 | 3 | 15`))).toBe(
      '9 1 0 0 2 3 15 foreign-column 事业单位',
    );
  });

  test('leaves the row in doubt where it adds something: its figures have no sum', () => {
    expect(read('applications.new', ...among, line(`${NEW} | 9 | 1 | 0 | 0 | 2 | 4 | 3 | 19`))).toContain(
      NOTHING,
    );
  });

  test('is left out of table two', () => {
    const rows = [
      line('信息内容 | 本年制发件数 | 本年公开件数 | 本年废止件数 | 现行有效件数'),
      line('规章 | 3 | 3 | 0 | 9'),
    ];
    expect(read('disclosure.administrativeRules', ...rows)).toBe('3 0 9 foreign-column 本年公开件数');
  });

  test('is none where one of the form is not there: it may be that', () => {
    const rows = [line('信息内容 | 本年制发件数 | 本年失效数 | 现行有效件数'), line('规章 | 3 | 1 | 9')];
    expect(read('disclosure.administrativeRules', ...rows)).toBe('3 1 9');
  });
});

describe('a cell that spans several columns', () => {
  const header = [line(':3 | 自然人 | 法人或其他组织:5 | 总计'), line(KINDS, 4)];

  test.each([
    ['0:7', '0 0 0 0 0 0 0'],
    ['无:7', 'placeholder placeholder placeholder placeholder placeholder placeholder placeholder'],
    ['12 | 0:5 | 12', '12 0 0 0 0 0 12'],
    ['12 | 2:5 | 14', '12 illegible illegible illegible illegible illegible 14'],
    ['3:7', NOTHING],
  ])('%s is read as %s', (figures, expected) => {
    expect(read('applications.new', ...header, line(`${NEW} | ${figures}`))).toBe(expected);
  });

  test('and ends in the middle of another leaves the row in doubt', () => {
    expect(read('applications.new', ...header, line(`${NEW} | 12 | 2:4 | 14`))).toContain(NOTHING);
  });
});

test('tables that stand twice with other figures are told in one doubt', () => {
  const header = [line(':3 | 自然人 | 法人或其他组织:5 | 总计'), line(KINDS, 4)];
  const rows = (n: number): Row[] => [
    line(`${NEW} | ${n} | 0 | 0 | 0 | 0 | 0 | ${n}`),
    line(`二、上年结转政府信息公开申请数量:3 | ${n + 1} | 0 | 0 | 0 | 0 | 0 | ${n + 1}`),
    line(`四、结转下年度继续办理:3 | ${n + 2} | 0 | 0 | 0 | 0 | 0 | ${n + 2}`),
  ];
  const twice = [...header, ...rows(1), ...header, ...rows(5)];
  expect(read('applications.new', ...twice)).toBe(
    `${NOTHING} printed-twice 一、本年新收政府信息公开申请数量`,
  );
  const same = [...header, ...rows(1), ...header, ...rows(1)];
  expect(read('applications.new', ...same)).toBe('1 0 0 0 0 0 1');
});
