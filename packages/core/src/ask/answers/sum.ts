import { divisionsAt } from '../../places/index.ts';
import type { AgencyEntry } from '../../store/store.ts';
import type { Answer } from '../answer.ts';
import { chooseLevels, chooseRanking } from '../choices.ts';
import { answerOf } from '../context.ts';
import type { Context } from '../context.ts';
import { caveatsOn, citationsOf, rowOf } from '../figures.ts';
import { leading } from '../leading.ts';
import { isBareOrgan } from '../mention.ts';
import type { Mention } from '../mention.ts';
import { medianOf, middleOf } from '../median.ts';
import { measuresOf } from '../understand.ts';
import { levelOf } from './level.ts';
import { poolOf, poolYear } from './pool.ts';
import { readPool, wholeFigures } from './read-pool.ts';

const MOST_ROWS = 30;

/** Adds up a figure over agencies of one level, so that none includes another, or tells its mean or its median; says how many of them are known. */
export async function answerSum(context: Context): Promise<Answer> {
  const { query, texts } = context;
  const [target, second] = query.targets;
  const [measure] = target ? measuresOf(target) : [];
  if (!target || !measure || second) {
    return answerOf(context, 'clarify', texts.clarify.oneFigure(), { choices: chooseRanking(context) });
  }
  const way = WAYS.find((one) => query.acts.has(one)) ?? 'total';
  if (measure.quotient && way !== 'median') {
    const choices = query.level === null ? chooseRanking(context) : chooseLevels(context, 'rank');
    return answerOf(context, 'clarify', texts.pools.noSumOfRates(measure.name), { choices });
  }
  const pool = poolOf(context);
  if ('kind' in pool) return pool;
  const dated = poolYear(context, pool.entries);
  if ('kind' in dated) return dated;
  const { year, caveats } = dated;
  const members = await readPool(context, [target], pool.entries, year);
  const [values = new Float64Array()] = members.columns;
  if (values.length === 0) return answerOf(context, 'noData', texts.noData.noneRanked(year, measure.name));
  if (!isBounded(context) || !isApart(context, members.entries)) {
    const text = way === 'total' ? texts.clarify.noSum() : texts.clarify.noMean();
    return answerOf(context, 'clarify', text, { choices: chooseLevels(context, way) });
  }
  const counted = values.filter((value) => !Number.isNaN(value)).sort();
  const count = counted.length;
  if (count === 0) return answerOf(context, 'noData', texts.noData.noneRanked(year, measure.name));
  const sum = counted.reduceRight((total, value) => total + value, 0);
  const shown = way === 'median' ? middleRows(values) : largestOf(values, MOST_ROWS);
  const figures = await wholeFigures(context, [target], await members.idsOf(shown));
  const value = { total: sum, average: round(sum / count), median: medianOf(counted) }[way];
  const said = { year, name: measure.name, sum, value, count, scope: scopeOf(context) };
  return answerOf(context, 'value', texts.pools[way](said), {
    metric: measure.path,
    value,
    unit: texts.unit(measure.name),
    rows: figures.map(rowOf),
    citations: citationsOf(figures),
    caveats: [
      ...pool.caveats,
      ...caveats,
      ...coverage(context, count),
      ...(values.length > count ? [texts.pools.notCounted(values.length - count)] : []),
      ...(shown.length < count && way !== 'median' ? [texts.caveats.cut(shown.length, count)] : []),
      ...caveatsOn(context, figures),
    ],
  });
}

const WAYS = ['median', 'average'] as const;

const round = (value: number): number => Math.round(value * 100) / 100;

function scopeOf({ query: { mentions, level, departments }, texts }: Context): string {
  const namesOf = (some: readonly Mention[]): string[] => some.map(({ text }) => text);
  return texts.pools.scope({
    places: namesOf(mentions.filter((one) => !isBareOrgan(one))),
    organs: namesOf(mentions.filter(isBareOrgan)),
    ofKind: mentions.some(({ kind }) => kind !== undefined),
    level,
    departments,
  });
}

// Of all agencies that happen to be kept no sum says anything: a level, a kind or departments have to be named.
const isBounded = ({ query }: Context): boolean =>
  query.level !== null || query.departments || query.mentions.some(({ kind }) => kind !== undefined);

/** The rows of so many of the largest numbers, equals as they come. */
function largestOf(values: Float64Array, count: number): number[] {
  const rows = Array.from(values, (_, row) => row).filter((row) => !Number.isNaN(values[row]));
  return leading(rows, count, (a, b) => (values[b] ?? 0) - (values[a] ?? 0));
}

/** The rows in the middle of the numbers. */
function middleRows(values: Float64Array): number[] {
  const rows = Array.from(values, (_, row) => row)
    .filter((row) => !Number.isNaN(values[row]))
    .sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  return middleOf(rows.length).flatMap((at) => rows[at] ?? []);
}

/** Whether no agency of these can include another: all at one level, governments or parts but not both. */
function isApart(context: Context, entries: readonly AgencyEntry[]): boolean {
  const { directory } = context;
  const [first] = entries;
  if (!first) return false;
  const [level, kind] = [levelOf(first, context), directory.kindOf(first)];
  return entries.every(
    (entry) =>
      levelOf(entry, context) === level &&
      (directory.kindOf(entry) === 'government') === (kind === 'government'),
  );
}

// 3 of the 16 cities of 山东: a sum over those that are known is not the sum over all.
function coverage({ query, texts }: Context, count: number): string[] {
  const { level } = query;
  if (level === null || level === 'town') return [texts.pools.maybeMore(count)];
  const places = query.mentions.flatMap((mention) => mention.places.map(({ code }) => code));
  const out = query.without.flatMap(({ mention }) => mention.places.map(({ code }) => code));
  const all = divisionsAt(level, places).filter(({ code }) => !out.includes(code)).length;
  return all > count ? [texts.pools.covered(count, all)] : [];
}
