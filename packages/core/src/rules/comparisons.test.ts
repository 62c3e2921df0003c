import { expect, test } from 'vitest';
import { growth, impliedPrevious, printsAs } from './comparisons.ts';

test.each([
  [15, 25, 0, [12]],
  [98, 44.1, 1, [68]],
  [15, 23, 0, []],
  [22, -29, 0, [31]],
  [0, -100, 0, []],
  [5, -150, 0, []],
  [30, 150, -1, [12]],
  [5, -100, 0, [1000, 1001, 1002, 1003, 1004, 1005, 1006, 1007]],
])('%i after %f%% (%i decimals) was %j', (now, percent, decimals, before) => {
  expect(impliedPrevious(now, percent, decimals)).toEqual(before);
});

test('half a unit of the last digit is rounding', () => {
  expect(printsAs(44.1176, 44.1, 1)).toBe(true);
  expect(printsAs(12.5, 13, 0)).toBe(true);
  expect(printsAs(12.5, 12, 0)).toBe(true);
  expect(printsAs(12.51, 12, 0)).toBe(false);
  expect(printsAs(150, 154, -1)).toBe(true);
});

test('nothing grows from nothing', () => {
  expect(growth(0, 3)).toBeUndefined();
  expect(growth(12, 15)).toBe(25);
});

test('figures of any size are answered at once', () => {
  expect(impliedPrevious(Number.MAX_SAFE_INTEGER, -99.9999, 4).length).toBeLessThanOrEqual(8);
  expect(impliedPrevious(1, 1e15, 0)).toEqual([]);
});
