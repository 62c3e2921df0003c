import { describe, expect, test } from 'vitest';
import { sample } from '../rules/sample.ts';
import { foremostCells, marksOf } from './marks.ts';
import { finding } from './testing/batch.ts';

const [a, b, c] = [
  'applications.new.total',
  'applications.carriedOver.total',
  'applications.concluded.total',
];
const cells = [a, b, c];

describe('marksOf', () => {
  test('the cells that the only repair changes are wrong', () => {
    const repairs = [{ changes: [{ cell: b, from: 2, to: 3 }] }];
    expect([...marksOf(sample(), finding({ cells, repairs }))]).toEqual([
      [a, 'involved'],
      [b, 'broken'],
      [c, 'involved'],
    ]);
  });

  test('of several repairs none says which cell is wrong', () => {
    const repairs = [
      { changes: [{ cell: b, from: 2, to: 3 }] },
      { changes: [{ cell: c, from: 16, to: 15 }] },
    ];
    expect([...marksOf(sample(), finding({ cells, repairs }))]).toEqual([
      [a, 'involved'],
      [b, 'doubtful'],
      [c, 'doubtful'],
    ]);
  });

  test('where more cells could be changed than are offered, any of the equation may be wrong', () => {
    const outcomes = ['upheld', 'corrected', 'other', 'pending', 'total'].map(
      (column) => `remedies.reconsideration.${column}`,
    );
    const repairs = outcomes.slice(0, 4).map((cell) => ({ changes: [{ cell, from: 0, to: 1 }] }));
    const marks = marksOf(sample(), finding({ cells: outcomes, repairs }));
    expect([...marks.values()]).toEqual(['doubtful', 'doubtful', 'doubtful', 'doubtful', 'doubtful']);
  });

  test('a lone cell is wrong, of several without a repair any one may be', () => {
    expect([...marksOf(sample(), finding({ cells: [a] }))]).toEqual([[a, 'broken']]);
    expect([...marksOf(sample(), finding({ cells })).values()]).toEqual(['doubtful', 'doubtful', 'doubtful']);
  });

  test('a blank is not wrong, but a repair that fills it names it', () => {
    const report = sample({
      'applications.new.total': null,
      'applications.carriedOver.total': 'placeholder',
      'applications.concluded.total': 'absent',
    });
    expect([...marksOf(report, finding({ cells })).values()]).toEqual(['involved', 'involved', 'involved']);
    const repairs = [{ changes: [{ cell: a, from: null, to: 16 }] }];
    expect(marksOf(report, finding({ cells, repairs })).get(a)).toBe('broken');
  });

  test('where our reading is unsure nobody is accused, and where nothing can be said nothing is marked', () => {
    const report = sample({ 'applications.new.total': 'illegible' });
    const repairs = [{ changes: [{ cell: a, from: null, to: 16 }] }];
    const doubt = finding({ about: 'reading', cells, repairs });
    expect([...marksOf(report, doubt).values()]).toEqual(['doubtful', 'involved', 'involved']);
    const open = finding({ about: 'unassessable', cells, repairs });
    expect([...marksOf(report, open).values()]).toEqual(['involved', 'involved', 'involved']);
  });
});

test('foremostCells are the wrong ones, else all, at most so many', () => {
  const repairs = [{ changes: [{ cell: c, from: 16, to: 15 }] }];
  expect(foremostCells(sample(), finding({ cells, repairs }), 5)).toEqual([c]);
  expect(foremostCells(sample(), finding({ cells, about: 'unassessable' }), 2)).toEqual([a, b]);
  expect(foremostCells(sample(), finding(), 2)).toEqual([]);
});
