import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryOfRuns, fromRuns, toRuns } from './runs.ts';

describe('a column as runs', () => {
  test('is short where rows follow on one another', () => {
    expect(toRuns([2, 3, 4, 2, 3, 4, null, null])).toEqual([2, 1, 3, 2, 1, 3, null, 0, 2]);
    expect(toRuns(['number', 'number', 'blank'])).toEqual(['number', 0, 2, 'blank', 0, 1]);
    expect(toRuns([])).toEqual([]);
  });

  test('is read as it was written', () => {
    const entry = fc.oneof(fc.constant(null), fc.integer(), fc.string(), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(fc.array(entry), (column) => {
        const runs = toRuns(column);
        expect(fromRuns(runs)).toEqual(column);
        expect([...column, undefined].map((_, row) => entryOfRuns(runs, row))).toEqual([
          ...column,
          undefined,
        ]);
      }),
    );
  });
});
