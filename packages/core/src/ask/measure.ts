import { cellAt, formOf } from '../forms/index.ts';
import type { FormId } from '../forms/index.ts';
import type { Cell, Report } from '../report/index.ts';
import type { RowState } from './answer.ts';
import { metricAt, nameOf } from './metrics.ts';
import { PERCENT } from './names.ts';
import type { Name } from './names.ts';
import { rateAt, rates } from './rates.ts';
import type { Quotient } from './rates.ts';
import type { Share } from './ratio.ts';

/** Something that can be read off a report: a metric, or a share of metrics. `path` of a share is `A/B`. */
export type Measure = { path: string; name: Name; quotient?: Quotient };

/** A cell that a reading rests on. */
export type Part = { path: string; cell: Cell };

/** What a report says of a measure. `parts` are the cells it was read from; `above` and `below` stand for a quotient. */
export type Reading = { state: RowState; value?: number; parts: Part[]; above?: number; below?: number };

/** The measure of a metric. */
export function measureOf(path: string): Measure {
  const rate = rateAt(path);
  return { path, name: nameOf(path), ...(rate && { quotient: rate }) };
}

/** The measure of a share; one of the known rates where it is the same quotient. */
export function measureOfShare({ above, below, usual }: Share): Measure {
  const known = rates.find(
    ({ numerator, denominator }) =>
      same(numerator.plus, above) && same(denominator.plus, below) && (usual === true || !denominator.minus),
  );
  if (known) return measureOf(known.path);
  const en = `share of ${joined(above, 'en')} in ${joined(below, 'en')}`;
  return {
    path: `${above.join('+')}/${below.join('+')}`,
    name: {
      zh: `${joined(above, 'zh')}占${joined(below, 'zh')}的比例`,
      en: { one: en, many: en },
      unit: PERCENT,
    },
    quotient: { numerator: { plus: above }, denominator: { plus: below } },
  };
}

// applications.denied.total+applications.disclosed.total/applications.new.total
/** The measure that a row of an answer names: a metric, or a share of metrics. */
export function measureAt(path: string): Measure {
  const [above = '', below] = path.split('/');
  return below === undefined
    ? measureOf(path)
    : measureOfShare({ above: above.split('+'), below: below.split('+') });
}

const joined = (paths: string[], language: 'zh' | 'en'): string =>
  language === 'zh'
    ? paths.map((path) => nameOf(path).zh).join('与')
    : paths.map((path) => nameOf(path).en.many).join(' and ');

const same = (a: string[], b: string[]): boolean => a.toSorted().join() === b.toSorted().join();

/** The cells of an edition that a metric is made of: itself if printed, else its parts. */
export const cellsFor = (path: string, form: FormId): string[] =>
  cellAt(formOf(form), path) ? [path] : (metricAt(path)?.parts ?? []);

/** The cells that a measure is read from in any edition. */
export function cellsOfMeasure(measure: Measure): string[] {
  const { quotient } = measure;
  const paths = quotient
    ? [quotient.numerator, quotient.denominator].flatMap(({ plus, minus = [] }) => plus.concat(minus))
    : [measure.path];
  return [...new Set(paths.flatMap((path) => cellsFor(path, '2019').concat(cellsFor(path, '2021'))))];
}

/** Reads a measure off a report. */
export const readMeasure = (measure: Measure, report: Report): Reading =>
  readWith(measure, report.form, (path) => report.cells[path] ?? { state: 'absent' });

/** Reads a metric off a report: a cell, a group sum (with a part that is no number it is `unassessable`, never zero) or a rate; without parts where the form lacks it. */
export const readFigureOf = (report: Report, path: string): Reading => readMeasure(measureOf(path), report);

/** A number by the row that it stands in; NaN where there is none. */
export type NumberAt = (row: number) => number;

/** How a measure comes from the numbers of reports of an edition, for reading it off many: NaN where one of them is missing. */
export function formulaOf(measure: Measure, form: FormId, numbersOf: (path: string) => NumberAt): NumberAt {
  const term = (path: string): NumberAt => {
    const [first, ...rest] = cellsFor(path, form).map(numbersOf);
    return first ? sumOf([first, ...rest]) : missing;
  };
  if (!measure.quotient) return term(measure.path);
  const { numerator, denominator } = measure.quotient;
  const [above, below, off] = [numerator.plus, denominator.plus, denominator.minus ?? []].map((paths) =>
    sumOf(paths.map(term)),
  );
  return (row) =>
    quotientOf((above ?? missing)(row), (below ?? missing)(row) - (off ?? missing)(row)) ?? Number.NaN;
}

const missing: NumberAt = () => Number.NaN;

function sumOf(terms: readonly NumberAt[]): NumberAt {
  const [only, second] = terms;
  if (only && !second) return only;
  return (row) => {
    let sum = 0;
    for (const term of terms) sum += term(row);
    return sum;
  };
}

/** A share in percent, to two digits; undefined where there is nothing to divide by. */
const quotientOf = (above: number, below: number): number | undefined =>
  below > 0 ? Math.round((above / below) * 10_000) / 100 : undefined;

type CellOf = (path: string) => Cell;

function readWith(measure: Measure, form: FormId, cellOf: CellOf): Reading {
  if (!measure.quotient) return readMetric(measure.path, form, cellOf);
  const { numerator, denominator } = measure.quotient;
  const term = (path: string, above: number, below: number) => ({
    above,
    below,
    read: readMetric(path, form, cellOf),
  });
  const terms = [
    ...numerator.plus.map((path) => term(path, 1, 0)),
    ...denominator.plus.map((path) => term(path, 0, 1)),
    ...(denominator.minus ?? []).map((path) => term(path, 0, -1)),
  ];
  const parts = terms.flatMap(({ read }) => read.parts);
  if (terms.some(({ read }) => read.value === undefined)) return { state: 'unassessable', parts };
  const sum = (side: 'above' | 'below') =>
    terms.reduce((total, term) => total + term[side] * (term.read.value ?? 0), 0);
  const [above, below] = [sum('above'), sum('below')];
  const value = quotientOf(above, below);
  return value === undefined
    ? { state: 'unassessable', parts, above, below }
    : { state: 'number', value, parts, above, below };
}

function readMetric(path: string, form: FormId, cellOf: CellOf): Reading {
  const paths = cellsFor(path, form);
  const parts = paths.map((path) => ({ path, cell: cellOf(path) }));
  const [first] = parts;
  if (parts.length === 1 && first?.path === path) {
    const { cell } = first;
    return cell.state === 'number'
      ? { state: 'number', value: cell.value, parts }
      : { state: cell.state, parts };
  }
  const numbers = parts.flatMap(({ cell }) => (cell.state === 'number' ? [cell.value] : []));
  if (parts.length === 0) return { state: 'absent', parts };
  if (numbers.length < parts.length) return { state: 'unassessable', parts };
  return { state: 'number', value: numbers.reduce((total, value) => total + value, 0), parts };
}
