import { expect, test } from 'vitest';
import { scaleFor, written } from './scale.ts';

test('numbers are written in threes, to two decimals', () => {
  expect([0, 7, 1234, -1234567, 21672.16, 12.345, 0.5, 1e21].map(written)).toEqual([
    '0',
    '7',
    '1,234',
    '-1,234,567',
    '21,672.16',
    '12.35',
    '0.5',
    '1,000,000,000,000,000,000,000',
  ]);
});

test('a tiny number keeps its first digit', () => {
  expect([0.0012, 1e-7].map(written)).toEqual(['0.001', '0.0000001']);
});

test('money is counted by its size, everything else as it is', () => {
  expect(scaleFor([99_999], '元', true, 'zh')).toEqual({ divisor: 1, unit: '元', rounded: false });
  expect(scaleFor([216_721_600], '元', true, 'zh')).toEqual({
    divisor: 10_000,
    unit: '万元',
    rounded: false,
  });
  expect(scaleFor([3e10], '元', true, 'zh')).toEqual({ divisor: 1e8, unit: '亿元', rounded: false });
  expect(scaleFor([216_721_600], 'yuan', true, 'en')).toEqual({
    divisor: 1e6,
    unit: 'million yuan',
    rounded: true,
  });
  expect(scaleFor([216_721_600], '件', false, 'zh')).toEqual({ divisor: 1, unit: '件', rounded: false });
});
