import { describe, expect, test } from 'vitest';
import { cellText } from './cell-text.ts';
import { linesOf } from './lines.ts';
import { type } from './testing/sheet.ts';

const textOf = (...pieces: ReturnType<typeof type>[]): string[] =>
  linesOf(pieces.flat()).map(({ text }) => text);

describe('characters become lines', () => {
  test('from the top down and from left to right, in whatever order they were drawn', () => {
    expect(textOf(type('丙', 50, 130), type('乙', 70, 100), type('甲', 60, 100.8))).toEqual(['甲乙', '丙']);
  });

  test('a raised figure and a larger word stay in their line', () => {
    expect(textOf(type('共', 50, 100), type('2', 60, 97, 6), type('件', 64, 100, 14))).toEqual(['共2件']);
  });

  test.each([
    ['above', [type('10', 50, 100), type('2', 60, 97, 6)], '10²'],
    ['below', [type('10', 50, 100), type('2', 60, 102, 6)], '10₂'],
    ['on the line, only smaller', [type('10', 50, 100), type('2', 60, 100, 6)], '102'],
    ['above, but as large', [type('10', 50, 100), type('2', 60, 98)], '102'],
  ])('a figure with a digit %s', (_, pieces, text) => expect(textOf(...pieces)).toEqual([text]));

  test('what is drawn twice to be bold is read once, what is printed twice is read twice', () => {
    expect(textOf(type('总计', 50, 100), type('总计', 50.4, 100))).toEqual(['总计']);
    expect(textOf(type('11', 50, 100), type('人人', 72, 100))).toEqual(['11 人人']);
  });

  test.each([
    ['a written space is one', [type('减 105', 50, 100)], '减 105'],
    ['room between figures and ideographs is none', [type('2020', 50, 100), type('年', 72.5, 100)], '2020年'],
    ['room between figures is one', [type('12', 50, 100), type('34', 63, 100)], '12 34'],
    ['room as wide as a character is one', [type('主任', 50, 100), type('日期', 81, 100)], '主任 日期'],
    [
      'a space squeezed out is none',
      [type('主', 50, 100), type(' ', 60, 100), type('任', 60.4, 100)],
      '主任',
    ],
    ['spaces at the ends are none', [type('　主任  ', 50, 100)], '主任'],
  ])('%s', (_, pieces, text) => expect(textOf(...pieces)).toEqual([text]));
});

describe('the lines of a cell become one text', () => {
  const cell = (width: number, ...lines: string[]): string =>
    cellText(
      lines.flatMap((line, i) => type(line, 52, 100 + i * 12)),
      50,
      50 + width,
    ).text;

  test.each([
    ['words go on', cell(60, '上一年', '项目数量'), '上一年项目数量'],
    ['a figure goes on where its line was full', cell(45, '410063', '65元'), '41006365元'],
    ['and starts anew where it was not', cell(60, '12', '34'), '12 34'],
    ['a sign is no word', cell(60, '1.', '-5'), '1. -5'],
    ['nothing', cell(60), ''],
  ])('%s', (_, text, expected) => expect(text).toBe(expected));

  test('a last line without room for a character may go on', () => {
    expect(cellText(type('要求行政机关确认或', 52, 100), 50, 150).full).toBe(true);
    expect(cellText(type('要求行政机关', 52, 100), 50, 150).full).toBe(false);
  });
});
