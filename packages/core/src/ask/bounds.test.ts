import { expect, test } from 'vitest';
import { boundIn, findBounds } from './bounds.ts';

test.each([
  ['超过1000件', '>', 1000, ''],
  ['多于三百件', '>', 300, ''],
  ['不超过200件', '<=', 200, ''],
  ['至少50', '>=', 50, ''],
  ['不到1万元', '<', 10_000, '元'],
  ['大于1.5万元', '>', 15_000, '元'],
  ['100件以上', '>=', 100, ''],
  ['100件以下', '<=', 100, ''],
  ['超过50%', '>', 50, '%'],
  ['超过一半', '>', 50, '%'],
  ['at least 2000', '>=', 2000, ''],
  ['more than 1,000', '>', 1000, ''],
  ['no more than 5', '<=', 5, ''],
  ['100 or more', '>=', 100, ''],
  ['fewer than ten', '<', 10, ''],
])('%s', (text, than, value, unit) => {
  const [found] = findBounds(text).toSorted((a, b) => a.from - b.from || b.to - a.to);
  expect(found).toEqual({ from: 0, to: text.length, bounds: [{ than, value, unit }] });
});

test('between two numbers, but not between two years', () => {
  expect(findBounds('在100到200件之间').at(-1)?.bounds).toEqual([
    { than: '>=', value: 100, unit: '' },
    { than: '<=', value: 200, unit: '' },
  ]);
  expect(findBounds('between 2019 and 2021')).toEqual([]);
});

test.each(['超过1月31日', '最多的三个市', '收到15件', '近10年', '超过百姓'])('no limit: %s', (text) => {
  expect(findBounds(text)).toEqual([]);
});

test('a limit is held against figures of its own unit alone', () => {
  expect(boundIn({ than: '>', value: 20_000, unit: '元' }, 'yuan')).toBe(20_000);
  expect(boundIn({ than: '>', value: 2, unit: '' }, 'yuan')).toBeUndefined();
  expect(boundIn({ than: '>', value: 2, unit: '%' }, 'count')).toBeUndefined();
  expect(boundIn({ than: '>', value: 2, unit: '' }, 'count')).toBe(2);
});
