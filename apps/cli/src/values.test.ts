import { describe, expect, test } from 'vitest';
import { yearsOf } from './values.ts';

describe('yearsOf', () => {
  test.each([
    ['2020', { year: 2020 }],
    ['2020年', { year: 2020 }],
    [' 2020 ', { year: 2020 }],
    ['2019-2021', { years: { from: 2019, to: 2021 } }],
    ['2019—2021年', { years: { from: 2019, to: 2021 } }],
    ['2019至2021', { years: { from: 2019, to: 2021 } }],
    ['2020-2020', { years: { from: 2020, to: 2020 } }],
  ])('reads %j', (words, years) => {
    expect(yearsOf(words)).toEqual(years);
  });

  test.each(['', '20', '20201', '1999', '2101', '2021-2019', '2019-', 'abc', '2020-01-01', '２０２０'])(
    'refuses %j',
    (words) => {
      expect(yearsOf(words)).toBeUndefined();
    },
  );
});
