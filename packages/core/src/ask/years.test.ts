import { describe, expect, test } from 'vitest';
import { findYears } from './years.ts';

const longest = (text: string, today?: string) => {
  const found = findYears(text, today);
  return found.sort((a, b) => a.from - b.from || b.to - a.to)[0];
};

describe('years by number', () => {
  test.each([
    ['2020年', [2020]],
    ['2020年度', [2020]],
    ['2020', [2020]],
    ['2020 年', [2020]],
    ['二〇二〇年', [2020]],
    ['二零二一年', [2021]],
    ['二○一九年度', [2019]],
    ['20年', [2020]],
    ['2019-2021', [2019, 2020, 2021]],
    ['2019—2021年', [2019, 2020, 2021]],
    ['2019年到2021年', [2019, 2020, 2021]],
    ['2019至2021年', [2019, 2020, 2021]],
    ['从2019年到2021年', [2019, 2020, 2021]],
    ['from 2019 to 2021', [2019, 2020, 2021]],
    ['between 2019 and 2021', [2019, 2020, 2021]],
    ['2021–2019', [2019, 2020, 2021]],
  ])('%s', (text, years) => {
    expect(longest(text)).toMatchObject({ from: 0, to: text.length, years });
  });

  test('the 年 of 年报 is not the year’s', () => {
    expect(longest('2020年报')).toMatchObject({ from: 0, to: 4, years: [2020] });
  });

  test.each(['12020', '2020件', '20201', '3.2020', '近20年', '第20年', '20年来', '二十年', '15件', '50年'])(
    'no year: %s',
    (text) => {
      expect(findYears(text).flatMap(({ years }) => years)).toEqual([]);
    },
  );

  test('a range of centuries is cut', () => {
    expect(longest('1900-2099')?.years).toHaveLength(30);
  });
});

describe('years counted from today', () => {
  test.each([
    ['去年', [2023]],
    ['上一年', [2023]],
    ['last year', [2023]],
    ['前年', [2022]],
    ['the year before last', [2022]],
    ['大前年', [2021]],
    ['今年', [2024]],
  ])('%s', (text, years) => {
    expect(longest(text, '2024-05-01')).toMatchObject({ years });
    expect(longest(text)).toMatchObject({ years: [], unknown: true });
  });

  test.each([
    ['近三年', 3],
    ['最近5年', 5],
    ['过去两年', 2],
    ['the last four years', 4],
    ['past 3 years', 3],
  ])('%s', (text, newest) => {
    expect(longest(text)).toMatchObject({ newest, years: [] });
  });
});

describe('years from one on, and up to one', () => {
  test.each([
    ['2021年以来', { since: 2021 }],
    ['自2021年起', { since: 2021 }],
    ['二〇二一年至今', { since: 2021 }],
    ['2021年以后', { since: 2021 }],
    ['since 2021', { since: 2021 }],
    ['from 2021 onwards', { since: 2021 }],
    ['after 2021', { since: 2022 }],
    ['2021年以前', { until: 2020 }],
    ['截至2021年为止', { until: 2021 }],
    ['before 2021', { until: 2020 }],
    ['up to 2021', { until: 2021 }],
  ])('%s', (text, expected) => {
    expect(longest(text)).toMatchObject({ from: 0, to: text.length, years: [], ...expected });
  });

  test.each(['19-21年', '二〇一九年至二〇二一年', '19年到21年'])('%s', (text) => {
    expect(longest(text)).toMatchObject({ from: 0, to: text.length, years: [2019, 2020, 2021] });
  });
});
