import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findGrids } from './grid.ts';
import type { Rule } from './page.ts';
import { rule, ruled } from './testing/sheet.ts';

/** Draws each table that the rules make: a letter for each elementary cell, the same letter for one cell. */
const drawn = (rules: Rule[]): string[][] =>
  findGrids(rules).map(({ xs, ys, regions }) => {
    const rows = ys.slice(1).map(() => xs.slice(1).map(() => '?'));
    regions.forEach(({ row, column, rows: height, columns: width }, i) => {
      for (let r = row; r < row + height; r += 1)
        for (let c = column; c < column + width; c += 1)
          (rows[r] as string[])[c] = String.fromCharCode(97 + i);
    });
    return rows.map((row) => row.join(''));
  });

const edges = (rules: Rule[]): number[][] => findGrids(rules).flatMap(({ xs, ys }) => [xs, ys].map(rounded));
const rounded = (values: number[]): number[] => values.map((value) => Math.round(value));

const xs = [50, 150, 250, 350];
const ys = [100, 120, 140, 160];

describe('cells are what borders part', () => {
  test('all of them drawn', () => {
    expect(drawn(ruled(xs, ys))).toEqual([['abc', 'def', 'ghi']]);
    expect(edges(ruled(xs, ys))).toEqual([xs, ys]);
  });

  test('an upright border that begins lower makes one cell of two, a level one that begins further right too', () => {
    const rules = [
      ...ruled([50, 350], [100, 120, 160]),
      rule(150, 120, 150, 160),
      rule(250, 100, 250, 160),
      rule(150, 140, 350, 140),
    ];
    expect(drawn(rules)).toEqual([['aab', 'cde', 'cfg']]);
  });

  test('a shape that is no rectangle falls into rectangles', () => {
    const rules = [...ruled([50, 250], [100, 140]), rule(150, 100, 150, 120), rule(50, 120, 150, 120)];
    expect(drawn(rules)).toEqual([['ab', 'cb']]);
  });

  test('pieces, gaps, double lines and lines that miss each other by a little', () => {
    const rules = [
      ...[0, 1, 2, 3, 4].map((i) => rule(50 + i * 20, 100, 66 + i * 20, 100)),
      rule(50, 101.5, 149, 101.5),
      rule(51, 140, 148.5, 140),
      rule(51, 142.5, 148.5, 142.5),
      rule(50, 102, 50, 141),
      rule(149.5, 99, 149.5, 138),
      // A border with a hole in it is a border, one that is mostly hole is none.
      rule(100, 100, 100, 112),
      rule(100, 124, 100, 140),
      rule(70, 120, 80, 120),
    ];
    expect(drawn(rules)).toEqual([['ab']]);
  });

  test('sides without a border end where the others do', () => {
    const rules = [...ys.map((y) => rule(50, y, 350, y)), rule(150, 100, 150, 160), rule(250, 100, 250, 160)];
    expect(drawn(rules)).toEqual([['abc', 'def', 'ghi']]);
    expect(edges(rules)).toEqual([xs, ys]);
  });

  test('a table without its top and bottom borders, as at a page break', () => {
    const rules = [rule(50, 120, 350, 120), rule(50, 140, 350, 140), ...xs.map((x) => rule(x, 90, x, 170))];
    expect(edges(rules)).toEqual([xs, [90, 120, 140, 170]]);
  });

  test('a table in a cell of another comes first', () => {
    const rules = [...ruled([50, 300, 550], [100, 400]), ...ruled([100, 150, 200], [200, 220])];
    expect(drawn(rules)).toEqual([['ab'], ['ab']]);
    expect(edges(rules)[0]).toEqual([100, 150, 200]);
  });

  test('no line of a table is slanted, and a little slant is none', () => {
    expect(drawn([...ruled([50, 350], [100, 120]), rule(50, 100, 350, 120)])).toEqual([]);
    expect(drawn([...ruled([50, 350], [100, 120]), rule(200, 100, 200.3, 120)])).toEqual([['ab']]);
  });
});

