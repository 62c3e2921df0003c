import type { Answer } from '../answer.ts';
import { chooseRanking } from '../choices.ts';
import { answerOf } from '../context.ts';
import type { Context } from '../context.ts';
import { caveatsOn, citationsOf, figureOf, rowOf, toldOf } from '../figures.ts';
import type { Figure } from '../figures.ts';
import { cellsOfMeasure, readValues } from '../measure.ts';
import type { Measure } from '../measure.ts';
import { candidates, isIn, kindOf } from '../resolve.ts';
import type { Mention } from '../mentions.ts';
import { noneInYear, unknownName } from '../scope.ts';
import { divisionOf } from '../../places/index.ts';
import type { AgencyEntry, Figures } from '../../store/store.ts';
import { measuresIn, measuresOf } from '../understand.ts';
import type { Target } from '../understand.ts';

const USUAL_TOP = 5;
const MOST_TOP = 20;

type Ranked = { id: string; value: number; agency: AgencyEntry['agency'] };

/** Orders the agencies of a place, a kind or a level by one figure of one year. */
export async function answerRanking(context: Context): Promise<Answer> {
  const { query, texts, agencies } = context;
  const [target, second] = query.targets;
  const [measure] = target ? measuresOf(target) : [];
  if (!target || !measure || second) return oneAtATime(context);
  const pool = poolOf(context);
  if ('kind' in pool) return pool;
  const { year, caveats } = rankingYear(context, pool.entries);
  if (!agencies.some(({ years }) => years.includes(year))) return noneInYear(context);
  const entries = pool.entries.filter(({ years }) => years.includes(year));
  const ranked = await rank(context, target, entries, year);
  if (ranked.length === 0) return answerOf(context, 'noData', texts.noData.noneRanked(year, measure.name));
  const figures = await shownFigures(context, target, ranked);
  return ranking(context, ranked, figures, [
    ...pool.caveats,
    ...caveats,
    ...tiedCaveats(context, ranked, figures.length),
    ...(entries.length > ranked.length ? [texts.caveats.notRanked(entries.length - ranked.length)] : []),
    ...(isMixed(entries) ? [texts.caveats.mixedLevels()] : []),
  ]);
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

type Pool = { entries: readonly AgencyEntry[]; caveats: string[] };

/** The agencies that a question ranks or sifts: those it names, or all of its places, kinds and level. */
export function poolOf(context: Context): Pool | Answer {
  const { agencies, query } = context;
  // Asked for its position, an agency is looked for among all.
  const mentions = query.mentions.filter(({ entries }) => !entries || !query.acts.has('position'));
  const named = new Set<AgencyEntry>();
  for (const mention of mentions) {
    const members = membersOf(mention, agencies);
    if (members.length === 0) return unknownName(context, mention.text, mention.places);
    for (const entry of members) named.add(entry);
  }
  return atLevel(context, mentions.length === 0 ? agencies : [...named], mentions);
}

/** All agencies that a mention takes in: of a place and kind every one, of a name those it can mean. */
function membersOf(mention: Mention, agencies: readonly AgencyEntry[]): readonly AgencyEntry[] {
  const { places, kind, entries } = mention;
  if (entries || (kind === undefined && mention.words !== '')) return candidates(mention, agencies);
  return agencies.filter(
    (entry) => (places.length === 0 || isIn(entry, places)) && (kind === undefined || kindOf(entry) === kind),
  );
}

/** Keeps the governments of the level asked for; where a kind is named, its agencies at that level. */
function atLevel(
  { query, texts }: Context,
  entries: readonly AgencyEntry[],
  mentions: readonly Mention[],
): Pool {
  if (query.level === null) return { entries, caveats: [] };
  const level = entries.filter(
    ({ agency }) => agency.division && divisionOf(agency.division.code)?.level === query.level,
  );
  const kindNamed = mentions.some(({ kind }) => kind !== undefined);
  const governments = kindNamed ? level : level.filter((entry) => kindOf(entry) === 'government');
  if (governments.length > 0) return { entries: governments, caveats: [] };
  return { entries: level, caveats: level.length > 0 ? [texts.caveats.noGovernments()] : [] };
}

/** The year that agencies are compared in: the last one named, else the newest kept. */
export function rankingYear(
  { query, texts }: Context,
  entries: readonly AgencyEntry[],
): { year: number; caveats: string[] } {
  const [named] = query.years.named.slice(-1);
  if (named !== undefined) return { year: named, caveats: [] };
  const known = [...new Set(entries.flatMap(({ years }) => years))].sort((a, b) => a - b);
  const year = known.at(-1) ?? 0;
  const others = known.slice(0, -1);
  return {
    year,
    caveats: [others.length === 0 ? texts.caveats.onlyYear(year) : texts.caveats.newestYear(year, others)],
  };
}

async function rank(
  { store, query }: Context,
  target: Target,
  entries: readonly AgencyEntry[],
  year: number,
): Promise<Ranked[]> {
  const cells = [...new Set(measuresOf(target).flatMap(cellsOfMeasure))];
  const wanted = new Set(entries.map(({ agency }) => keyOf(agency)));
  const all = await store.figures(cells, { year });
  const sign = query.ranking.order === 'least' ? 1 : -1;
  return all
    .filter(({ agency }) => wanted.has(keyOf(agency)))
    .flatMap((figures) => rankedOf(target, figures))
    .sort((a, b) => sign * (a.value - b.value) || (a.agency.name < b.agency.name ? -1 : 1));
}

const keyOf = ({ name, division }: AgencyEntry['agency']): string => `${name} ${division?.code ?? ''}`;

function rankedOf(target: Target, { id, agency, form, values }: Figures): Ranked[] {
  const measure: Measure | undefined = measuresIn(target, form)[0];
  const value = measure && readValues(measure, form, values).value;
  return value === undefined ? [] : [{ id, value, agency }];
}

async function shownFigures(
  { store, query }: Context,
  target: Target,
  ranked: readonly Ranked[],
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const { id } of ranked.slice(0, Math.min(query.ranking.top ?? USUAL_TOP, MOST_TOP))) {
    const stored = await store.get(id);
    const measure = stored && measuresIn(target, stored.report.form)[0];
    if (stored && measure) figures.push(figureOf(measure, stored));
  }
  return figures;
}

// The last one shown may not be cut off from its equals without a word.
function tiedCaveats({ texts }: Context, ranked: readonly Ranked[], shown: number): string[] {
  const last = ranked[shown - 1];
  const tied = ranked.slice(shown).filter(({ value }) => value === last?.value).length;
  return tied > 0 ? [texts.caveats.tied(tied)] : [];
}

function positionOf({ query, texts }: Context, ranked: readonly Ranked[]): string {
  const entry = query.mentions.flatMap(({ entries }) => entries ?? [])[0];
  if (!entry || !query.acts.has('position')) return '';
  const at = ranked.findIndex(({ agency }) => keyOf(agency) === keyOf(entry.agency));
  const own = ranked[at];
  const place = own ? ranked.filter(({ value }) => value > own.value).length + 1 : null;
  return texts.position(entry.agency, place, ranked.length);
}

const isMixed = (entries: readonly AgencyEntry[]): boolean => {
  const governments = entries.filter((entry) => kindOf(entry) === 'government').length;
  return governments > 0 && governments < entries.length;
};
