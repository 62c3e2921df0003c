import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { endOfDigits, findNumerals, numeralBeginnings, parseNumeral, readNumeral } from './numerals.ts';

const value = (text: string): number | undefined => parseNumeral(text)?.value;

describe('exact numbers', () => {
  test.each([
    ['15', 15],
    ['0', 0],
    ['３', 3],
    ['１２', 12],
    ['1,234', 1234],
    ['3,328,473', 3328473],
    ['3.8', 3.8],
    ['190.457379', 190.457379],
    ['3.8万', 38000],
    ['190.457379万', 1904573.79],
    ['21672.16万', 216721600],
    ['0.07万', 700],
    ['3百万', 3_000_000],
    ['1亿2000万', 120_000_000],
    ['3.4亿', 340_000_000],
    ['零', 0],
    ['〇', 0],
    ['一', 1],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['四十五', 45],
    ['一百零五', 105],
    ['一百五', 150],
    ['一百一十', 110],
    ['三千零二十', 3020],
    ['三万五', 35000],
    ['一万零三百', 10300],
    ['两千万', 20_000_000],
    ['一亿三千万零五', 130_000_005],
    ['二〇二〇', 2020],
    ['二○一九', 2019],
    ['壹佰贰拾叁', 123],
    ['兩萬', 20000],
    [' 7 ', 7],
  ])('%s is %d', (text, expected) => {
    expect(parseNumeral(text)).toMatchObject({ value: expected, approximate: false });
  });
});

describe('rounded numbers', () => {
  test.each([
    ['140余', 140],
    ['480多', 480],
    ['四十余', 40],
    ['3.8万余', 38000],
    ['300余万', 3_000_000],
    ['30多万', 300_000],
    ['四十余万', 400_000],
    ['十几', 10],
    ['三四', 3],
    ['十五六', 15],
    ['二三十', 20],
    ['40餘', 40],
  ])('%s is about %d', (text, expected) => {
    expect(parseNumeral(text)).toMatchObject({ value: expected, approximate: true });
  });

  test.each(['约15', '近40', '超过100', '逾30', '不足3', '大约20'])('%s', (text) => {
    expect([...findNumerals(text)].map(({ approximate }) => approximate)).toEqual([true]);
  });

  test.each(['最近3', '共15', '达20'])('%s is exact', (text) => {
    expect([...findNumerals(text)].map(({ approximate }) => approximate)).toEqual([false]);
  });
});

describe('what is no number', () => {
  test.each([
    '',
    '件',
    '百',
    '百姓',
    '十百',
    '一百二千',
    '五八',
    '零零一十',
    '2021.1.28',
    '12,34',
    '1,234,56',
    '1.2,345',
    '3万五千',
    '1万2万',
    '9'.repeat(25),
    `3${'万'.repeat(40)}`,
    '一'.repeat(25),
    '-3',
  ])('%s', (text) => {
    expect(parseNumeral(text)).toBeUndefined();
  });
});

test('a number ends where its parts end', () => {
  expect(readNumeral('共收到15件', 3)).toEqual({ value: 15, approximate: false, start: 3, end: 5 });
  expect(readNumeral('3.8万余件')).toEqual({ value: 38000, approximate: true, start: 0, end: 5 });
  expect(readNumeral('13起,其中')).toMatchObject({ end: 2 });
  expect(readNumeral('3,其中')).toMatchObject({ value: 3, end: 1 });
  expect(readNumeral('3.')).toMatchObject({ value: 3, end: 1 });
  expect(readNumeral('一件')).toMatchObject({ value: 1, end: 1 });
  expect(endOfDigits('2021.1.28发布', 0)).toBe(9);
  expect(endOfDigits('发布', 0)).toBe(0);
});

test('numbers are found from left to right', () => {
  const text = '2020年收到1,234件，答复十二件，2021.1.28发布，结转四十余件';
  expect([...findNumerals(text)].map(({ value: v }) => v)).toEqual([2020, 1234, 12, 40]);
  expect(numeralBeginnings.has('９')).toBe(true);
  expect(numeralBeginnings.has('万')).toBe(false);
});

test('numbers in Arabic digits come back as they were written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), (n) => {
      expect(value(String(n))).toBe(n);
      expect(value(n.toLocaleString('en-US'))).toBe(n);
    }),
  );
});

test('a decimal times ten thousand is exact', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 4 }), (n, places) => {
      const digits = String(n).padStart(places + 1, '0');
      const text = `${digits.slice(0, -places)}.${digits.slice(-places)}万`;
      expect(value(text)).toBe(n * 10 ** (4 - places));
    }),
  );
});

/** The usual way to write a whole number below 10^8 in Chinese, as a check from the other side. */
function inChinese(n: number): string {
  const digit = (d: number): string => '零一二三四五六七八九'.charAt(d);
  const below = (m: number): string => {
    let text = '';
    let gap = false;
    (
      [
        [1000, '千'],
        [100, '百'],
        [10, '十'],
        [1, ''],
      ] as const
    ).forEach(([size, unit]) => {
      const d = Math.floor(m / size) % 10;
      if (d === 0) gap ||= text !== '';
      else {
        text += (gap ? '零' : '') + digit(d) + unit;
        gap = false;
      }
    });
    return text;
  };
  if (n === 0) return '零';
  const [high, low] = [Math.floor(n / 10000), n % 10000];
  if (high === 0) return below(low);
  return `${below(high)}万${low > 0 && low < 1000 ? '零' : ''}${below(low)}`;
}

test('numbers in Chinese come back as they were written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (n) => {
      expect(value(inChinese(n))).toBe(n);
      expect(value(inChinese(n).replace(/^一十/u, '十'))).toBe(n);
    }),
  );
});

test('any text is read to its end', () => {
  const characters = [...'0９,.．一二十百千万亿零两余多约件 年'];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...characters), { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      let end = 0;
      for (const numeral of findNumerals(text)) {
        expect(numeral.start).toBeGreaterThanOrEqual(end);
        expect(numeral.end).toBeGreaterThan(numeral.start);
        expect(Number.isFinite(numeral.value)).toBe(true);
        end = numeral.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
