import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexNames, isInOrder } from './name-index.ts';

const NAMES = ['淄博市公安局', '淄博市教育局', '武汉市公安局东西湖区分局', '濰坊市財政局', '海关总署'];
const { spelledOut, holds } = indexNames(NAMES);

test.each([
  ['公安局', [0, 2]],
  ['淄博公安局', [0]],
  ['局公安', []],
  ['潍坊财政', [3]],
  ['博局', [0, 1]],
  ['海事', []],
  ['', []],
])('the characters of %s stand in this order', (words, expected) => {
  expect(spelledOut(words)).toEqual(expected);
});

test.each([
  ['财政局', true],
  ['博市公', true],
  ['淄博公安', false],
  ['', false],
])('a name holds %s: %s', (text, expected) => {
  expect(holds(text)).toBe(expected);
});

test('the index finds what looking through all names finds', () => {
  const name = fc.string({ unit: fc.constantFrom(...'甲乙丙丁局市𠮷a'), maxLength: 8 });
  fc.assert(
    fc.property(fc.array(name), name, (names, words) => {
      const sought = names.flatMap((one, at) => (words !== '' && isInOrder(words, one) ? [at] : []));
      expect(indexNames(names).spelledOut(words)).toEqual(sought);
      expect(indexNames(names).holds(words)).toBe(words !== '' && names.some((one) => one.includes(words)));
    }),
  );
});
