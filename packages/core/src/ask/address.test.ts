import { expect, test } from 'vitest';
import { describeAddress } from './address.ts';

test.each([
  [{ line: 71 }, '第71行', 'line 71'],
  [{ table: 2, row: 5, cell: 3 }, '第2张表第5行第3格', 'table 2, row 5, cell 3'],
  [{ page: 4, table: 2, row: 5, cell: 3 }, '第4页第2张表第5行第3格', 'page 4, table 2, row 5, cell 3'],
  [{ line: 71, table: 2, row: 5, cell: 3 }, '第71行', 'line 71'],
  [{ page: 4, line: 9 }, '第4页第9行', 'page 4, line 9'],
  [{}, '', ''],
])('%j', (at, zh, en) => {
  expect(describeAddress(at, 'zh')).toBe(zh);
  expect(describeAddress(at, 'en')).toBe(en);
});
