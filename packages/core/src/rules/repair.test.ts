import { describe, expect, test } from 'vitest';
import { formOf, identitiesOf } from '../forms/index.ts';
import type { IdentityKind } from '../forms/index.ts';
import type { Report } from '../report/index.ts';
import { fillOf, mendingChange, repairsOf } from './repair.ts';
import { sample } from './sample.ts';

function identity(report: Report, kind: IdentityKind, scope: string) {
  const found = identitiesOf(formOf(report.form)).find((each) => each.kind === kind && each.scope === scope);
  if (!found) throw new Error(`no ${kind} in ${scope}`);
  return found;
}

const repairs = (report: Report, kind: IdentityKind, scope: string, previous?: Report) =>
  repairsOf(report, identity(report, kind, scope), previous ? { previous } : {}).map(({ changes }) =>
    changes.map(({ cell, from, to }) => `${cell} ${from} -> ${to}`).join(', '),
  );

const fill = (report: Report, kind: IdentityKind, scope: string) =>
  fillOf(report, identity(report, kind, scope));

const claim = (column: string, value: number) => ({
  metric: `remedies.directLitigation.${column}`,
  value,
  text: `${value}起`,
});

describe('one cell', () => {
  test('that breaks a row and a column is what both of them offer, and all they offer', () => {
    const report = sample({ 'applications.denied.thirdPartyRights.business': 4 });
    const mend = ['applications.denied.thirdPartyRights.business 4 -> 1'];
    expect(repairs(report, 'applications-row-total', 'denied.thirdPartyRights')).toEqual(mend);
    expect(repairs(report, 'applications-results', 'business')).toEqual(mend);
  });

  test('that stands in three equations', () => {
    const report = sample({ 'applications.concluded.total': 61 });
    const mend = ['applications.concluded.total 61 -> 16'];
    expect(repairs(report, 'applications-balance', 'total')).toEqual(mend);
    expect(repairs(report, 'applications-results', 'total')).toEqual(mend);
    expect(repairs(report, 'applications-row-total', 'concluded')).toEqual(mend);
  });

  test('also mends what is exceeded, though the rest of that equation is empty', () => {
    const report = sample({
      'applications.disclosed.naturalPerson': 16,
      'applications.carriedForward.naturalPerson': null,
      'applications.denied.thirdPartyRights.naturalPerson': null,
    });
    const mend = ['applications.disclosed.naturalPerson 16 -> 6'];
    expect(repairs(report, 'applications-row-total', 'disclosed')[0]).toBe(mend[0]);
    expect(repairs(report, 'applications-results', 'naturalPerson')).toEqual(mend);
  });

  test('whose change would break what holds is not offered', () => {
    const report = sample({ 'applications.new.total': 17 });
    expect(repairs(report, 'applications-row-total', 'new')).toEqual(['applications.new.total 17 -> 16']);
  });

  test('never becomes negative or a fraction', () => {
    const report = sample({ 'remedies.directLitigation.total': 0 });
    // 1 + 0 + 0 + 1 = 2: no single outcome can be lowered by two.
    expect(repairs(report, 'remedies-total', 'directLitigation')).toEqual([
      'remedies.directLitigation.total 0 -> 2',
    ]);
    const half = sample({ 'remedies.directLitigation.pending': 0.5 });
    expect(repairs(half, 'remedies-total', 'directLitigation')).toEqual([
      'remedies.directLitigation.pending 0.5 -> 1',
    ]);
  });
});

