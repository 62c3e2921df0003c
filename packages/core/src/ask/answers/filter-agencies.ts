import type { Answer } from '../answer.ts';
import { boundIn, compares } from '../bounds.ts';
import type { Bound } from '../bounds.ts';
import { answerOf } from '../context.ts';
import type { Context } from '../context.ts';
import { caveatsOn, citationsOf, rowOf } from '../figures.ts';
import type { Figure } from '../figures.ts';
import { leading } from '../leading.ts';
import { measureOf } from '../measure.ts';
import { metricAt } from '../metrics.ts';
import { toldApart } from '../namesakes.ts';
import { noneInYear } from '../scope.ts';
import { measuresOf } from '../understand.ts';
import type { Condition, Target } from '../understand.ts';
import { chooseRanking } from '../choices.ts';
import { poolOf, poolYear } from './pool.ts';
import { readPool, wholeFigures } from './read-pool.ts';

const NEW: Target = { measure: measureOf('applications.new.total') };
const MOST_ROWS = 30;
const NONE = new Float64Array();

/** What the numbers of an agency have to be, NaN where there is none; in the order of the targets. */
type Test = (numbers: readonly number[]) => boolean;

/** The agencies of a pool whose figures of one year keep to a condition, are zero, or are no numbers. */
export async function agenciesWhere(context: Context): Promise<Answer> {
  const { query, texts, agencies } = context;
  const several = query.condition !== null && ('left' in query.condition || 'all' in query.condition);
  const targets = several ? query.targets : [query.targets[0] ?? NEW];
  const test = testOf(context, targets);
  if (!test || (!several && query.targets.length > 1)) {
    const text = test ? texts.clarify.oneFigure() : texts.pools.otherUnit(namesOf(targets));
    return answerOf(context, 'clarify', text, { choices: chooseRanking(context) });
  }
  const pool = poolOf(context);
  if ('kind' in pool) return pool;
  const dated = poolYear(context, pool.entries);
  if ('kind' in dated) return dated;
  const { year, caveats } = dated;
  if (!agencies.some(({ years }) => years.includes(year))) return noneInYear(context);
  const members = await readPool(context, targets, pool.entries, year);
  const [first = NONE] = members.columns;
  const at = (column: Float64Array, row: number): number => column[row] ?? Number.NaN;
  const fitting: number[] = [];
  let silent = 0;
  for (let row = 0; row < first.length; row += 1) {
    const numbers = members.columns.map((column) => at(column, row));
    if (test(numbers)) fitting.push(row);
    if (numbers.some(Number.isNaN)) silent += 1;
  }
  if (isBlank(context)) silent = 0;
  const orNone = (value: number): number => (Number.isNaN(value) ? -1 : value);
  const shown = leading(fitting, MOST_ROWS, (a, b) => orNone(at(first, b)) - orNone(at(first, a)));
  const figures = await wholeFigures(context, targets, await members.idsOf(shown));
  const more = {
    caveats: [
      ...pool.caveats,
      ...caveats,
      ...(query.targets.length === 0
        ? [texts.caveats.assumedMetric(namesOf(targets)[0] ?? measureOf('').name)]
        : []),
      ...(silent > 0 ? [texts.caveats.notRanked(silent)] : []),
      ...(shown.length < fitting.length ? [texts.caveats.cut(shown.length, fitting.length)] : []),
      ...caveatsOn(context, figures.slice(0, 10)),
    ],
    ...(query.acts.has('tally') && { value: fitting.length, unit: texts.pools.countUnit(false) }),
  };
  const text = wording(context, year, targets, figures, fitting.length);
  if (fitting.length === 0 && !query.acts.has('tally')) return answerOf(context, 'noData', text, more);
  return answerOf(context, 'list', text, {
    metric: several ? null : (figures[0]?.measure.path ?? null),
    rows: figures.map(rowOf),
    citations: citationsOf(figures),
    ...more,
  });
}

const namesOf = (targets: readonly Target[]) =>
  targets.flatMap((target) => measuresOf(target).slice(0, 1)).map(({ name }) => name);

const isBlank = ({ query }: Context): boolean => query.acts.has('blank');

// 没有行政复议: that is what a 0 says.
const isZero = (condition: Condition): boolean =>
  'bounds' in condition && condition.bounds.every(({ than, value }) => than === '=' && value === 0);

/** The test of a condition; undefined where it makes no sense for the figure. */
function testOf({ query }: Context, targets: readonly Target[]): Test | undefined {
  const { condition, acts } = query;
  if (acts.has('blank')) return ([value = Number.NaN]) => Number.isNaN(value);
  if (condition === null) return ([value]) => value === 0;
  if ('left' in condition) {
    return ([left = Number.NaN, right = Number.NaN]) =>
      !Number.isNaN(left) && !Number.isNaN(right) && compares(left, condition.than, right);
  }
  if ('rival' in condition) return undefined;
  const all = 'all' in condition ? condition.all.map(({ bounds }) => bounds) : [condition.bounds];
  const tests = all.map((bounds, i) => within(bounds, targets[i] ?? NEW));
  if (tests.includes(undefined)) return undefined;
  return (numbers) => tests.every((test, i) => test?.(numbers[i] ?? Number.NaN) === true);
}

/** Whether a number keeps to limits; undefined where its figure is not counted in their unit. */
function within(bounds: readonly Bound[], target: Target): ((value: number) => boolean) | undefined {
  const [measure] = measuresOf(target);
  const unit = metricAt(measure?.path ?? '')?.unit ?? 'percent';
  const limits = bounds.map((bound) => ({ than: bound.than, value: boundIn(bound, unit) }));
  if (limits.some(({ value }) => value === undefined)) return undefined;
  return (number) =>
    !Number.isNaN(number) && limits.every(({ than, value = Number.NaN }) => compares(number, than, value));
}

function wording(
  context: Context,
  year: number,
  targets: readonly Target[],
  figures: readonly Figure[],
  count: number,
): string {
  const { query, texts } = context;
  const names = namesOf(targets);
  const [name = measureOf('').name, other] = names;
  const found = figures.map(({ stored, reading }) => ({
    agency: toldApart(stored.report.agency, stored.report.id, context.directory),
    state: reading.state,
    ...(reading.value !== undefined && { value: reading.value }),
  }));
  const { condition, acts } = query;
  if (acts.has('blank')) {
    return count === 0
      ? texts.noData.noneMatch(false, year, name)
      : texts.filter.notFilled(year, name, found, count);
  }
  if (condition === null || isZero(condition)) {
    return count === 0
      ? texts.noData.noneMatch(true, year, name)
      : texts.filter.zero(
          year,
          name,
          found.map(({ agency }) => agency),
          count,
        );
  }
  if ('left' in condition && other) {
    const lefts = found.filter((_, i) => i % 2 === 0);
    const rights = found.filter((_, i) => i % 2 === 1);
    return texts.pools.versus({ year, name, other, than: condition.than, count }, lefts, rights);
  }
  if ('all' in condition) {
    const limited = condition.all.map(({ bounds }, i) => ({ name: names[i] ?? name, bounds }));
    const own = Array.from({ length: Math.ceil(found.length / limited.length) }, (_, i) =>
      found.slice(i * limited.length, (i + 1) * limited.length),
    );
    return texts.pools.withinAll({ year, all: limited, count }, own);
  }
  const bounds = 'bounds' in condition ? condition.bounds : [];
  return texts.pools.within({ year, name, bounds, count }, found);
}
