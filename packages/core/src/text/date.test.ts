import { expect, test } from 'vitest';
import { arabicYears, readSpan } from './date.ts';

test.each([
  ['统计期限自2020年1月1日起至2020年12月31日止。', '2020-01-01', '2020-12-31'],
  ['数据期限为 2020 年 1 月 1 日至 12 月 31 日。', '2020-01-01', '2020-12-31'],
  ['2019年1月1日-12月31日', '2019-01-01', '2019-12-31'],
  ['自二〇二一年1月1日至12月31日', '2021-01-01', '2021-12-31'],
  ['２０２２年１月１日到２０２２年１２月３１日', '2022-01-01', '2022-12-31'],
])('%s', (text, from, to) => {
  expect(readSpan(text)).toMatchObject({ from, to });
});

test.each([
  '2021年2月3日',
  '2020年2月30日至3月1日',
  '202311日至20231231日',
  '2020你那12月31日',
  '2020年12月31日至1月1日',
])('no span of days: %s', (text) => {
  expect(readSpan(text)).toBeUndefined();
});

test('Chinese digits of a year become Arabic, other numerals stay', () => {
  expect(arabicYears('二〇二〇年与二零一九年的十二月')).toBe('2020年与2019年的十二月');
});
