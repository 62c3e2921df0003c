import { expect, test } from 'vitest';
import { slipBetween } from './slip.ts';

test.each([
  [791, 719, 'transposed'],
  [12, 21, 'transposed'],
  [259, 29, 'dropped'],
  [10, 0, 'dropped'],
  [7, 77, 'doubled'],
  [10, 100, 'doubled'],
  [1, 10, 'added'],
  [12, 162, 'added'],
  [788, 789, 'changed'],
  [75, 78, 'changed'],
  [7, 6, undefined],
  [0, 5, undefined],
  [259, 529, 'transposed'],
  [123, 321, undefined],
  [1234, 2143, undefined],
  [16, 16, undefined],
  [5, 512, undefined],
])('%i printed as %i: %s', (meant, printed, slip) => {
  expect(slipBetween(meant, printed)).toBe(slip);
});
