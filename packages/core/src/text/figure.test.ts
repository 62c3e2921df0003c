import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDigits, readFigure } from './figure.ts';

describe('a cell that prints a number', () => {
  test.each([
    ['0', 0],
    [' 15 ', 15],
    ['１２', 12],
    ['3,090', 3090],
    ['1，234，567', 1234567],
    ['减 105', -105],
    ['减2', -2],
    ['增 9', 9],
    ['+43', 43],
    ['-14', -14],
    ['－14', -14],
    ['−14', -14],
    ['负8', -8],
    ['减0', 0],
    ['244件', 244],
    ['190.457379', 190.457379],
    ['1.0', 1],
    ['0.00', 0],
    ['〇', 0],
    ['○', 0],
    ['零', 0],
    ['77¹', 77],
    ['94①', 94],
    ['94*', 94],
    ['94[1]', 94],
    ['94[¹]', 94],
    ['94（注1）', 94],
    ['共1530件', 1530],
    ['12。', 12],
    ['↑9', 9],
    ['↓ 3', -3],
    ['增9/减0', 9],
    ['增0、减5', -5],
    ['增加0，减少0', 0],
    ['1\u00a0800', 1800],
    ['-1\u202f234\u202f567', -1234567],
    ['十二', 12],
    ['一百零五', 105],
  ])('%s', (text, value) => {
    expect(readFigure(text)).toMatchObject({ state: 'number', value });
  });

  test.each([
    ['41006365 元', 0, 41006365],
    ['7142.40万元', 0, 71424000],
    ['21672.16 万元', 0, 216721600],
    ['1.5亿元', 0, 150000000],
    ['477.35', 4, 4773500],
    ['0.000001', 4, 0.01],
    ['12 元', 4, 12],
  ])('money in yuan: %s under 10^%i', (text, exponent, value) => {
    expect(readFigure(text, exponent)).toMatchObject({ state: 'number', value });
  });
});

test.each(['', ' ', '\u3000', '\u00a0\t'])('a blank cell: %j', (text) => {
  expect(readFigure(text)).toEqual({ state: 'blank' });
});

test.each(['/', '／', '—', '——', '-', '无', '不适用', '不涉及', '\\', '＼', 'N/A'])(
  'a stand-in for nothing: %s',
  (text) => {
    expect(readFigure(text)).toEqual({ state: 'placeholder' });
  },
);

test.each([
  '1 0',
  '1 800',
  '1\u00a080',
  '1234\u00a0567',
  '12\u00a0345 678',
  '１ ２',
  '12O',
  '约20',
  '3?',
  '1.2.3',
  '12,34',
  '其他',
  '99999999999999999999',
  '10余',
  '增9减3',
  '增9/减3',
  '三',
  '三四',
  '十五六',
  '二〇二〇',
  '¹',
  '⁷⁷',
  '1²3',
  '12.',
  '1、',
])('what cannot be read for certain: %s', (text) => {
  expect(readFigure(text)).toEqual({ state: 'illegible' });
});

test('any whole number up to 2^53 is read back exactly, with and without separators and signs', () => {
  fc.assert(
    fc.property(fc.nat({ max: Number.MAX_SAFE_INTEGER }), (n) => {
      expect(readFigure(String(n))).toMatchObject({ state: 'number', value: n });
      expect(readFigure(n.toLocaleString('en-US'))).toMatchObject({ state: 'number', value: n });
      expect(readFigure(`减${n}`)).toMatchObject({ state: 'number', value: n === 0 ? 0 : -n });
    }),
  );
});

test('any text is one of the four states', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      expect(['number', 'blank', 'placeholder', 'illegible']).toContain(readFigure(text).state);
    }),
  );
});

test.each([
  ['0', true],
  ['007', true],
  ['123456789012345', true],
  ['1234567890123456', false],
  ['', false],
  ['１２', false],
  ['-1', false],
  ['1:', false],
  ['1/', false],
  ['1 ', false],
])('“%s” is nothing but a few digits: %s', (text, expected) => {
  expect(isDigits(text)).toBe(expected);
});
