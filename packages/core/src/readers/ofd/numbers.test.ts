import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberOf, numbersOf, wordsOf } from './numbers.ts';

describe('numberOf', () => {
  test('reads decimals to the last bit', () => {
    const written = fc.oneof(
      fc.double({ noNaN: true }).map(String),
      fc
        .tuple(fc.maxSafeInteger(), fc.nat(20))
        .map(([n, decimals]) => (n / 10 ** decimals).toFixed(decimals)),
      fc.stringMatching(/^-?\d{0,18}\.?\d{0,18}$/u),
    );
    const said = (text: string): number => (Number.isFinite(Number(text)) ? Number(text) : 0);
    fc.assert(
      fc.property(written, (text) => {
        expect(numberOf(text)).toEqual(said(text));
      }),
      { seed: 1, numRuns: 2_000 },
    );
  });

  test.each([
    [undefined, 0],
    ['', 0],
    ['-', 0],
    ['.', 0],
    ['1,5', 0],
    ['12mm', 0],
    ['Infinity', 0],
    ['-.25', -0.25],
    ['+3.', 3],
    ['4.233e1', 42.33],
    ['0.1234567890123456789', 0.123_456_789_012_345_68],
  ])('%j is %d', (text, value) => expect(numberOf(text)).toBe(value));
});

test('a list may be parted by any white space and by commas', () => {
  expect(numbersOf(' 0,0\t210\u3000297.5\n')).toEqual([0, 0, 210, 297.5]);
  expect(numbersOf(undefined)).toEqual([]);
});

test('words stand between gaps, with an empty one where a list begins or ends with a gap', () => {
  const lists = fc.string({ unit: fc.constantFrom(' ', ',', '\n', '\u3000', '\u00a0', 'M', '1', '.5', '-') });
  fc.assert(
    fc.property(lists, (list) => {
      expect(wordsOf(list, true)).toEqual(list.split(/[\s,]+/u));
      expect(wordsOf(list, false)).toEqual(list.split(/\s+/u));
    }),
    { seed: 1, numRuns: 1_000 },
  );
});
