import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numbersAt } from './pick.ts';

test('numbers are those that JSON reads, in the order asked for, null where there is none', () => {
  const value = fc.oneof(
    fc.constant(null),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  fc.assert(
    fc.property(fc.array(value), fc.array(fc.integer({ min: -1, max: 12 })), (values, positions) => {
      const json = JSON.stringify(values);
      const read = JSON.parse(json) as (number | null)[];
      expect(numbersAt(json, positions)).toEqual(positions.map((position) => read[position] ?? null));
    }),
  );
});
