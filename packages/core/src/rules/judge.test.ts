import { expect, test } from 'vitest';
import { judge } from './judge.ts';

test.each([
  ['all known and equal', [7], [4, 1, 2], 'holds'],
  ['all known and unequal', [7], [4, 0, 1, 1], 'broken'],
  ['an unprinted part that may fill the gap', [18], [4, 'unprinted', 0, 5], 'unassessable'],
  ['an unprinted part where none is left', [7], [7, 'unprinted'], 'unassessable'],
  ['known parts that exceed the total', [7], [8, 'unprinted'], 'exceeded'],
  ['an unprinted total', ['unprinted'], [4, 3], 'unassessable'],
  ['unprinted operands on both sides', [3, 'unprinted'], [9, 'unprinted'], 'unassessable'],
  ['what came in exceeds what went out', [9, 2], [10, 'unprinted'], 'unassessable'],
  ['what went out exceeds what came in', [9, 'unprinted'], [4, 4], 'exceeded'],
  ['an operand that could not be read', [7], [8, 'unread'], 'unassessable'],
  ['binary noise of printed fractions', [0.3], [0.1, 0.2], 'holds'],
] as const)('%s', (_, left, right, verdict) => {
  expect(judge([...left], [...right])).toBe(verdict);
});
