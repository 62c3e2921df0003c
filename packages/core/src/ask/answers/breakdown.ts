import { cellsOf, formOf } from '../../forms/index.ts';
import type { FormId } from '../../forms/index.ts';
import type { Answer } from '../answer.ts';
import type { Context } from '../context.ts';
import { caveatsOn, figureOf, findFigures } from '../figures.ts';
import { cellsFor, measureOf } from '../measure.ts';
import type { Measure } from '../measure.ts';
import { metricAt } from '../metrics.ts';
import { settle } from '../scope.ts';
import { answerFigures, oneFigure } from './figures.ts';
import { severalFigures } from './several.ts';

/** Lays a figure open: a sum into its parts, or a row into its applicants; the largest first. */
export async function answerBreakdown(context: Context): Promise<Answer> {
  const { query } = context;
  const scope = settle(context);
  if ('kind' in scope) return scope;
  const found = await findFigures(context, scope.entries.slice(0, 1), scope.years.slice(-1));
  const [whole] = found.figures;
  if (!whole) return answerFigures(context);
  const parts = partsOf(whole.measure, whole.stored.report.form, query.acts.has('applicants'));
  if (parts.length === 0) return answerFigures(context);
  const figures = parts.map((path) => figureOf(measureOf(path), whole.stored));
  const sign = query.ranking.order === 'least' ? 1 : -1;
  const sorted = figures.sort((a, b) => sign * ((a.reading.value ?? -1) - (b.reading.value ?? -1)));
  const { top, nth } = query.ranking;
  const at = nth === null ? undefined : sorted[nth - 1]?.reading.value;
  const shown =
    nth === null
      ? sorted.slice(0, top ?? sorted.length)
      : sorted.filter(({ reading }) => reading.value === at);
  const [only, second] = shown;
  if (only && !second) return oneFigure(context, only, [...scope.caveats, ...caveatsOn(context, shown)]);
  return severalFigures(context, shown, [...scope.caveats, ...caveatsOn(context, shown)]);
}

const RESULT_GROUPS = ['denied', 'unavailable', 'notProcessed', 'other'];

/** The paths a figure divides into in an edition; none if it does not. */
function partsOf({ path }: Measure, form: FormId, applicants: boolean): string[] {
  const cut = path.lastIndexOf('.');
  const [row, column] = [path.slice(0, cut), path.slice(cut + 1)];
  if (applicants || row === 'applications.new') return columnsOf(row, form);
  if (row === 'applications.concluded') {
    const groups = ['disclosed', 'partiallyDisclosed', ...RESULT_GROUPS];
    return groups.map((group) => `applications.${group}.${column}`);
  }
  const parts = cellsFor(path, form);
  return parts.length > 1 ? parts : [];
}

const columnsOf = (row: string, form: FormId): string[] =>
  cellsOf(formOf(form))
    .filter((cell) => cell.column !== 'total' && metricAt(`${row}.${cell.column}`) !== undefined)
    .filter((cell, i, all) => all.findIndex(({ column }) => column === cell.column) === i)
    .filter((cell) => cell.table === row.split('.')[0])
    .map((cell) => `${row}.${cell.column}`);
