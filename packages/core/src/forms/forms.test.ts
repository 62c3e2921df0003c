import { describe, expect, test } from 'vitest';
import { cellAt, cellsOf, formOf, forms, identitiesOf, officialForm, sumAt } from './index.ts';

const count = (form: (typeof forms)[number], table: string) =>
  cellsOf(form).filter((cell) => cell.table === table).length;

describe('the official editions', () => {
  test('have the cells that they print', () => {
    const [form2019, form2021] = [formOf('2019'), formOf('2021')];
    expect(['disclosure', 'applications', 'remedies'].map((table) => count(form2019, table))).toEqual([
      22, 161, 15,
    ]);
    expect(['disclosure', 'applications', 'remedies'].map((table) => count(form2021, table))).toEqual([
      10, 175, 15,
    ]);
  });

  test.each(forms.map((form) => [form.id, form] as const))('%s: every path is unique', (_, form) => {
    const paths = cellsOf(form).map((cell) => cell.path);
    expect(new Set(paths).size).toBe(paths.length);
  });

  test('are chosen for a year only where one is in force', () => {
    expect([2018, 2019, 2020, 2021, 2025].map((year) => officialForm(year)?.id)).toEqual([
      undefined,
      '2019',
      '2019',
      '2021',
      '2021',
    ]);
  });
});

describe('the equations of a form', () => {
  test.each([
    ['2019', 7, 7, 23, 3, 19],
    ['2021', 7, 7, 25, 3, 21],
  ] as const)('%s: so many of each kind', (id, balance, results, rowTotal, remedies, leaves) => {
    const identities = identitiesOf(formOf(id));
    const of = (kind: string) => identities.filter((identity) => identity.kind === kind);
    expect(of('applications-balance')).toHaveLength(balance);
    expect(of('applications-results')).toHaveLength(results);
    expect(of('applications-row-total')).toHaveLength(rowTotal);
    expect(of('remedies-total')).toHaveLength(remedies);
    expect(of('applications-results')[0]?.right).toHaveLength(leaves);
  });

  test('balance sets what came in against what went out', () => {
    expect(identitiesOf(formOf('2021'))[6]).toMatchObject({
      kind: 'applications-balance',
      scope: 'total',
      left: ['applications.new.total', 'applications.carriedOver.total'],
      right: ['applications.concluded.total', 'applications.carriedForward.total'],
    });
  });
});

describe('group sums', () => {
  test('add the rows of a printed group', () => {
    expect(sumAt(formOf('2019'), 'applications.unavailable.total')?.parts).toEqual([
      'applications.unavailable.notHeld.total',
      'applications.unavailable.requiresCreation.total',
      'applications.unavailable.stillUnclear.total',
    ]);
    expect(sumAt(formOf('2019'), 'remedies.litigation.pending')?.parts).toEqual([
      'remedies.directLitigation.pending',
      'remedies.litigationAfterReconsideration.pending',
    ]);
  });

  test('(六) is a cell in 2019 and a sum in 2021', () => {
    expect(cellAt(formOf('2019'), 'applications.other.total')?.unit).toBe('count');
    expect(cellAt(formOf('2021'), 'applications.other.total')).toBeUndefined();
    expect(sumAt(formOf('2021'), 'applications.other.total')?.parts).toHaveLength(3);
  });

  test('rows without a heading of their own are counted together too', () => {
    expect(sumAt(formOf('2021'), 'applications.opened.total')?.parts).toEqual([
      'applications.disclosed.total',
      'applications.partiallyDisclosed.total',
    ]);
  });

  test('organizations are the five columns beside natural persons', () => {
    expect(sumAt(formOf('2019'), 'applications.new.organizations')?.parts).toHaveLength(5);
  });
});
