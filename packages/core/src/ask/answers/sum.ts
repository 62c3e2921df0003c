import { divisionsAt } from '../../places/index.ts';
import type { Answer } from '../answer.ts';
import { chooseLevels, chooseRanking } from '../choices.ts';
import { answerOf } from '../context.ts';
import type { Context } from '../context.ts';
import { caveatsOn, citationsOf, rowOf } from '../figures.ts';
import { measuresOf } from '../understand.ts';
import { levelOf } from './level.ts';
import { poolOf, poolYear } from './pool.ts';
import { readMembers, wholeFigures } from './read-pool.ts';
import type { Member } from './read-pool.ts';

const MOST_ROWS = 30;

/** Adds up a figure over agencies of one level, so that none includes another; says how many of them are known. */
export async function answerSum(context: Context): Promise<Answer> {
  const { query, texts } = context;
  const [target, second] = query.targets;
  const [measure] = target ? measuresOf(target) : [];
  if (!target || !measure || second) {
    return answerOf(context, 'clarify', texts.clarify.oneFigure(), { choices: chooseRanking(context) });
  }
  if (measure.quotient) {
    const choices = query.level === null ? chooseRanking(context) : chooseLevels(context, 'rank');
    return answerOf(context, 'clarify', texts.pools.noSumOfRates(measure.name), { choices });
  }
  const pool = poolOf(context);
  if ('kind' in pool) return pool;
  const dated = poolYear(context, pool.entries);
  if ('kind' in dated) return dated;
  const { year, caveats } = dated;
  const members = await readMembers(context, target, pool.entries, year);
  if (members.length === 0) return answerOf(context, 'noData', texts.noData.noneRanked(year, measure.name));
  if (!isBounded(context) || !isApart(context, members)) {
    return answerOf(context, 'clarify', texts.clarify.noSum(), { choices: chooseLevels(context, 'sum') });
  }
  const counted = members
    .flatMap((member) => (member.value === undefined ? [] : [{ ...member, value: member.value }]))
    .sort((a, b) => b.value - a.value);
  if (counted.length === 0) return answerOf(context, 'noData', texts.noData.noneRanked(year, measure.name));
  const sum = counted.reduce((total, { value }) => total + value, 0);
  const average = query.acts.has('average');
  const shown = counted.slice(0, MOST_ROWS);
  const figures = await wholeFigures(
    context,
    [target],
    shown.map(({ id }) => id),
  );
  const said = { year, name: measure.name, sum, count: counted.length, scope: scopeOf(context) };
  return answerOf(context, 'value', average ? texts.pools.average(said) : texts.pools.sum(said), {
    metric: measure.path,
    value: average ? Math.round((sum / counted.length) * 100) / 100 : sum,
    unit: texts.unit(measure.name),
    rows: figures.map(rowOf),
    citations: citationsOf(figures),
    caveats: [
      ...pool.caveats,
      ...caveats,
      ...coverage(context, counted.length),
      ...(members.length > counted.length ? [texts.pools.notCounted(members.length - counted.length)] : []),
      ...(shown.length < counted.length ? [texts.caveats.cut(shown.length, counted.length)] : []),
      ...caveatsOn(context, figures),
    ],
  });
}

const scopeOf = ({ query, texts }: Context): string =>
  texts.pools.scope(
    query.mentions.map(({ text }) => text),
    query.level,
    query.departments,
  );

// Of all agencies that happen to be kept no sum says anything: a level, a kind or departments have to be named.
const isBounded = ({ query }: Context): boolean =>
  query.level !== null || query.departments || query.mentions.some(({ kind }) => kind !== undefined);

/** Whether no agency of these can include another: all at one level, governments or parts but not both. */
function isApart(context: Context, members: readonly Member[]): boolean {
  const { directory } = context;
  const levels = new Set(members.map(({ entry }) => levelOf(entry, context)));
  const seats = new Set(members.map(({ entry }) => directory.kindOf(entry) === 'government'));
  return levels.size === 1 && seats.size === 1;
}

// 3 of the 16 cities of 山东: a sum over those that are known is not the sum over all.
function coverage({ query, texts }: Context, count: number): string[] {
  const { level } = query;
  if (level === null || level === 'town') return [texts.pools.maybeMore(count)];
  const places = query.mentions.flatMap((mention) => mention.places.map(({ code }) => code));
  const all = divisionsAt(level, places).length;
  return all > count ? [texts.pools.covered(count, all)] : [];
}
