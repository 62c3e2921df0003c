import { describe, expect, test } from 'vitest';
import type { Cause } from './cause.ts';
import { cheapestCovers } from './cover.ts';

/** A cause of one change for each cell named, mending the equations of the bits. */
const cause = (mends: number, ...cells: number[]): Cause => ({
  changes: new Map(cells.map((cell) => [cell, 1])),
  mends,
  slips: cells.length,
  pattern: cells.length === 1 ? 'one' : 'several',
});

const prices = { of: ({ changes }: Cause) => changes.size, unexplained: 3 };

const cellsOf = (covers: Cause[][]): number[][] =>
  covers.map((causes) => causes.flatMap(({ changes }) => [...changes.keys()]));

describe('the cheapest covers', () => {
  test('keep apart what has causes of its own', () => {
    const covers = cheapestCovers(
      0b1111,
      [cause(0b0011, 1), cause(0b1100, 2), cause(0b1111, 3, 4, 5)],
      prices,
    );
    expect(covers?.groups).toEqual([0b0011, 0b1100]);
    expect(covers && cellsOf(covers.of(0b1100, 9))).toEqual([[2]]);
  });

  test('keep together what can be paired in more than one way', () => {
    const corners = [cause(0b0101, 1), cause(0b1010, 2), cause(0b1001, 3), cause(0b0110, 4)];
    const covers = cheapestCovers(0b1111, corners, prices);
    expect(covers?.groups).toEqual([0b1111]);
    expect(covers && cellsOf(covers.of(0b1111, 9))).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(covers && cellsOf(covers.of(0b1111, 1))).toEqual([[1, 2]]);
  });

  test('leave unexplained what no cause is worth its price for', () => {
    const covers = cheapestCovers(0b111, [cause(0b001, 1), cause(0b110, 2, 3, 4, 5, 6, 7, 8)], prices);
    expect(covers?.groups).toEqual([0b001, 0b010, 0b100]);
    expect(covers && cellsOf(covers.of(0b010, 9))).toEqual([[]]);
  });

  test('are not sought without end', () => {
    const bits = Array.from({ length: 30 }, (_, bit) => bit);
    const pairs = bits.flatMap((one) =>
      bits.slice(one + 1).map((two) => cause((1 << one) | (1 << two), 100 * one + two)),
    );
    expect(cheapestCovers(2 ** 30 - 1, pairs, prices)).toBeUndefined();
  });
});
