import { expect, test } from 'vitest';
import type { Report } from '../report/index.ts';
import { cellsInState, figuresOf, numberAt } from './cells.ts';
import { sample } from './sample.ts';

const printed = sample({
  'applications.new.total': null,
  'applications.new.business': 'absent',
  'remedies.reconsideration.total': 'placeholder',
});

/** The same cells, the last printed ones first, and without those that are absent. */
const reversed: Report = {
  ...printed,
  cells: Object.fromEntries(
    Object.entries(printed.cells)
      .filter(([, { state }]) => state !== 'absent')
      .toReversed(),
  ),
};

test('the figures are those of the form, in whatever order a report holds its cells', () => {
  const { cells, terms, counted, open, states } = figuresOf(reversed);
  const asPrinted = figuresOf(printed);
  expect(terms).toEqual(asPrinted.terms);
  expect(cells.map(({ state }) => state)).toEqual(asPrinted.cells.map(({ state }) => state));
  expect([counted, open, states]).toEqual([asPrinted.counted, asPrinted.open, asPrinted.states]);
  expect(states).toEqual({ blank: 1, placeholder: 1, illegible: 0, absent: 1 });
});

test('cells in some states are named in printed order', () => {
  expect(cellsInState(reversed, ['placeholder', 'blank'])).toEqual([
    'applications.new.total',
    'remedies.reconsideration.total',
  ]);
  expect(cellsInState(printed, ['illegible'])).toEqual([]);
});

test('what is known of one report is not told of the next', () => {
  expect(figuresOf(sample()).open).toEqual([]);
  expect(figuresOf(printed).open).toHaveLength(3);
  expect(figuresOf(sample()).open).toEqual([]);
  expect(numberAt(sample(), 'applications.new.total')).toBe(16);
});