/** A table of eight columns or fewer cut into random rectangles: for each elementary cell the number of its rectangle. */
const cuttings = fc
  .tuple(
    fc.integer({ min: 2, max: 8 }),
    fc.integer({ min: 1, max: 8 }),
    fc.infiniteStream(fc.integer({ min: 1, max: 3 })),
  )
  .map(([columns, rows, sizes]) => {
    const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, () => -1));
    let next = 0;
    for (let r = 0; r < rows; r += 1) {
      for (let c = cells[r]?.indexOf(-1) ?? -1; c !== -1; c = cells[r]?.indexOf(-1) ?? -1) {
        const free = cells[r]?.findIndex((cell, i) => i > c && cell !== -1) ?? -1;
        const end = Math.min(c + Number(sizes.next().value), free === -1 ? columns : free);
        for (let k = Number(sizes.next().value); k > 0; k -= 1) cells[r + k - 1]?.fill(next, c, end);
        next += 1;
      }
    }
    return cells;
  })
  // A list of bars is no table.
  .filter((cells) => cells.some((row) => new Set(row).size > 1));

/** The left, top, right and bottom edges of a rectangle of columns 40 points wide and rows 20 points high. */
function boxOf(cells: number[][], number: number): [number, number, number, number] {
  const rows = cells.flatMap((row, r) => (row.includes(number) ? [r] : []));
  const row = cells[rows[0] ?? 0] ?? [];
  const [left, right] = [row.indexOf(number), row.lastIndexOf(number) + 1];
  return [50 + left * 40, 100 + (rows[0] ?? 0) * 20, 50 + right * 40, 120 + (rows.at(-1) ?? 0) * 20];
}

test('any table drawn with a box round each cell, none of them quite in place, is read as it is', () => {
  const off = fc.infiniteStream(fc.double({ min: -1, max: 1, noNaN: true }));
  fc.assert(
    fc.property(cuttings, off, (cells, off) => {
      const boxes = Array.from(new Set(cells.flat()), (number) => boxOf(cells, number));
      const drawn = boxes.flatMap((box) => {
        const [x0, y0, x1, y1] = box.map((edge) => edge + Number(off.next().value)) as typeof box;
        return ruled([x0, x1], [y0, y1]);
      });
      const read = findGrids(drawn).flatMap(({ xs, ys, regions }) =>
        regions.map(({ row, column, rows, columns }) => [
          xs[column],
          ys[row],
          xs[column + columns],
          ys[row + rows],
        ]),
      );
      const nearest = read.map((box) => box.map((edge) => Math.round((edge ?? 0) / 10) * 10));
      expect(nearest.sort(byPlace)).toEqual(boxes.sort(byPlace));
    }),
    { numRuns: 300, seed: 5 },
  );
});

const byPlace = ([x = 0, y = 0]: number[], [u = 0, v = 0]: number[]): number => y - v || x - u;

describe('what is no table', () => {
  test.each([
    ['a frame', ruled([50, 550], [50, 800])],
    ['a list of bars', ruled([50, 550], [50, 70, 90, 110])],
    ['lines that do not meet', [rule(50, 100, 500, 100), rule(50, 120, 500, 120), rule(100, 130, 100, 160)]],
    ['a letter drawn as an outline', ruled([50, 60, 72], [100, 110, 122])],
    [
      'graph paper',
      ruled(
        Array.from({ length: 400 }, (_, i) => 10 + i * 5),
        Array.from({ length: 400 }, (_, i) => 10 + i * 5),
      ),
    ],
    ['nothing', []],
  ])('%s', (_, rules) => expect(drawn(rules)).toEqual([]));

  test('a drawing of very many lines takes no long time', () => {
    const random = (i: number, k: number): number => ((i * 7919 + k * 104_729) % 5_003) / 8.5;
    const lines = Array.from({ length: 300_000 }, (_, i) => {
      const [x, y] = [random(i, 1), random(i, 2)];
      return i % 2 ? rule(x, y, x + 40, y) : rule(x, y, x, y + 40);
    });
    expect(findGrids(lines).length).toBeLessThanOrEqual(200);
  });
});
