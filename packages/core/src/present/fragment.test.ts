import { describe, expect, test } from 'vitest';
import { cellsOf, formOf } from '../forms/index.ts';
import { sample } from '../rules/sample.ts';
import { fragmentsOf } from './fragment.ts';
import { brokenRemedies, finding } from './testing/batch.ts';

const columnOf = (column: string): string[] =>
  cellsOf(formOf('2021'))
    .filter((cell) => cell.table === 'applications' && cell.column === column)
    .map(({ path }) => path);

describe('fragmentsOf', () => {
  test('cuts out a row with its marks, its place and the columns in printed order', () => {
    const { report, findings } = brokenRemedies();
    const [told] = findings;
    const line = report.cells['remedies.directLitigation.upheld'];
    expect(fragmentsOf(report, told ?? finding(), 'zh')).toEqual([
      {
        columns: ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
        rows: [
          {
            label: '未经复议直接起诉',
            place: `第 ${line?.state === 'number' ? line.at.line : 0} 行`,
            cells: [
              ['upheld', '4', 'doubtful'],
              ['corrected', '0', 'involved'],
              ['other', '1', 'involved'],
              ['pending', '1', 'involved'],
              ['total', '7', 'doubtful'],
            ].map(([column, text, mark]) => ({
              path: `remedies.directLitigation.${column}`,
              text,
              state: 'number',
              mark,
            })),
          },
        ],
        quietRows: 0,
        quietColumns: 0,
        more: 0,
      },
    ]);
  });

  test('draws nothing of a row that holds nothing but zeros', () => {
    const cells = cellsOf(formOf('2021')).filter(({ path }) =>
      path.startsWith('applications.denied.stateSecret.'),
    );
    expect(cells).toHaveLength(7);
    expect(fragmentsOf(sample(), finding({ cells: cells.map(({ path }) => path) }), 'en')).toEqual([]);
  });

  test('leaves out the rows of a long column that hold no case', () => {
    const repairs = [{ changes: [{ cell: 'applications.denied.stateSecret.total', from: 0, to: 1 }] }];
    const [fragment, ...others] = fragmentsOf(sample(), finding({ cells: columnOf('total'), repairs }), 'en');
    expect(others).toEqual([]);
    expect(fragment?.columns).toEqual(['total']);
    expect(fragment?.rows.map(({ label, cells }) => [label, cells[0]?.text, cells[0]?.mark])).toEqual([
      ['applications newly received', '16', 'involved'],
      ['applications carried over from last year', '2', 'involved'],
      ['disclosed', '8', 'involved'],
      ['partially disclosed', '1', 'involved'],
      ['state secret', '0', 'broken'],
      ['third-party rights', '2', 'involved'],
      ['information not held', '4', 'involved'],
      ['petition or complaint', '1', 'involved'],
      ['concluded in total', '16', 'involved'],
      ['carried forward to next year', '2', 'involved'],
    ]);
    expect([fragment?.quietRows, fragment?.more]).toEqual([15, 0]);
  });

  test('leaves out the columns of a row that hold no case', () => {
    const cells = cellsOf(formOf('2021'))
      .filter(({ row }) => row === 'new')
      .map(({ path }) => path);
    const [fragment] = fragmentsOf(sample(), finding({ cells }), 'zh');
    expect(fragment?.columns).toEqual(['自然人', '商业企业', '法律服务机构', '总计']);
    expect(fragment?.quietColumns).toBe(3);
  });

  test('draws at most twelve rows, and says how many more there are', () => {
    const all = Object.fromEntries(columnOf('business').map((path) => [path, 5]));
    const [fragment] = fragmentsOf(sample(all), finding({ cells: columnOf('business') }), 'zh');
    expect([fragment?.rows.length, fragment?.more, fragment?.quietRows]).toEqual([12, 13, 0]);
  });

  test('shows a row and a column that cross as the table prints them', () => {
    const cells = ['new.naturalPerson', 'new.total', 'carriedOver.total'].map(
      (cell) => `applications.${cell}`,
    );
    const [fragment] = fragmentsOf(sample(), finding({ cells }), 'zh');
    expect(fragment?.rows.map((row) => row.cells.map((cell) => [cell?.text, cell?.mark]))).toEqual([
      [
        ['12', 'doubtful'],
        ['16', 'doubtful'],
      ],
      [
        ['2', undefined],
        ['2', 'doubtful'],
      ],
    ]);
  });

  test('rows with unlike columns stand in one fragment, with nothing where the form prints nothing', () => {
    const cells = ['disclosure.licensing.decisions', 'disclosure.normativeDocuments.issued'];
    const [fragment] = fragmentsOf(sample(), finding({ cells }), 'zh');
    expect(fragment?.columns).toEqual(['本年制发件数', '本年处理决定数量']);
    expect(fragment?.rows.map((row) => row.cells.map((cell) => cell?.text))).toEqual([
      ['4', undefined],
      [undefined, '244'],
    ]);
  });

  test('cells of two tables make two, cells left blank none, and a sum is no cell', () => {
    const cells = ['applications.new.total', 'remedies.reconsideration.total'];
    expect(fragmentsOf(sample(), finding({ cells }), 'zh')).toHaveLength(2);
    expect(
      fragmentsOf(sample({ 'applications.new.total': null }), finding({ cells: cells.slice(0, 1) }), 'zh'),
    ).toEqual([]);
    expect(fragmentsOf(sample(), finding({ cells: ['applications.denied.total'] }), 'zh')).toEqual([]);
  });
});
