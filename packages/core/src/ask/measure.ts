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
export function measureOfShare({ above, below }: Share): Measure {
  const known = rates.find(
    ({ numerator, denominator }) =>
      same(numerator.plus, above) && same(denominator.plus, below) && !denominator.minus,
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

/** Reads a measure off the numbers of a report alone; cells that are left out count as absent. */
export const readValues = (measure: Measure, form: FormId, values: Record<string, number>): Reading =>
  readWith(measure, form, (path) => {
    const value = values[path];
    return value === undefined
      ? { state: 'absent' }
      : { state: 'number', value, text: String(value), at: {} };
  });

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
  if (below <= 0) return { state: 'unassessable', parts, above, below };
  return { state: 'number', value: Math.round((above / below) * 10_000) / 100, parts, above, below };
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
