import { expect, test } from 'vitest';
import { evenly, widthOf, wrap } from './wrap.ts';

test('a Chinese character is as wide as it is high, a digit about half', () => {
  expect(widthOf('淄博', 20)).toBe(40);
  expect(widthOf('20', 100)).toBeCloseTo(112);
});

test('Chinese breaks anywhere but before a closing mark, Latin between words', () => {
  expect(wrap('济南、淄博、枣庄', 10, 20, 9)).toEqual(['济', '南、', '淄', '博、', '枣庄']);
  expect(wrap('applications received', 10, 80, 2)).toEqual(['applications', 'received']);
});

test('what does not fit is cut off with an ellipsis', () => {
  expect(wrap('一二三四五六七八', 10, 30, 2)).toEqual(['一二三', '四五…']);
  expect(wrap('一二三四五六', 10, 30, 2)).toEqual(['一二三', '四五六']);
});

test('two lines are made even', () => {
  expect(evenly('国家税务总局武汉市税务局', 10, 100)).toEqual(['国家税务总局', '武汉市税务局']);
  expect(evenly('北京街道', 10, 100)).toEqual(['北京街道']);
});
