import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Rule } from './page.ts';
import { linesOfRules } from './rules.ts';
import { rule } from './testing/sheet.ts';

// ┌──┬──┐
// ├──┼──┤     <- each of the four cells draws its own four borders
// └──┴──┘
const cellByCell = (xs: number[], ys: number[]): Rule[] =>
  ys.slice(1).flatMap((y1, r) =>
    xs.slice(1).flatMap((x1, c) => {
      const [x0 = 0, y0 = 0] = [xs[c], ys[r]];
      return [rule(x0, y0, x1, y0), rule(x0, y1, x1, y1), rule(x0, y0, x0, y1), rule(x1, y0, x1, y1)];
    }),
  );

const drawn = {
  horizontal: [100, 120, 150].map((at) => ({ at, from: 50, to: 180 })),
  vertical: [50, 90, 180].map((at) => ({ at, from: 100, to: 150 })),
};

test('borders that cells draw one by one are whole lines, in whatever order', () => {
  const pieces = cellByCell([50, 90, 180], [100, 120, 150]);
  const orders = fc.shuffledSubarray(pieces, { minLength: pieces.length });
  fc.assert(
    fc.property(orders, (rules) => {
      expect(linesOfRules(rules)).toEqual(drawn);
    }),
    { seed: 1, numRuns: 50 },
  );
});

test('a gap wider than that of dashes parts two lines at one place', () => {
  const rules = [rule(10, 30, 60, 30), rule(90, 30, 140, 30), rule(64, 30, 80, 30), rule(40, 30, 55, 30)];
  expect(linesOfRules(rules).horizontal).toEqual([
    { at: 30, from: 10, to: 80 },
    { at: 30, from: 90, to: 140 },
  ]);
});
