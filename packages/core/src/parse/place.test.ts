import { describe, expect, test } from 'vitest';
import type { DocumentCell } from '../document/document.ts';
import { type Habit, headerOf, type RowShape } from './header.ts';
import { placeCells } from './place.ts';

/** Cells as they follow a label that ends before the grid column `from`. */
const cells = (line: string, from = 1): DocumentCell[] =>
  line.split('|').map((text, i) => ({
    text: text.trim(),
    at: { line: 1, cell: from + i + 1 },
    column: from + i,
    width: 1,
  }));

const leaf: RowShape = {
  label: 2,
  after: 3,
  labels: 3,
  home: 2,
  spare: 0,
  header: headerOf([undefined], true),
  placed: false,
};
const spanning: RowShape = {
  label: 0,
  after: 1,
  labels: 3,
  home: 0,
  spare: 0,
  header: headerOf([undefined], true),
  placed: false,
};
const header = (from: number, end = from + 7) =>
  headerOf(
    Array.from({ length: 7 }, (_, i) => ({ column: from + i, width: 1, end })),
    true,
  );

const plain: Habit = { trims: false, pads: false, fills: false };

const placed = (line: string, shape: RowShape, habit = plain): string => {
  const placement = placeCells(cells(line, shape.after), 7, shape, habit);
  if (placement.kind === 'ambiguous') return 'ambiguous';
  return placement.reading.map((cell) => cell?.text || '_').join(' ');
};

describe('a row of seven figures', () => {
  test.each([
    ['as many cells as columns', '10|0|0|0|0|0|10', leaf, '10 0 0 0 0 0 10'],
    ['all blank, however many', '||||', leaf, '_ _ _ _ _ _ _'],
    ['blanks before and behind, where the label spans', '|10|0|0|0|0|0|10|', spanning, '10 0 0 0 0 0 10'],
    ['a leaf shifted left, blanks behind', '||||||0||', { ...leaf, label: 0, after: 1 }, '_ _ _ _ _ _ 0'],
    ['each column came out as two', '|10||0||0||0||0||0||10', leaf, '10 0 0 0 0 0 10'],
    ['torn apart, one figure at the very end', '||||||||||||||||0', leaf, '_ _ _ _ _ _ 0'],
    ['torn apart, one figure somewhere', '|||||||||5|||||||', leaf, 'ambiguous'],
    ['empty cells collapsed', '3|3', leaf, 'ambiguous'],
    ['one figure, blanks lost', '3', leaf, 'ambiguous'],
    ['a spurious zero among zeros', '0|0|0|0|0|0|0|0', leaf, '0 0 0 0 0 0 0'],
    ['a spurious zero between figures', '10|0|0|0|0|0|0|10', leaf, '10 0 0 0 0 0 10'],
    ['a spurious zero that could stand in two places', '10|0|5|0|0|0|0|15', leaf, 'ambiguous'],
    ['a spurious figure is never dropped', '10|1|2|3|4|5|6|7', leaf, 'ambiguous'],
    ['only the total, and the header is lost', '|||||||0|', spanning, 'ambiguous'],
  ] as const)('%s', (_, line, shape, expected) => {
    expect(placed(line, shape)).toBe(expected);
  });

  test('the header tells where a lone total stands', () => {
    const line = '|||||||0|';
    expect(placed(line, { ...spanning, header: header(2, 10) })).toBe('_ _ _ _ _ _ 0');
    expect(placed(line, { ...spanning, header: header(2) })).toBe('ambiguous');
  });

  test('the header tells where figures stand whose blanks behind were lost', () => {
    const shape = { ...spanning, header: header(2) };
    expect(placed('|0||3||5', shape, { trims: true, pads: false, fills: false })).toBe('0 _ 3 _ 5 _ _');
    expect(placed('|0||3||5', shape)).toBe('ambiguous');
  });

  test('a figure beside the columns of a true grid makes the row ambiguous', () => {
    const shape = { ...leaf, label: 1, after: 2, home: 1, header: header(3) };
    expect(placed('0||4|||||', shape)).toBe('ambiguous');
    expect(placed('|0|4||||', shape)).toBe('ambiguous');
  });

  test('a row whose label should span two columns and spans one is read in order', () => {
    const shape = { ...leaf, label: 1, after: 2, home: 1, header: header(3) };
    expect(placed('0||4||||', shape)).toBe('0 _ 4 _ _ _ _');
  });

  test('the surplus zero is told with its place', () => {
    expect(placeCells(cells('10|0|0|0|0|0|0|10', 3), 7, leaf, plain)).toMatchObject({
      kind: 'read',
      surplus: { text: '0', at: { line: 1, cell: 5 } },
    });
  });
});
