import { expect, test } from 'vitest';
import { allDivisions, divisionOf } from './divisions.ts';
import { englishName } from './english-name.ts';
import { findRomanisedDivisions } from './search.ts';

test.each([
  ['370300', '淄博市', 'Zibo'],
  ['230100', '哈尔滨市', 'Harbin'],
  ['150000', '内蒙古自治区', 'Inner Mongolia'],
  ['610000', '陕西省', 'Shaanxi'],
  ['610100', '西安市', "Xi'an"],
  ['530800', '普洱市', "Pu'er"],
  ['650100', '乌鲁木齐市', 'Urumqi'],
  ['653100', '喀什地区', 'Kashgar'],
  ['540100', '拉萨市', 'Lhasa'],
  ['810000', '香港特别行政区', 'Hong Kong'],
  ['533401', '香格里拉市', 'Shangri-La'],
  ['370900', '泰安市', "Tai'an"],
  ['511800', '雅安市', "Ya'an"],
])('%s %s is %s', (code, name, english) => {
  const division = divisionOf(code);
  expect(division?.name).toBe(name);
  expect(division && englishName(division)).toBe(english);
});

test('each name of its own is read back as the division that it is of', () => {
  const own = allDivisions().filter((division) => englishName(division).toLowerCase() !== division.pinyin);
  expect(own).toHaveLength(44);
  const lost = own.filter((division) => {
    const found = findRomanisedDivisions(`${englishName(division)} requests 2020`);
    return !found.some(({ divisions }) => divisions.some(({ code }) => code === division.code));
  });
  expect(lost.map(englishName)).toEqual([]);
});
