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
import { keyOf, readMembers, wholeFigures } from './read-pool.ts';
import type { Member } from './read-pool.ts';

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
  const members = await readMembers(context, target, pool.entries, year);
  const ranked = members.filter(isRanked);
  if (ranked.length === 0) return answerOf(context, 'noData', texts.noData.noneRanked(year, measure.name));
  const shown = leading(ranked, topOf(context), inOrder(context));
  const figures = await wholeFigures(
    context,
    [target],
    shown.map(({ id }) => id),
  );
  return ranking(context, ranked, figures, [
    ...pool.caveats,
    ...caveats,
    ...tiedCaveats(context, ranked, shown),
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
    compared: ranked.length,
    rows: figures.map(rowOf),
    citations: citationsOf(figures),
    caveats: [...caveats, ...caveatsOn(context, figures.slice(0, 1))],
  });
}

/** Several figures cannot be put in one order: each of them is offered. */
const oneAtATime = (context: Context): Answer =>
  answerOf(context, 'clarify', context.texts.clarify.oneFigure(), { choices: chooseRanking(context) });

const isRanked = (member: Member): member is Ranked => member.value !== undefined;

/** The order of a ranking; equals by their names. */
function inOrder({ query }: Context): (a: Ranked, b: Ranked) => number {
  const sign = query.ranking.order === 'least' ? 1 : -1;
  return (a, b) =>
    sign * (a.value - b.value) ||
    (a.entry.agency.name === b.entry.agency.name ? 0 : a.entry.agency.name < b.entry.agency.name ? -1 : 1);
}

// The last one shown may not be cut off from its equals without a word.
function tiedCaveats({ texts }: Context, ranked: readonly Ranked[], shown: readonly Ranked[]): string[] {
  const last = shown.at(-1)?.value;
  const alike = (all: readonly Ranked[]): number => all.filter(({ value }) => value === last).length;
  const tied = alike(ranked) - alike(shown);
  return tied > 0 ? [texts.caveats.tied(tied)] : [];
}

function positionOf(context: Context, ranked: readonly Ranked[]): string {
  const { texts, directory, query } = context;
  const entry = placedIn(context);
  if (!entry || 'kind' in entry) return '';
  const names = new Set(directory.lifeOf(entry).map(keyOf));
  const own = ranked.find((one) => names.has(keyOf(one.entry)));
  const sign = query.ranking.order === 'least' ? -1 : 1;
  const place = own ? ranked.filter(({ value }) => sign * (value - own.value) > 0).length + 1 : null;
  return texts.position(entry.agency, place, ranked.length);
}

const isMixed = ({ directory }: Context, members: readonly Member[]): boolean => {
  const governments = members.filter(({ entry }) => directory.kindOf(entry) === 'government').length;
  return governments > 0 && governments < members.length;
};
