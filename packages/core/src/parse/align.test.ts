import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignInOrder, type Candidates } from './align.ts';

const assigned = (seen: Candidates[], expected: number): number[] => alignInOrder(seen, expected).assigned;

const sure = (...indexes: number[]): Candidates => indexes.map((index) => ({ index, score: 1 }));

describe('alignInOrder', () => {
  test('what is seen stands for what is expected, gaps on either side left out', () => {
    expect(assigned([sure(0), sure(), sure(2), sure(3)], 5)).toEqual([0, -1, 2, 3]);
  });

  test('a likeness that would cross others yields to them', () => {
    expect(assigned([sure(0), sure(3), sure(1), sure(2)], 4)).toEqual([0, -1, 1, 2]);
  });

  test('the better of two likenesses wins', () => {
    const vague = [{ index: 1, score: 0.8 }];
    expect(assigned([sure(0), vague, sure(1)], 2)).toEqual([0, -1, 1]);
  });

  test('nothing is used twice and no two assignments cross, whatever the likenesses', () => {
    const candidate = fc.record({
      index: fc.nat({ max: 9 }),
      score: fc.double({ min: 0.1, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(fc.array(candidate, { maxLength: 3 }), { maxLength: 12 }), (seen) => {
        const used = assigned(seen, 10).filter((index) => index !== -1);
        expect(used).toEqual([...new Set(used)].sort((a, b) => a - b));
      }),
    );
  });
});
