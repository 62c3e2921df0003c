import { expect, test } from 'vitest';
import type { AgencyEntry } from '../store/store.ts';
import { divisionOf } from '../places/index.ts';
import { directoryOf } from './directory.ts';

const entry = (name: string, code: string | null, ...years: number[]): AgencyEntry => ({
  agency: {
    name,
    printed: name,
    division: code === null ? null : { code, name: divisionOf(code)?.name ?? '' },
  },
  years,
});

const police = entry('淄博市公安局', '370300', 2020);
const zhangdian = entry('张店区教育局', '370303', 2020);
const county = entry('新津县人民政府', '510132', 2019);
const district = entry('新津区人民政府', '510118', 2020, 2021);
const health = entry('淄博市卫生健康委员会', '370300', 2020);
const before = entry('淄博市卫生和计划生育委员会', '370300', 2019);
const customs = entry('海关总署', null, 2022);
const directory = directoryOf([customs, police, before, health, zhangdian, district, county]);

const names = (entries: readonly AgencyEntry[]): string[] => entries.map(({ agency }) => agency.name);

test('agencies are found by their full names in a text', () => {
  const found = directory.namedIn('淄博市公安局和海关总署2022年');
  expect(found.map(({ from, to, entries }) => [from, to, ...names(entries)])).toEqual([
    [0, 6, '淄博市公安局'],
    [7, 11, '海关总署'],
  ]);
});

test('by their place and what lies in it', () => {
  const zibo = divisionOf('370300');
  expect(names(directory.within(zibo ? [zibo] : []))).toEqual([
    '淄博市公安局',
    '淄博市卫生和计划生育委员会',
    '淄博市卫生健康委员会',
    '张店区教育局',
  ]);
});

test('by characters in their order', () => {
  expect(names(directory.spelledOut('淄博公安局'))).toEqual(['淄博市公安局']);
  expect(names(directory.spelledOut('公淄安'))).toEqual([]);
  expect(directory.holds('卫生')).toBe(true);
  expect(directory.holds('水利')).toBe(false);
});

test('over the years, and apart from those of a reform', () => {
  expect(names(directory.lifeOf(county)).toSorted()).toEqual(['新津区人民政府', '新津县人民政府'].toSorted());
  expect(directory.lifeOf(police)).toEqual([police]);
  expect(directory.reformsOf(health)).toEqual([before]);
  expect(directory.reformsOf(police)).toEqual([]);
});

test('is made once for each array', () => {
  expect(directoryOf(directory.entries)).toBe(directory);
});
