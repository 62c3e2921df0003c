import { expect, test } from 'vitest';
import type { Block, Table } from '../document/document.ts';
import { foreignTables } from './foreign.ts';

const table = (): Table => ({ kind: 'table', rows: [], at: {} });
const line = (text: string): Block => ({ kind: 'paragraph', text, at: {} });

/** Whether a table below such a line tells of something else in a report on 2022. */
const isForeign = (caption: string): boolean => {
  const below = table();
  return foreignTables({ blocks: [line(caption), below] }, 2022).has(below);
};

test.each([
  ['2021年情况', true],
  ['二〇二一年度情况', true],
  ['上年情况：', true],
  ['附件：下属单位情况', true],
  ['附表1', true],
  ['2022年情况', false],
  ['2021年与2022年情况', false],
  ['二、主动公开政府信息情况', false],
  ['二、上年结转政府信息公开申请数量', false],
  [
    '按照2021年印发的格式，本机关对全年受理的政府信息公开申请逐件登记、逐件答复，现将有关情况统计如下。',
    false,
  ],
])('below %s: %s', (caption, expected) => {
  expect(isForeign(caption)).toBe(expected);
});

test('a caption holds for one table, an annex for all that follow', () => {
  const tables = [table(), table(), table(), table()];
  const [a, b, c, d] = tables as [Table, Table, Table, Table];
  const blocks = [line('2021年情况'), a, b, line('附件'), c, d];
  expect([...foreignTables({ blocks }, 2022)]).toEqual([a, c, d]);
});
