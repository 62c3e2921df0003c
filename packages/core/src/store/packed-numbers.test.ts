import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packNumbers, unpackNumbers } from './packed-numbers.ts';

const { NaN: none } = Number;

function readBack(numbers: readonly number[], rows: readonly number[]): number[] {
  const column = new Float64Array(rows.length).fill(-1);
  unpackNumbers(packNumbers(Float64Array.from(numbers)), rows, column, [...rows.keys()]);
  return [...column];
}

test.each([
  ['zeros', [0, 0, 0], 9],
  ['nothing at all', [none, none], 9],
  ['small numbers and gaps', [1, none, -127, 127], 5],
  ['a number that would stand for none', [-128, none], 5],
  ['counts', [32_767, none, 0, -3], 9],
  ['large counts', [2_147_483_647, none], 9],
  ['money', [152.37, none], 17],
  ['more than 32 bits', [2_147_483_648, none], 17],
])('%s take as few bytes as they need and come back', (_, numbers, bytes) => {
  expect(packNumbers(Float64Array.from(numbers))).toHaveLength(bytes);
  expect(readBack(numbers, [...numbers.keys()])).toEqual(numbers);
});

test('any rows of any numbers come back', () => {
  const number = fc.oneof(
    fc.constant(none),
    fc.integer({ min: -200, max: 200 }),
    fc.integer(),
    fc.double({ noDefaultInfinity: true }).filter((value) => !Object.is(value, -0)),
  );
  fc.assert(
    fc.property(fc.array(number, { minLength: 1 }), fc.array(fc.nat()), (numbers, picks) => {
      const rows = picks.map((pick) => pick % numbers.length);
      expect(readBack(numbers, rows)).toEqual(rows.map((row) => numbers[row]));
    }),
  );
});
