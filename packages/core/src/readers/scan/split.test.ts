import { expect, test } from 'vitest';
import type { Box } from './bitmap.ts';
import type { ScannedCell } from './cells.ts';
import { partCells } from './split.ts';
import type { Word } from './tsv.ts';

// A cell of two rows at 72 dots per inch, so that a pixel is a point, without a border between them at 40.
const part = { x0: 0, y0: 0, x1: 100, y1: 80 };
const word = (text: string, y0: number, y1: number): Word => ({
  picture: 0,
  line: y0 < 40 ? 'upper' : 'lower',
  x0: 40,
  y0,
  x1: 60,
  y1,
  text,
  confidence: 0.9,
});
const cell = (marks: Box[] | undefined, tracedIn = [false, false]): ScannedCell => ({
  part,
  rows: [
    { ...part, y1: 40 },
    { ...part, y0: 40 },
  ],
  cutting: marks && {
    width: 100,
    height: 80,
    dpi: 72,
    pixels: new Uint8Array(0),
    left: 0,
    top: 0,
    marks,
    clipped: false,
  },
  traced: tracedIn.includes(true),
  tracedIn,
});
const mark = (y0: number, y1: number): Box => ({ x0: 40, x1: 60, y0, y1 });
const border = { x0: 0, y0: 40, x1: 100, y1: 40 };

/** The text in each row and the borders drawn again. */
function parted(one: ScannedCell, words: Word[]) {
  const { glyphs, borders } = partCells([one], [words], 72);
  const rows = [0, 1].map((row) =>
    glyphs
      .filter(({ y, size }) => (y - size * 0.35 > 40 ? 1 : 0) === row)
      .map(({ text }) => text)
      .join(''),
  );
  return { rows, borders };
}

test('a label may span rows', () => {
  expect(parted(cell([mark(32, 48)]), [word('总计', 32, 48)]).borders).toEqual([]);
  const twoLines = [word('予以', 24, 38), word('公开', 42, 56)];
  expect(parted(cell([mark(24, 56)]), twoLines).borders).toEqual([]);
});

test('two labels do not: the border between them is lost', () => {
  const words = [word('规章', 12, 26), word('文件', 54, 68)];
  expect(parted(cell([mark(12, 68)]), words)).toEqual({ rows: ['规章', '文件'], borders: [border] });
});

test('two labels do not, though the box of a character is too high', () => {
  const words = [word('规章', 8, 22), word('规范', 54, 68), word('性', 44, 76), word('文件', 54, 68)];
  expect(parted(cell([mark(8, 68)]), words)).toEqual({ rows: ['规章', '规范性文件'], borders: [border] });
});

test('a figure stands in its row, and the other is blank', () => {
  expect(parted(cell([mark(54, 68)]), [word('15', 54, 68)])).toEqual({ rows: ['', '15'], borders: [border] });
});

test('a figure that was passed over leaves its row open', () => {
  const both = cell([mark(12, 68)], [true, true]);
  expect(parted(both, [word('175', 12, 26)])).toEqual({ rows: ['175', '\ufffd'], borders: [border] });
  expect(parted(both, [word('5', 54, 68)]).rows).toEqual(['\ufffd', '5']);
  expect(parted(both, [word('175', 12, 26), word('5', 54, 68)]).rows).toEqual(['175', '5']);
});

test('a figure on the lost border may be in either row', () => {
  const read = parted(cell([mark(33, 47)]), [word('15', 33, 47)]);
  expect(read).toEqual({ rows: ['\ufffd', '\ufffd'], borders: [border] });
});

test('a cell without ink is blank in both rows, one with a trace in neither', () => {
  expect(parted(cell(undefined), [])).toEqual({ rows: ['', ''], borders: [border] });
  expect(parted(cell(undefined, [true, false]), []).rows).toEqual(['\ufffd', '\ufffd']);
});
