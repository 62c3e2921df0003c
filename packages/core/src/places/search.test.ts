import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findRomanisedDivisions, searchDivisions } from './search.ts';

test.each([
  ['淄博市', ['370300']],
  ['淄博', ['370300']],
  [' 淄 博 ', ['370300']],
  ['山东淄博张店', ['370303']],
  ['南京鼓楼', ['320106']],
  ['鼓楼区', ['320106', '320302', '350102', '410204']],
  ['鼓楼', ['320106', '320302', '350102', '410204']],
  ['海南', ['460000', '632500', '150303']],
  ['海南省', ['460000']],
  ['海南区', ['150303']],
  ['吉林', ['220000', '220200']],
  ['吉林市', ['220200']],
  ['朝阳', ['211300', '110105', '211321', '220104']],
  ['公安', ['421022']],
  ['内蒙', ['150000']],
  ['江北区', ['330205', '500105']],
  ['zibo', ['370300']],
  ['Zi Bo', ['370300']],
  ['ZIBO CITY', ['370300']],
  ['Zibo-shi', ['370300']],
  ['zhangdianqu', ['370303']],
  ['Beijing', ['110000']],
  ['Beijing Municipality', ['110000']],
  ['Ningxia', ['640000']],
  ['Ningxia Hui Autonomous Region', ['640000']],
  ['Inner Mongolia', ['150000']],
  ['neimenggu', ['150000']],
  ['Tibet', ['540000']],
  ['Hong Kong SAR', ['810000']],
  ['Shaanxi', ['610000']],
  ['Shanxi', ['140000']],
  ['Shanxi Province', ['140000']],
  ['Jilin', ['220000', '220200']],
  ['Jilin City', ['220200', '220000']],
  ["Xi'an", ['610100', '220403', '231005']],
  ['Lüliang', ['141100']],
  ['luliang', ['141100', '530322']],
  ['Gulou District, Nanjing', ['320106']],
  ['Nanjing Gulou', ['320106']],
  ['Liupanshui', ['520200']],
  ['Urumqi', ['650100']],
  ['Pudong New Area', ['310115']],
  ['火星', []],
  ['Mars', []],
  ['', []],
  ['!?', []],
])('%s', (query, expected) => {
  expect(searchDivisions(query).map(({ code }) => code)).toEqual(expected);
});

test('Chaoyang District prefers districts, and the two in force come by rank', () => {
  const [first, second] = searchDivisions('Chaoyang District');
  expect([first?.name, second?.name]).toEqual(['朝阳区', '朝阳区']);
});

test('romanised names in a sentence', () => {
  const text =
    "How many requests did Zibo City's police and Gulou District, Nanjing receive? I lean on the guide to Xi'an.";
  expect(
    findRomanisedDivisions(text).map(({ text, divisions }) => [text, divisions[0]?.code, divisions.length]),
  ).toEqual([
    ['Zibo City', '370300', 1],
    ['Gulou District', '320106', 1],
    ['Nanjing', '320100', 1],
    ["Xi'an", '610100', 3],
  ]);
});

const names = (text: string): string[] => findRomanisedDivisions(text).map(({ text }) => text);

test('neighbouring English words are no name, spelt-apart ones are', () => {
  expect(names('and a mile to go, if he nan')).toEqual([]);
  expect(names('Zi Bo, zibo city and inner mongolia')).toEqual(['Zi Bo', 'zibo city', 'inner mongolia']);
});

test('a search hands out lists of its own', () => {
  searchDivisions('鼓楼区').pop();
  searchDivisions('Jilin').pop();
  expect(searchDivisions('鼓楼区')).toHaveLength(4);
  expect(searchDivisions('Jilin')).toHaveLength(2);
});

test('any query is answered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (query) => {
      expect(Array.isArray(searchDivisions(query))).toBe(true);
      expect(Array.isArray(findRomanisedDivisions(query))).toBe(true);
    }),
  );
});
