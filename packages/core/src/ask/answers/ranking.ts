import type { AgencyEntry } from '../../store/store.ts';
import type { Answer } from '../answer.ts';
import { chooseRanking } from '../choices.ts';
import { answerOf } from '../context.ts';
import type { Context } from '../context.ts';
import { caveatsOn, citationsOf, rowOf, toldOf } from '../figures.ts';
import type { Figure } from '../figures.ts';
import { leading } from '../leading.ts';
import { noneInYear } from '../scope.ts';
import { measuresOf } from '../understand.ts';
import { answerGrowthRanking } from './growth.ts';
import { poolOf, poolYear } from './pool.ts';
import { placedIn } from './position.ts';
import { readPool, wholeFigures } from './read-pool.ts';
import type { Members } from './read-pool.ts';

const USUAL_TOP = 5;
const MOST_TOP = 30;

/** What is put in order: agencies with their numbers, a row each. */
type Ranked = { entries: readonly AgencyEntry[]; values: Float64Array };

/** Orders the agencies of a place, a kind or a level by one figure of one year. */
export async function answerRanking(context: Context): Promise<Answer> {
  const { query, texts, agencies } = context;
  const [target, second] = query.targets;
  const [measure] = target ? measuresOf(target) : [];
  if (!target || !measure || second) return oneAtATime(context);
  if (query.acts.has('ratio') && !measure.quotient) {
    return answerOf(context, 'clarify', texts.clarify.compareWhat());
  }
  const compared = query.years.named.length === 2 && query.acts.has('compare');
  if (compared || query.acts.has('growth') || query.acts.has('change')) return answerGrowthRanking(context);
  const pool = poolOf(context);
  if ('kind' in pool) return pool;
  const dated = poolYear(context, pool.entries);
  if ('kind' in dated) return dated;
  const { year, caveats } = dated;
  if (!agencies.some(({ years }) => years.includes(year))) return noneInYear(context);
  const members = await readPool(context, [target], pool.entries, year);
  const ranked = { entries: members.entries, values: members.columns[0] ?? new Float64Array() };
  const rows = rowsOf(ranked);
  const count = rows.length;
  if (count === 0) return answerOf(context, 'noData', texts.noData.noneRanked(year, measure.name));
  const { nth } = query.ranking;
  if (nth !== null && nth > count) return answerOf(context, 'noData', texts.noData.fewer(year, count));
  const shown = leading(rows, nth ?? topOf(context), inOrder(context, ranked));
  if (nth !== null) return nthOf(context, ranked, members, [...pool.caveats, ...caveats], shown);
  const figures = await wholeFigures(context, [target], await members.idsOf(shown));
  return ranking(context, ranked, count, figures, [
    ...pool.caveats,
    ...caveats,
    ...tiedCaveats(context, ranked, shown),
    ...silentCaveats(context, members.entries.length - count),
    ...(isMixed(context, members.entries) ? [texts.caveats.mixedLevels()] : []),
  ]);
}

/** The one at a place of the order, with its equals. */
async function nthOf(
  context: Context,
  { values }: Ranked,
  { entries, idsOf }: Members,
  caveats: string[],
  leaders: readonly number[],
): Promise<Answer> {
  const { query, texts } = context;
  const value = values[leaders.at(-1) ?? -1] ?? Number.NaN;
  const alike = rowsOf({ entries, values }).filter((row) => values[row] === value);
  const figures = await wholeFigures(context, query.targets, await idsOf(alike.slice(0, MOST_TOP)));
  const count = rowsOf({ entries, values }).length;
  const before = leaders.filter((row) => values[row] !== value).length;
  const [first] = figures;
  const told = figures.map((figure) => toldOf(context, figure));
  const place = {
    asked: leaders.length,
    least: query.ranking.order === 'least',
    before,
    alike: alike.length,
  };
  return answerOf(context, 'ranking', texts.nth(told, place, count), {
    ...(first && { metric: first.measure.path, unit: texts.unit(first.measure.name) }),
    value,
    compared: count,
    rows: figures.map(rowOf),
    citations: citationsOf(figures),
    caveats: [
      ...caveats,
      ...silentCaveats(context, entries.length - count),
      ...(isMixed(context, entries) ? [texts.caveats.mixedLevels()] : []),
      ...caveatsOn(context, figures.slice(0, 1)),
    ],
  });
}

