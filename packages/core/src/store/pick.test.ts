import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberAt } from './pick.ts';

test('a number is the one that JSON reads at the position, NaN where there is none', () => {
  const value = fc.oneof(
    fc.constant(null),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  fc.assert(
    fc.property(fc.array(value), fc.integer({ min: -1, max: 12 }), (values, position) => {
      const json = JSON.stringify(values);
      const read = JSON.parse(json) as (number | null)[];
      expect(numberAt(json, position)).toBe(read[position] ?? Number.NaN);
    }),
  );
});