describe('among equals', () => {
  // 东西湖区公安分局 2019, without and with its prose.
  const block = {
    'remedies.directLitigation.upheld': 4,
    'remedies.directLitigation.corrected': 0,
    'remedies.directLitigation.other': 1,
    'remedies.directLitigation.pending': 1,
    'remedies.directLitigation.total': 7,
  };

  test('the total comes before its parts, and four are offered', () => {
    expect(repairs(sample(block), 'remedies-total', 'directLitigation')).toEqual([
      'remedies.directLitigation.total 7 -> 6',
      'remedies.directLitigation.upheld 4 -> 5',
      'remedies.directLitigation.corrected 0 -> 1',
      'remedies.directLitigation.other 1 -> 2',
    ]);
  });

  test('what the prose confirms as printed comes last', () => {
    const report = sample({
      ...block,
      claims: [
        claim('total', 7),
        claim('upheld', 7),
        claim('corrected', 0),
        claim('other', 1),
        claim('pending', 1),
      ],
    });
    expect(repairs(report, 'remedies-total', 'directLitigation')[0]).toBe(
      'remedies.directLitigation.upheld 4 -> 5',
    );
  });

  test('what the prose states comes first', () => {
    const report = sample({ ...block, claims: [claim('pending', 2)] });
    expect(repairs(report, 'remedies-total', 'directLitigation')[0]).toBe(
      'remedies.directLitigation.pending 1 -> 2',
    );
  });

  test('what last year carried forward comes first', () => {
    const blank = {
      'applications.new.naturalPerson': null,
      'applications.concluded.naturalPerson': null,
    } as const;
    const rest = {
      'applications.new.total': 791,
      'applications.carriedOver.total': 8,
      'applications.concluded.total': 790,
      'applications.carriedForward.total': 2,
      'applications.disclosed.total': null,
      'applications.carriedOver.naturalPerson': null,
      'applications.carriedForward.naturalPerson': null,
    } as const;
    const report = sample({ ...blank, ...rest });
    const previous = sample({ year: 2022, 'applications.carriedForward.total': 1 });
    expect(repairs(report, 'applications-balance', 'total')).toEqual([
      // One digit apart.
      'applications.concluded.total 790 -> 797',
      'applications.new.total 791 -> 784',
      'applications.carriedOver.total 8 -> 1',
      'applications.carriedForward.total 2 -> 9',
    ]);
    expect(repairs(report, 'applications-balance', 'total', previous)[0]).toBe(
      'applications.carriedOver.total 8 -> 1',
    );
  });

  test('a slip of the hand comes before a small difference', () => {
    const report = sample({
      'remedies.reconsideration.upheld': 53,
      'remedies.reconsideration.corrected': 8,
      'remedies.reconsideration.other': 20,
      'remedies.reconsideration.pending': 9,
      'remedies.reconsideration.total': 72,
    });
    expect(repairs(report, 'remedies-total', 'reconsideration')[0]).toBe(
      'remedies.reconsideration.upheld 53 -> 35',
    );
  });
});

describe('two cells', () => {
  test('printed in each other’s row', () => {
    const report = sample({
      'applications.disclosed.naturalPerson': 1,
      'applications.partiallyDisclosed.naturalPerson': 6,
    });
    const mend =
      'applications.disclosed.naturalPerson 1 -> 6, applications.partiallyDisclosed.naturalPerson 6 -> 1';
    expect(repairs(report, 'applications-row-total', 'disclosed')[0]).toBe(mend);
    expect(repairs(report, 'applications-row-total', 'partiallyDisclosed')[0]).toBe(mend);
  });

  test('wrong in one row, each found by its column', () => {
    const report = sample({
      'applications.disclosed.naturalPerson': 8,
      'applications.disclosed.business': 5,
    });
    const mend = 'applications.disclosed.naturalPerson 8 -> 6, applications.disclosed.business 5 -> 2';
    expect(repairs(report, 'applications-row-total', 'disclosed')[0]).toBe(mend);
    expect(repairs(report, 'applications-results', 'naturalPerson')[0]).toBe(mend);
    expect(repairs(report, 'applications-results', 'business')[0]).toBe(mend);
  });

  test('are not sought where more fails than two can cause', () => {
    const report = sample({
      'applications.disclosed.naturalPerson': 90,
      'applications.disclosed.business': 70,
      'applications.disclosed.researchInstitution': 50,
      'applications.partiallyDisclosed.naturalPerson': 30,
      'applications.partiallyDisclosed.business': 31,
      'applications.concluded.otherOrganization': 17,
      'remedies.directLitigation.total': 1,
    });
    expect(repairs(report, 'applications-row-total', 'disclosed')).toEqual([]);
  });
});

describe('an empty cell', () => {
  const cell = 'remedies.reconsideration.corrected';

  test('is filled where one number fits', () => {
    const report = sample({ [cell]: null, 'remedies.reconsideration.total': 18 });
    expect(fill(report, 'remedies-total', 'reconsideration')).toEqual({ cell, from: null, to: 14 });
  });

  test('is not filled beside another, nor where a neighbour is illegible', () => {
    const two = sample({ [cell]: null, 'remedies.reconsideration.other': 'placeholder' });
    const unread = sample({ [cell]: null, 'remedies.reconsideration.other': 'illegible' });
    expect(fill(two, 'remedies-total', 'reconsideration')).toBeUndefined();
    expect(fill(unread, 'remedies-total', 'reconsideration')).toBeUndefined();
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
