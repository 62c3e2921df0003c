import { expect, test } from 'vitest';
import { createLabels } from './labels.ts';
import type { Level, List } from './lists.ts';

const level = (depth: number, text: string, format: number, more: Partial<Level> = {}): Level => ({
  start: 1,
  format,
  text,
  decimal: false,
  restart: depth,
  ...more,
});
const CHINESE = 37;
const levels = [level(0, '\0、', CHINESE), level(1, '（\u0001）', CHINESE), level(2, '\0.\u0001.\u0002', 0)];
const list = (more: Partial<List> = {}): List => ({ family: 7, levels, starts: new Map(), ...more });

const number = (lists: List[], paragraphs: [list: number, level: number][]): string[] => {
  const labels = createLabels(lists);
  return paragraphs.map(([list, level]) => labels(list, level));
};

test('levels count on their own and begin anew below another', () => {
  expect(
    number(
      [list()],
      [
        [1, 0],
        [1, 1],
        [1, 1],
        [1, 2],
        [1, 0],
        [1, 1],
      ],
    ),
  ).toEqual(['一、', '（一）', '（二）', '一.二.1', '二、', '（一）']);
});

test('a level that writes all numbers with digits, and one that goes on', () => {
  const changed = [levels[0] as Level, level(1, '\0.\u0001', 0, { decimal: true, restart: 0 })];
  expect(
    number(
      [list({ levels: changed })],
      [
        [1, 0],
        [1, 1],
        [1, 0],
        [1, 1],
      ],
    ),
  ).toEqual(['一、', '1.1', '二、', '2.2']);
});

test('lists of one family count on with each other, except from a start of their own', () => {
  const lists = [list(), list(), list({ starts: new Map([[0, 5]]) }), list({ family: 8 })];
  expect(
    number(lists, [
      [1, 0],
      [2, 0],
      [3, 0],
      [3, 0],
      [1, 0],
      [4, 0],
    ]),
  ).toEqual(['一、', '二、', '五、', '六、', '七、', '一、']);
});

test('bullets and lists that are not there have no label, numbers that do not show have none', () => {
  const signs = [level(0, '\uf0b7', 23), level(1, '第\u0001条', 255)];
  expect(
    number(
      [list({ levels: signs })],
      [
        [1, 0],
        [1, 1],
        [1, 5],
        [0, 0],
        [2_047, 0],
      ],
    ),
  ).toEqual(['', '第条', '', '', '']);
});
