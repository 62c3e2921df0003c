import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellsOf, formOf, identitiesOf, rowsOf } from '../forms/index.ts';
import type { Form, FormId, Identity } from '../forms/index.ts';
import type { Finding, Report } from '../report/index.ts';
import { checkReport } from './index.ts';
import { cellOf } from './cells.ts';
import { fails, judge, termOf } from './judge.ts';
import type { Term } from './judge.ts';
import { MOST_REPAIRS } from './repair.ts';
import { sample } from './sample.ts';

// The same reports on every run.
const runs = (numRuns: number) => ({ numRuns, seed: 20_210_926 });

type Lookup = (path: string) => Term;

const judgeIdentity = ({ left, right }: Identity, look: Lookup) => judge(left.map(look), right.map(look));

const identitiesWith = (form: Form, path: string): Identity[] =>
  identitiesOf(form).filter(({ left, right }) => [...left, ...right].includes(path));

type Cells = Record<`${string}.${string}`, number>;
type Balanced = { form: FormId; cells: Cells };

const at = (row: string, column: string): `${string}.${string}` => `applications.${row}.${column}`;
const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Figures of every table in which all equations hold, made from free ones. */
function balance(form: FormId, free: (limit: number) => number): Cells {
  const cells: Cells = {};
  const [, applications, remedies] = formOf(form).tables;
  if (!applications || !remedies) throw new Error('a form has three tables');
  const rows = rowsOf(applications);
  const columns = rows[0]?.row.columns.map(({ key }) => key).filter((key) => key !== 'total') ?? [];
  const results = rows.filter(({ row, groups }) => groups.length > 0 && !row.total).map(({ path }) => path);
  for (const column of columns) {
    for (const row of results) cells[at(row, column)] = free(99) % 3 === 0 ? free(99) : 0;
    const concluded = sum(results.map((row) => cells[at(row, column)] ?? 0));
    const carriedForward = free(20);
    const carriedOver = free(concluded + carriedForward);
    const rest = { concluded, carriedForward, carriedOver, new: concluded + carriedForward - carriedOver };
    for (const [row, value] of Object.entries(rest)) cells[at(row, column)] = value;
  }
  for (const { path } of rows) {
    cells[at(path, 'total')] = sum(columns.map((column) => cells[at(path, column)] ?? 0));
  }
  for (const { path } of rowsOf(remedies)) {
    const outcomes = ['upheld', 'corrected', 'other', 'pending'].map((key) => [key, free(40)] as const);
    for (const [key, value] of outcomes) cells[`remedies.${path}.${key}`] = value;
    cells[`remedies.${path}.total`] = sum(outcomes.map(([, value]) => value));
  }
  return cells;
}

const balanced: fc.Arbitrary<Balanced> = fc
  .tuple(fc.constantFrom<FormId[]>('2019', '2021'), fc.infiniteStream(fc.nat(1_000_000)))
  .map(([form, stream]) => {
    const next = stream[Symbol.iterator]();
    const free = (limit: number): number => Number(next.next().value ?? 0) % (limit + 1);
    return { form, cells: balance(form, free) };
  });

/** A balanced report with some cells given other numbers, or blanked. */
const spoiled = (count: number, table?: string) =>
  fc
    .tuple(
      balanced,
      fc.array(fc.tuple(fc.nat(), fc.nat(120), fc.boolean()), { minLength: count, maxLength: count }),
    )
    .map(([{ form, cells }, spoils]) => {
      const paths = cellsOf(formOf(form))
        .filter((cell) => !table || cell.table === table)
        .filter(({ path }) => identitiesWith(formOf(form), path).length > 0)
        .map(({ path }) => path as `${string}.${string}`);
      const changes = spoils.map(([index, to, blank]) => ({
        path: paths[index % paths.length] ?? 'a.b',
        to,
        blank,
      }));
      return { form, cells, changes };
    });

const errors = (report: Report): Finding[] =>
  checkReport(report).filter(({ severity }) => severity === 'error');

function expectSound(report: Report, { repairs = [], rule, severity }: Finding): void {
  const form = formOf(report.form);
  const look: Lookup = (path) => termOf(cellOf(report, path));
  expect(repairs.length).toBeLessThanOrEqual(severity === 'info' ? identitiesOf(form).length : MOST_REPAIRS);
  for (const { changes } of repairs) {
    const to = new Map(changes.map((change) => [change.cell, change.to]));
    const failing = (figures: Lookup) =>
      identitiesOf(form).filter((each) => fails(judgeIdentity(each, figures)));
    const [before, after] = [failing(look), failing((path) => to.get(path) ?? look(path))];
    expect(
      after.filter((each) => !before.includes(each)),
      `${rule} breaks`,
    ).toEqual([]);
    const touched = after.filter(({ left, right }) => [...left, ...right].some((path) => to.has(path)));
    expect(touched, `${rule} leaves failing`).toEqual([]);
    expect(severity === 'info' || after.length < before.length, `${rule} mends`).toBe(true);
    for (const { cell, from, to: value } of changes) {
      expect(Number.isSafeInteger(value) && value >= 0).toBe(true);
      const printed = look(cell);
      expect(from).toBe(typeof printed === 'number' ? printed : null);
    }
  }
}

