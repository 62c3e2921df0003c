import type { Answer } from '../answer.ts';
import { chooseRanking } from '../choices.ts';
import { answerOf } from '../context.ts';
import type { Context } from '../context.ts';
import { caveatsOn, citationsOf, rowOf, toldOf } from '../figures.ts';
import type { Figure } from '../figures.ts';
import { noneInYear } from '../scope.ts';
import { measuresOf } from '../understand.ts';
import { answerGrowthRanking } from './growth.ts';
import { keyOf, poolOf, poolYear, readPool, wholeFigures } from './pool.ts';
import type { Member } from './pool.ts';

const USUAL_TOP = 5;
const MOST_TOP = 30;

type Ranked = Member & { value: number };

/** Orders the agencies of a place, a kind or a level by one figure of one year. */
export async function answerRanking(context: Context): Promise<Answer> {
  const { query, texts, agencies } = context;
  const [target, second] = query.targets;
  const [measure] = target ? measuresOf(target) : [];
  if (!target || !measure || second) return oneAtATime(context);
  const compared = query.years.named.length === 2 && query.acts.has('compare');
  if (compared || query.acts.has('growth') || query.acts.has('change')) return answerGrowthRanking(context);
  const pool = poolOf(context);
  if ('kind' in pool) return pool;
  const dated = poolYear(context, pool.entries);
  if ('kind' in dated) return dated;
  const { year, caveats } = dated;
  if (!agencies.some(({ years }) => years.includes(year))) return noneInYear(context);
  const members = (await readPool(context, [target], pool.entries, year)).flat();
  const ranked = inOrder(context, members);
  if (ranked.length === 0) return answerOf(context, 'noData', texts.noData.noneRanked(year, measure.name));
  const shown = ranked.slice(0, topOf(context));
  const figures = await wholeFigures(
    context,
    [target],
    shown.map(({ id }) => id),
  );
  return ranking(context, ranked, figures, [
    ...pool.caveats,
    ...caveats,
    ...tiedCaveats(context, ranked, figures.length),
    ...(members.length > ranked.length ? [texts.caveats.notRanked(members.length - ranked.length)] : []),
    ...(isMixed(context, members) ? [texts.caveats.mixedLevels()] : []),
  ]);
}

/** How many a ranking shows: as many as asked for; a table of all where each is asked for. */
export function topOf({ query }: Context): number {
  const picks = (['most', 'least', 'position'] as const).some((act) => query.acts.has(act));
  return Math.min(query.ranking.top ?? (picks || !query.which ? USUAL_TOP : MOST_TOP), MOST_TOP);
}

function ranking(context: Context, ranked: readonly Ranked[], figures: Figure[], caveats: string[]): Answer {
  const { query, texts, language } = context;
  const told = figures.map((figure) => toldOf(context, figure));
  const said = [
    positionOf(context, ranked),
    texts.ranking(told, query.ranking.order === 'least', ranked.length),
  ];
  const [first] = figures;
  return answerOf(context, 'ranking', said.filter(Boolean).join(language === 'zh' ? '' : ' '), {
    ...(first && { metric: first.measure.path, unit: texts.unit(first.measure.name) }),
    ...(first?.reading.value !== undefined && { value: first.reading.value }),
    rows: figures.map(rowOf),
    citations: citationsOf(figures),
    caveats: [...caveats, ...caveatsOn(context, figures.slice(0, 1))],
  });
}

/** Several figures cannot be put in one order: each of them is offered. */
const oneAtATime = (context: Context): Answer =>
  answerOf(context, 'clarify', context.texts.clarify.oneFigure(), { choices: chooseRanking(context) });

function inOrder({ query }: Context, members: readonly Member[]): Ranked[] {
  const sign = query.ranking.order === 'least' ? 1 : -1;
  return members
    .flatMap((member) => (member.value === undefined ? [] : [{ ...member, value: member.value }]))
    .sort((a, b) => sign * (a.value - b.value) || (a.entry.agency.name < b.entry.agency.name ? -1 : 1));
}

// The last one shown may not be cut off from its equals without a word.
function tiedCaveats({ texts }: Context, ranked: readonly Ranked[], shown: number): string[] {
  const last = ranked[shown - 1];
  const tied = ranked.slice(shown).filter(({ value }) => value === last?.value).length;
  return tied > 0 ? [texts.caveats.tied(tied)] : [];
}

function positionOf({ query, texts, directory }: Context, ranked: readonly Ranked[]): string {
  if (!query.acts.has('position')) return '';
  const entry = query.mentions.flatMap(({ entries }) => entries ?? [])[0];
  if (!entry) return '';
  const names = new Set(directory.lifeOf(entry).map(keyOf));
  const own = ranked.find((one) => names.has(keyOf(one.entry)));
  const place = own ? ranked.filter(({ value }) => value > own.value).length + 1 : null;
  return texts.position(entry.agency, place, ranked.length);
}

const isMixed = ({ directory }: Context, members: readonly Member[]): boolean => {
  const governments = members.filter(({ entry }) => directory.kindOf(entry) === 'government').length;
  return governments > 0 && governments < members.length;
};