const silentCaveats = ({ texts }: Context, silent: number): string[] =>
  silent > 0 ? [texts.caveats.notRanked(silent)] : [];

/** The rows with a number. */
function rowsOf({ values }: Ranked): number[] {
  const rows: number[] = [];
  for (let row = 0; row < values.length; row += 1) if (!Number.isNaN(values[row])) rows.push(row);
  return rows;
}

/** How many a ranking shows: as many as asked for; a table of all where each is asked for. */
export function topOf({ query }: Context): number {
  const picks = (['most', 'least', 'position'] as const).some((act) => query.acts.has(act));
  return Math.min(query.ranking.top ?? (picks || !query.which ? USUAL_TOP : MOST_TOP), MOST_TOP);
}

function ranking(
  context: Context,
  ranked: Ranked,
  count: number,
  figures: Figure[],
  caveats: string[],
): Answer {
  const { query, texts, language } = context;
  const told = figures.map((figure) => toldOf(context, figure));
  const said = [
    positionOf(context, ranked, count),
    texts.ranking(told, query.ranking.order === 'least', count),
    query.acts.has('source') ? texts.pools.sources(told) : '',
  ];
  const [first] = figures;
  return answerOf(context, 'ranking', said.filter(Boolean).join(language === 'zh' ? '' : ' '), {
    ...(first && { metric: first.measure.path, unit: texts.unit(first.measure.name) }),
    ...(first?.reading.value !== undefined && { value: first.reading.value }),
    compared: count,
    rows: figures.map(rowOf),
    citations: citationsOf(figures),
    caveats: [...caveats, ...caveatsOn(context, figures.slice(0, 1))],
  });
}

/** Several figures cannot be put in one order: each of them is offered. */
const oneAtATime = (context: Context): Answer =>
  answerOf(context, 'clarify', context.texts.clarify.oneFigure(), { choices: chooseRanking(context) });

/** The order of a ranking; equals by their names. */
function inOrder({ query }: Context, { entries, values }: Ranked): (a: number, b: number) => number {
  const sign = query.ranking.order === 'least' ? 1 : -1;
  const valueAt = (row: number): number => values[row] ?? Number.NaN;
  const nameAt = (row: number): string => entries[row]?.agency.name ?? '';
  return (a, b) => {
    const difference = sign * (valueAt(a) - valueAt(b));
    if (difference !== 0) return difference;
    const [one, two] = [nameAt(a), nameAt(b)];
    return one === two ? 0 : one < two ? -1 : 1;
  };
}

// The last one shown may not be cut off from its equals without a word.
function tiedCaveats({ texts }: Context, { values }: Ranked, shown: readonly number[]): string[] {
  const last = values[shown.at(-1) ?? -1];
  const alike = values.reduce((sum, value) => sum + Number(value === last), 0);
  const tied = alike - shown.filter((row) => values[row] === last).length;
  return tied > 0 ? [texts.caveats.tied(tied)] : [];
}

function positionOf(context: Context, { entries, values }: Ranked, count: number): string {
  const { texts, directory, query } = context;
  const entry = placedIn(context);
  if (!entry || 'kind' in entry) return '';
  const life = new Set(directory.lifeOf(entry));
  const own = values[entries.findIndex((one) => life.has(one))] ?? Number.NaN;
  const sign = query.ranking.order === 'least' ? -1 : 1;
  const before = values.reduce((sum, value) => sum + Number(sign * (value - own) > 0), 0);
  return texts.position(entry.agency, Number.isNaN(own) ? null : before + 1, count);
}

const mixed = new WeakMap<readonly AgencyEntry[], boolean>();

/** Whether governments stand among other agencies; remembered for the lists that are. */
function isMixed({ directory }: Context, entries: readonly AgencyEntry[]): boolean {
  const [first] = entries;
  const isSeat = (entry: AgencyEntry): boolean => directory.kindOf(entry) === 'government';
  const found =
    mixed.get(entries) ?? (first !== undefined && entries.some((entry) => isSeat(entry) !== isSeat(first)));
  mixed.set(entries, found);
  return found;
}