describe('reports in which everything agrees', () => {
  test('have no findings', () => {
    fc.assert(
      fc.property(balanced, ({ form, cells }) => {
        expect(checkReport(sample(cells, form))).toEqual([]);
      }),
      runs(60),
    );
  });

  test('with cells left empty are accused of nothing', () => {
    fc.assert(
      fc.property(spoiled(25), ({ form, cells, changes }) => {
        const empty = Object.fromEntries(
          changes.map(({ path, blank }) => [path, blank ? null : 'placeholder'] as const),
        );
        const report = sample({ ...cells, ...empty }, form);
        expect(errors(report)).toEqual([]);
        for (const finding of checkReport(report)) expectSound(report, finding);
      }),
      runs(60),
    );
  });

  test('with one cell left empty are offered the number that stood there', () => {
    fc.assert(
      fc.property(spoiled(1), ({ form, cells, changes }) => {
        const path = changes[0]?.path ?? 'a.b';
        const found = checkReport(sample({ ...cells, [path]: null }, form)).filter(
          ({ severity }) => severity === 'info',
        );
        expect(found.map(({ rule }) => rule)).toHaveLength(identitiesWith(formOf(form), path).length);
        const change = { cell: path, from: null, to: cells[path] };
        // A second equation makes it certain.
        const repair = found.length > 1 ? { changes: [change], certain: true } : { changes: [change] };
        for (const { repairs } of found) expect(repairs).toEqual([repair]);
      }),
      runs(60),
    );
  });
});

/** What is found where one cell of a table has another number, and the change that takes it back. */
const oneWrong = (table: string) =>
  spoiled(1, table).map(({ form, cells, changes: [change] }) => {
    const { path, to } = change ?? { path: 'a.b' as const, to: 0 };
    const found = errors(sample({ ...cells, [path]: to }, form));
    return { wrong: to !== cells[path], found, path, truth: [{ cell: path, from: to, to: cells[path] }] };
  });

describe('one wrong cell', () => {
  test('of table three is one finding that names it first, and its true number is the only repair', () => {
    fc.assert(
      fc.property(oneWrong('applications'), ({ wrong, found, path, truth }) => {
        fc.pre(wrong);
        expect(found.map(({ cells }) => cells[0])).toEqual([path]);
        expect(found[0]?.repairs).toEqual([{ changes: truth, certain: true }]);
      }),
      runs(80),
    );
  });

  test('of table four is found, and its true number is a repair where not four others come before it', () => {
    fc.assert(
      fc.property(oneWrong('remedies'), ({ wrong, found, truth }) => {
        fc.pre(wrong);
        const offered = found.flatMap(({ repairs = [] }) =>
          repairs.map(({ changes }) => JSON.stringify(changes)),
        );
        expect(found).toHaveLength(1);
        expect(offered.length === MOST_REPAIRS || offered.includes(JSON.stringify(truth))).toBe(true);
      }),
      runs(80),
    );
  });

  test('of table two stands in no equation and cannot be found', () => {
    for (const form of ['2019', '2021'] as const) {
      const cells = cellsOf(formOf(form)).filter(
        ({ path }) => identitiesWith(formOf(form), path).length === 0,
      );
      expect(new Set(cells.map(({ table }) => table))).toEqual(new Set(['disclosure']));
    }
    expect(checkReport(sample({ 'disclosure.licensing.decisions': 9 }))).toEqual([]);
  });
});

describe('repairs', () => {
  test.each([2, 3, 8, 40])(
    'of %i wrong or empty cells break nothing and leave nothing of theirs failing',
    (count) => {
      expect.hasAssertions();
      fc.assert(
        fc.property(spoiled(count), ({ form, cells, changes }) => {
          const spoils = Object.fromEntries(
            changes.map(({ path, to, blank }) => [path, blank ? to : null] as const),
          );
          const report = sample({ ...cells, ...spoils }, form);
          for (const finding of checkReport(report)) expectSound(report, finding);
        }),
        runs(40),
      );
    },
  );

  test('of two wrong cells in no common equation, take both back', () => {
    fc.assert(
      fc.property(spoiled(2), ({ form, cells, changes: [one, two] }) => {
        if (!one || !two) return;
        const apart = !identitiesWith(formOf(form), one.path).some(({ left, right }) =>
          [...left, ...right].includes(two.path),
        );
        fc.pre(one.path !== two.path && cells[one.path] !== one.to && cells[two.path] !== two.to);
        fc.pre(apart && ![one, two].some(({ path }) => path.startsWith('remedies')));
        const found = errors(sample({ ...cells, [one.path]: one.to, [two.path]: two.to }, form));
        const offered = new Set(
          found.flatMap(({ repairs = [] }) =>
            repairs.flatMap(({ changes }) => changes.map((change) => JSON.stringify(change))),
          ),
        );
        for (const { path, to } of [one, two]) {
          expect(offered).toContain(JSON.stringify({ cell: path, from: to, to: cells[path] }));
        }
      }),
      runs(60),
    );
  });
});
