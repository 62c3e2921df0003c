import { expect, test } from 'vitest';
import { medianOf, middleOf } from './median.ts';

test.each([
  [[7], 7],
  [[1, 5, 9], 5],
  [[1, 4, 5, 9], 4.5],
  [[0, 0, 0.01, 1], 0.01],
])('the median of %j is %s', (numbers, median) => {
  expect(medianOf(numbers)).toBe(median);
});

test('the middle of five is the third, of six the third and fourth', () => {
  expect(middleOf(5)).toEqual([2]);
  expect(middleOf(6)).toEqual([2, 3]);
});
