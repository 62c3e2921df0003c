import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leading } from './leading.ts';

test('the first of a list in order, the earlier of equals first', () => {
  const list = [
    [3, 'a'],
    [1, 'b'],
    [3, 'c'],
    [2, 'd'],
    [1, 'e'],
  ] as const;
  expect(leading(list, 3, ([a], [b]) => a - b)).toEqual([
    [1, 'b'],
    [1, 'e'],
    [2, 'd'],
  ]);
  expect(leading(list, 9, ([a], [b]) => b - a)).toEqual([
    [3, 'a'],
    [3, 'c'],
    [2, 'd'],
    [1, 'b'],
    [1, 'e'],
  ]);
  expect(leading(list, 0, ([a], [b]) => a - b)).toEqual([]);
});

test('is what sorting all of it gives', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 20 })), fc.nat(30), (list, count) => {
      expect(leading(list, count, (a, b) => a - b)).toEqual(list.toSorted((a, b) => a - b).slice(0, count));
    }),
  );
});
