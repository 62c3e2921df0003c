import { describe, expect, test } from 'vitest';
import type { IdentityKind } from '../forms/index.ts';
import type { Report } from '../report/index.ts';
import { fillOf, mendingChange } from './repair.ts';
import { sample } from './sample.ts';
import { sheetOf } from './sheet.ts';

function fill(report: Report, kind: IdentityKind, scope: string) {
  const sheet = sheetOf(report);
  const found = sheet.plan.equations.find(
    ({ identity }) => identity.kind === kind && identity.scope === scope,
  );
  if (!found) throw new Error(`no ${kind} in ${scope}`);
  return fillOf(sheet, found);
}

describe('an empty cell', () => {
  const cell = 'remedies.reconsideration.corrected';

  test('is filled where one number fits', () => {
    const report = sample({ [cell]: null, 'remedies.reconsideration.total': 18 });
    expect(fill(report, 'remedies-total', 'reconsideration')).toEqual({
      changes: [{ cell, from: null, to: 14 }],
    });
  });

  test('is filled with certainty where two equations agree', () => {
    const report = sample({ 'applications.disclosed.business': null });
    const change = { cell: 'applications.disclosed.business', from: null, to: 2 };
    const certain = { changes: [change], certain: true };
    expect(fill(report, 'applications-row-total', 'disclosed')).toEqual(certain);
    expect(fill(report, 'applications-results', 'business')).toEqual(certain);
  });

  test('is not filled beside another, nor where a neighbour is illegible', () => {
    const two = sample({
      [cell]: null,
      'remedies.reconsideration.other': 'placeholder',
      'remedies.reconsideration.total': 18,
    });
    const unread = sample({ [cell]: null, 'remedies.reconsideration.other': 'illegible' });
    expect(fill(two, 'remedies-total', 'reconsideration')).toBeUndefined();
    expect(fill(unread, 'remedies-total', 'reconsideration')).toBeUndefined();
  });

  test('can only be 0, and so can others beside it, where nothing is missing', () => {
    const report = sample({
      'remedies.directLitigation.corrected': null,
      'remedies.directLitigation.other': 'placeholder',
    });
    expect(fill(report, 'remedies-total', 'directLitigation')).toEqual({
      changes: [
        { cell: 'remedies.directLitigation.corrected', from: null, to: 0 },
        { cell: 'remedies.directLitigation.other', from: null, to: 0 },
      ],
    });
    const total = sample({
      'remedies.directLitigation.corrected': null,
      'remedies.directLitigation.total': null,
    });
    expect(fill(total, 'remedies-total', 'directLitigation')).toBeUndefined();
  });

  test('is not filled where row and column want different numbers', () => {
    const report = sample({
      'applications.disclosed.business': null,
      'applications.disclosed.total': 11,
      'applications.concluded.total': 19,
      'applications.concluded.naturalPerson': 15,
    });
    expect(fill(report, 'applications-row-total', 'disclosed')).toBeUndefined();
    expect(fill(report, 'applications-results', 'business')).toBeUndefined();
  });
});

test('a number known from elsewhere is a repair only where it mends an equation and breaks none', () => {
  const report = sample({ 'applications.carriedOver.total': 3 });
  const cell = 'applications.carriedOver.total';
  expect(mendingChange(report, cell, 2)).toEqual([{ changes: [{ cell, from: 3, to: 2 }] }]);
  expect(mendingChange(report, cell, 5)).toEqual([]);
  expect(mendingChange(sample(), cell, 5)).toEqual([]);
  expect(mendingChange(report, 'disclosure.fees.amount', 5)).toEqual([]);
});
