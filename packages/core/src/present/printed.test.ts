import { describe, expect, test } from 'vitest';
import { cellsOf, formOf, forms } from '../forms/index.ts';
import type { FormTable } from '../forms/index.ts';
import { printedTable } from './printed.ts';
import type { PrintedRow } from './printed.ts';

const tables = forms.flatMap((form) =>
  form.tables.map((table) => [`${form.id} ${table.id}`, form, table] as const),
);

/** The grid that the rows fill, each place named by the cell that covers it; throws where two cells overlap. */
function gridOf(rows: PrintedRow[]): (string | undefined)[][] {
  const grid: (string | undefined)[][] = rows.map(() => []);
  for (const [top, row] of rows.entries()) {
    for (const cell of row) {
      const left = firstFree(grid[top] ?? []);
      for (let down = 0; down < cell.rows; down += 1) {
        for (let across = 0; across < cell.columns; across += 1) {
          const line = grid[top + down];
          if (!line || line[left + across] !== undefined) throw new Error('cells overlap or run out');
          line[left + across] = cell.kind === 'head' ? cell.text : cell.path;
        }
      }
    }
  }
  return grid;
}

const firstFree = (line: (string | undefined)[]): number => {
  const place = Array.from(line).indexOf(undefined);
  return place < 0 ? line.length : place;
};

const rowsOf = (table: FormTable): PrintedRow[] => {
  const { head, groups } = printedTable(table, 'zh');
  return [...head, ...groups.flat()];
};

const textsOf = (row: PrintedRow | undefined): string[] =>
  (row ?? []).map((cell) => (cell.kind === 'head' ? cell.text : '□'));

describe.each(tables)('%s', (_, form, table) => {
  test('fills a rectangle without a gap', () => {
    const widths = gridOf(rowsOf(table)).map(
      (line) => Array.from(line).filter((text) => text !== undefined).length,
    );
    expect(new Set(widths).size).toBe(1);
  });

  test('holds every cell of the table once, in printed order', () => {
    const paths = rowsOf(table).flatMap((row) =>
      row.flatMap((cell) => (cell.kind === 'figure' ? [cell.path] : [])),
    );
    expect(paths).toEqual(
      cellsOf(form)
        .filter((cell) => cell.table === table.id)
        .map(({ path }) => path),
    );
  });
});

const tableOf = (form: '2019' | '2021', id: string): FormTable => {
  const table = formOf(form).tables.find((each) => each.id === id);
  if (!table) throw new Error(id);
  return table;
};

test('applications have the official header and outline', () => {
  const { head, groups } = printedTable(tableOf('2021', 'applications'), 'zh');
  expect(head.map(textsOf)).toEqual([
    ['本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和', '申请人情况'],
    ['自然人', '法人或其他组织', '总计'],
    ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'],
  ]);
  const labels = (groups[0] ?? []).map((row) => textsOf(row).filter((text) => text !== '□'));
  expect(labels.slice(0, 5)).toEqual([
    ['一、本年新收政府信息公开申请数量'],
    ['二、上年结转政府信息公开申请数量'],
    ['三、本年度办理结果', '（一）予以公开'],
    ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
    ['（三）不予公开', '1.属于国家秘密'],
  ]);
  expect(labels.slice(-3)).toEqual([['3.其他'], ['（七）总计'], ['四、结转下年度继续办理']]);
  const results = (groups[0] ?? [])[2]?.[0];
  expect(results).toEqual({
    kind: 'head',
    text: '三、本年度办理结果',
    scope: 'rowgroup',
    columns: 1,
    rows: 22,
  });
});

test('remedies stand side by side', () => {
  const { head, groups } = printedTable(tableOf('2019', 'remedies'), 'zh');
  const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  expect(head.map(textsOf)).toEqual([
    ['行政复议', '行政诉讼'],
    [...outcomes, '未经复议直接起诉', '复议后起诉'],
    [...outcomes, ...outcomes],
  ]);
  expect(groups[0]?.[0]).toHaveLength(15);
});

test('disclosure repeats its header where the columns change', () => {
  const { head, groups } = printedTable(tableOf('2021', 'disclosure'), 'zh');
  expect(head).toEqual([]);
  expect(groups.map((rows) => rows.map(textsOf))).toEqual([
    [
      ['第二十条第（一）项'],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '□', '□', '□'],
      ['行政规范性文件', '□', '□', '□'],
    ],
    [['第二十条第（五）项'], ['信息内容', '本年处理决定数量'], ['行政许可', '□']],
    [['第二十条第（六）项'], ['信息内容', '本年处理决定数量'], ['行政处罚', '□'], ['行政强制', '□']],
    [['第二十条第（八）项'], ['信息内容', '本年收费金额（单位：万元）'], ['行政事业性收费', '□']],
  ]);
});

test('speaks English', () => {
  const { head, groups } = printedTable(tableOf('2019', 'applications'), 'en');
  expect(textsOf(head[1])).toEqual(['natural persons', 'legal persons and other organizations', 'total']);
  expect(textsOf(groups[0]?.[4]).slice(0, 2)).toEqual(['(3) denied', '1. state secret']);
});
