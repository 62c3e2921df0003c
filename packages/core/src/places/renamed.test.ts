import { expect, test } from 'vitest';
import { findDivisions, isZoneName, searchDivisions } from './index.ts';

const codesIn = (text: string): string[] =>
  findDivisions(text).flatMap(({ divisions }) => divisions.map(({ code }) => code));

test.each([
  ['第八师石河子市2022年', '659001'],
  ['第十四师昆玉市', '659009'],
  ['兵团第九师白杨市人民政府', '659012'],
])('%s is a city of the 兵团', (text, code) => {
  expect(codesIn(text)).toEqual([code]);
});

test('a teachers’ college is no division of the 兵团', () => {
  expect(codesIn('湖南第一师范学院')).toEqual(['430000']);
});

test.each([
  ['下城区', ['330103']],
  ['钱塘区', ['330114']],
  ['港闸区', ['320611']],
  ['海门市', ['320684']],
  ['邢台县', ['130521']],
  ['信都区', ['130503']],
  ['偃师市', ['410381']],
  ['两江新区', ['500157']],
])('%s, merged or renamed since 2019, is found by its name', (name, codes) => {
  expect(searchDivisions(name).map(({ code }) => code)).toEqual(codes);
});

test.each([
  ['臺州', '331000'],
  ['濰坊市', '370700'],
  ['呂梁', '141100'],
])('%s in traditional script is found', (name, code) => {
  expect(searchDivisions(name).map((one) => one.code)).toEqual([code]);
});

test.each(['横琴粤澳深度合作区', '洋浦经济开发区', '中新天津生态城'])(
  '%s is a zone, not the place it lies in',
  (name) => {
    expect(isZoneName(name)).toBe(true);
  },
);
