import { describe, expect, test } from 'vitest';
import type { Box } from './bitmap.ts';
import { fitsInk } from './shape.ts';

/** Marks of such widths and heights, each so far from the one before, on a line of 18 pixels from the bottom up. */
const marks = (...signs: [gap: number, width: number, height: number, up?: number][]): Box[] => {
  let x = 0;
  return signs.map(([gap, width, height, up = 0]) => {
    const x0 = x + gap;
    x = x0 + width;
    return { x0, x1: x, y0: 100 - up - height, y1: 100 - up };
  });
};
const DIGIT: [number, number, number] = [3, 11, 18];
const POINT: [number, number, number] = [3, 3, 3];
const MINUS: [number, number, number, number] = [3, 7, 2, 6];

describe('ink under a figure', () => {
  test.each<[string, Box[], boolean]>([
    ['12', marks(DIGIT, DIGIT), true],
    ['0', marks(DIGIT), true],
    ['-14', marks(MINUS, DIGIT, DIGIT), true],
    ['14', marks(MINUS, DIGIT, DIGIT), false],
    ['-14', marks(DIGIT, DIGIT), false],
    ['14.20', marks(DIGIT, DIGIT, POINT, DIGIT, DIGIT), true],
    ['1420', marks(DIGIT, DIGIT, POINT, DIGIT, DIGIT), false],
    ['1.420', marks(DIGIT, DIGIT, POINT, DIGIT, DIGIT), false],
    ['1,420', marks(DIGIT, POINT, DIGIT, DIGIT, DIGIT), true],
    // At this size the two are hard to tell, and either may be meant.
    ['1.420', marks(DIGIT, POINT, DIGIT, DIGIT, DIGIT), false],
    ['1', marks(DIGIT, DIGIT), false],
    ['123', marks(DIGIT, DIGIT), false],
    ['/', marks([0, 8, 18]), true],
    ['—', marks([0, 20, 2, 8]), true],
    ['1', marks([0, 20, 2, 8]), false],
    ['', [], false],
  ])('%s', (text, ink, fits) => {
    expect(fitsInk(text, ink, 200)).toBe(fits);
  });

  test('digits that touch, and thin strokes that broke, are the same digits', () => {
    expect(fitsInk('12', marks([0, 23, 18]), 200)).toBe(true);
    expect(fitsInk('0', marks([0, 4, 17], [3, 4, 17]), 200)).toBe(true);
    // A piece that broke off the foot of a digit.
    expect(fitsInk('35', marks(DIGIT, [1, 3, 4], [1, 7, 18]), 200)).toBe(true);
  });

  test('two figures with a gap as between cells are not one', () => {
    expect(fitsInk('12', marks(DIGIT, [30, 11, 18]), 200)).toBe(false);
  });

  test('ideographs fall into marks of their own, a minus before them does not', () => {
    const han: [number, number, number] = [2, 9, 22];
    expect(fitsInk('减5', marks([0, 4, 20], [1, 12, 22], DIGIT), 200)).toBe(true);
    expect(fitsInk('7万元', marks(MINUS, DIGIT, han, han, han), 200)).toBe(false);
  });
});
