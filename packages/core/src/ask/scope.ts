import { divisionOf, divisionsSpeltLike, heirsOf } from '../places/index.ts';
import type { Division } from '../places/index.ts';
import type { AgencyEntry } from '../store/store.ts';
import type { Answer } from './answer.ts';
import { chooseAgencies, chooseRanking, chooseYears } from './choices.ts';
import { answerOf } from './context.ts';
import type { Context } from './context.ts';
import type { Mention } from './mention.ts';
import { namesakesAmong, namesakesOf } from './namesakes.ts';
import { isAsked } from './understand.ts';
import { yearsOf } from './candidates.ts';
import { resolve } from './resolve.ts';
import type { Resolved } from './resolve.ts';

/** The agencies and years that an answer is about, with what has to be said about the choice. */
export type Scope = { entries: AgencyEntry[]; years: number[]; caveats: string[] };

/**
 * Settles whom and which years a question means; an answer instead where that cannot be told. `apart` takes all agencies of
 * a name of which nobody knows where they are, for figures that stand side by side.
 */
export function settle(context: Context, { apart = false } = {}): Scope | Answer {
  const named = settleAgencies(context, apart);
  if ('kind' in named) return named;
  const { entries, caveats } = named;
  const years = settleYears(context, entries);
  return 'kind' in years ? years : { entries, years: years.years, caveats: [...caveats, ...years.caveats] };
}

type Named = { entries: AgencyEntry[]; caveats: string[] };

const MOST_AGENCIES = 40;

function settleAgencies(context: Context, apart: boolean): Named | Answer {
  const { directory, query, texts } = context;
  if (query.mentions.length === 0) return withoutName(context);
  const whole = query.acts.has('whole');
  const entries: AgencyEntry[] = [];
  const caveats: string[] = [];
  const governments: AgencyEntry[] = [];
  const lacking: Mention[] = [];
  for (const mention of query.mentions) {
    const found = resolve(mention, directory, query.years.named, whole);
    if (found.kind === 'one') {
      entries.push(found.entry);
      caveats.push(...nameCaveats(context, found, mention));
      if (isOwnGovernment(found, mention, context)) governments.push(found.entry);
      continue;
    }
    if (isOneOfMany(mention, query.mentions)) {
      lacking.push(mention);
      continue;
    }
    if (found.kind === 'none') return unknownName(context, mention.text, mention.places);
    const namesakes = found.kind === 'several' ? namesakesAmong(found.entries) : [];
    if (!apart || namesakes.length === 0) return askBack(context, mention, found);
    entries.push(...namesakes);
    caveats.push(...namesakeCaveats(context, namesakes));
  }
  if (lacking.length > 0 && entries.length === 0) return noneOfThem(context, lacking);
  const all = [...new Set(entries)];
  return {
    entries: all.slice(0, MOST_AGENCIES),
    caveats: [
      ...(governments.length > 0
        ? [texts.caveats.ownGovernments(governments.map(({ agency }) => agency))]
        : []),
      ...caveats,
      ...lackingCaveats(context, lacking),
      ...cutCaveats(context, MOST_AGENCIES, all.length),
    ],
  };
}

/** Whether a mention is one of several that a single word names: of those of 长三角 some may not have filed. */
export const isOneOfMany = (mention: Mention, mentions: readonly Mention[]): boolean =>
  mentions.some((other) => other !== mention && other.from === mention.from);

/** The answer where none of the places that one word names has a report of its own. */
export const noneOfThem = (context: Context, lacking: readonly Mention[]): Answer =>
  unknownName(
    context,
    lacking.map(({ text }) => text).join('、'),
    lacking.flatMap(({ places }) => places),
  );

/** That of the places that one word names some have no report of their own. */
export const lackingCaveats = ({ texts }: Context, lacking: readonly Mention[]): string[] =>
  lacking.length > 0 ? [texts.caveats.lacking(lacking.map(({ text }) => text))] : [];

type Unsettled = Extract<Resolved, { kind: 'near' | 'several' }>;

/** The question back which of several agencies is meant. */
export function askBack(context: Context, mention: Mention, { kind, entries }: Unsettled): Answer {
  const choices = chooseAgencies(context, entries, mention);
  const namesakes = namesakeCaveats(context, namesakesAmong(entries));
  if (namesakes.length === 0) {
    const caveats = cutCaveats(context, choices.length, entries.length);
    return answerOf(context, 'clarify', askWhich(context, mention, kind), { choices, caveats });
  }
  // The name alone chooses none of them, though a year may.
  const others = choices.filter(({ question }) => question !== context.query.text);
  const [text = '', ...caveats] =
    kind === 'near' ? [askWhich(context, mention, kind), ...namesakes] : namesakes;
  return answerOf(context, 'clarify', text, { choices: others, caveats });
}

function askWhich({ query, texts }: Context, { text }: Mention, kind: Unsettled['kind']): string {
  if (kind === 'near') return texts.clarify.near(text);
  return query.acts.has('whole') ? texts.clarify.noWholeGovernment(text) : texts.clarify.which(text);
}

/** What has to be said of an agency where several bear its name and nobody knows which is which. */
export function namesakeCaveats({ texts, directory }: Context, [one]: readonly AgencyEntry[]): string[] {
  const all = one ? namesakesOf(one, directory) : [];
  return one && all.length > 0 ? [texts.caveats.namesakes(one.agency, all)] : [];
}

function nameCaveats(
  context: Context,
  { entry, stands, besides }: Extract<Resolved, { kind: 'one' }>,
  { places, entries, text }: Mention,
): string[] {
  const { caveats, place } = context.texts;
  const { agency } = entry;
  const namesakes = namesakeCaveats(context, [entry]);
  if (namesakes.length > 0) return namesakes;
  const others = besides.map((other) => other.agency);
  const also = others.length > 0 ? [caveats.besides(text, others)] : [];
  const former = places.filter(({ code, until }) => until !== undefined && code !== agency.division?.code);
  if (former.length > 0 && former.length === places.length)
    also.push(...former.flatMap((one) => ended(context, one)));
  if (places.length > 0 && agency.division === null) return [caveats.unplaced(agency), ...also];
  if (stands) return [caveats.notThePlace(agency, place(stands)), ...also];
  if (places.length === 0 && !entries) return [caveats.onlyOfKind(agency, text)];
  return also;
}

/** Whether an agency that is meant is the government of the place that is named, of which nothing else has to be said first. */
function isOwnGovernment(
  { entry, stands }: Extract<Resolved, { kind: 'one' }>,
  { places }: Mention,
  context: Context,
): boolean {
  const { agency } = entry;
  const isNamesake = namesakeCaveats(context, [entry]).length > 0;
  if (isNamesake || agency.division === null || stands) return false;
  return places.some(({ name }) => agency.name === name || agency.name === `${name}人民政府`);
}

// 孟津县 ended in 2021; its area is part of 孟津区.
function ended({ texts }: Context, division: Division): string[] {
  const heirs = heirsOf(division).map(({ name }) => name);
  return division.until === undefined ? [] : [texts.caveats.merged(division.name, division.until, heirs)];
}

/** That an agency's division had ended by a year asked for, and what became of it. */
export function endedCaveats(context: Context, { agency }: AgencyEntry, years: readonly number[]): string[] {
  const division = divisionOf(agency.division?.code ?? '');
  const { until } = division ?? {};
  return division && until !== undefined && years.some((year) => year >= until)
    ? ended(context, division)
    : [];
}

function withoutName(context: Context): Named | Answer {
  const { agencies, query, texts } = context;
  const [only, second] = agencies;
  if (only && !second) return { entries: [only], caveats: [texts.caveats.onlyAgency(only.agency)] };
  const covering = agencies.filter((entry) => query.years.named.every((year) => entry.years.includes(year)));
  if (covering.length === 0) return noneInYear(context);
  const choices = chooseAgencies(context, covering);
  const summed = (query.acts.has('total') || query.acts.has('nation')) && query.targets.length === 1;
  return summed
    ? answerOf(context, 'clarify', texts.clarify.noSum(), {
        choices: [...chooseRanking(context), ...choices.slice(0, -1)],
      })
    : answerOf(context, 'clarify', texts.clarify.whichAgency(), { choices });
}

/** That there are more choices than are shown. */
const cutCaveats = ({ texts }: Context, shown: number, all: number): string[] =>
  all > shown && shown > 0 ? [texts.caveats.cut(shown, all)] : [];

// Governments before others, so that of six choices the likely ones are there.
const candidatesFirst = ({ directory }: Context, entries: readonly AgencyEntry[]): AgencyEntry[] => {
  const isSeat = (entry: AgencyEntry): number => Number(directory.kindOf(entry) === 'government');
  return entries.toSorted((a, b) => isSeat(b) - isSeat(a));
};

/** The answer where a report is spoken of that was not named. */
export const whichReport = (context: Context): Answer =>
  answerOf(context, 'clarify', context.texts.clarify.whichAgency(), {
    choices: chooseAgencies(context, context.agencies),
  });

/** The answer where no agency is known by that name. */
export function unknownName(context: Context, name: string, places: readonly Division[] = []): Answer {
  const { agencies, directory, texts } = context;
  const alike = places.length === 0 ? directory.within(divisionsSpeltLike(name)) : [];
  if (alike.length > 0 && context.query.mentions.length < 2) {
    const mention = context.query.mentions[0] ?? context.query.unread.find(({ text }) => text === name);
    const choices = chooseAgencies(context, candidatesFirst(context, alike), mention);
    return answerOf(context, 'clarify', texts.clarify.near(name), { choices });
  }
  const near = directory.within(places);
  const examples = (near.length > 0 ? near : agencies).slice(0, 3).map(({ agency }) => agency);
  return answerOf(
    context,
    'noData',
    texts.noData.unknownName(name, examples, agencies.length, near.length > 0),
  );
}

/** The answer where no report is of the years asked for. */
export function noneInYear(context: Context): Answer {
  const known = [...new Set(context.agencies.flatMap(({ years }) => years))].sort((a, b) => a - b);
  return answerOf(context, 'noData', context.texts.noData.noneInYear(context.query.years.named, known));
}

function settleYears(context: Context, entries: readonly AgencyEntry[]): Omit<Scope, 'entries'> | Answer {
  const { query, texts, directory } = context;
  const { named, newest, every, unknown } = query.years;
  const filed = entries.map((entry) => yearsOf(entry, directory));
  const known = [...new Set(filed.flat())].sort((a, b) => a - b);
  const [first] = entries;
  if (unknown !== null && named.length === 0 && first && query.operation !== 'match') {
    const choices = chooseYears(context, first);
    return answerOf(context, 'clarify', texts.clarify.whichYear(first.agency), { choices });
  }
  if (query.operation === 'growth' && named.length === 1) return { years: pair(named[0] ?? 0), caveats: [] };
  if (named.length > 0) return { years: named, caveats: [] };
  if (every) {
    const asked = known.filter((year) => isAsked(query.years, year));
    return asked.length > 0 ? { years: asked, caveats: [] } : noneInYear(context);
  }
  if (newest !== null) return { years: known.slice(-newest), caveats: [] };
  const common = known.filter((year) => filed.every((years) => years.includes(year)));
  const year = common.at(-1) ?? known.at(-1) ?? 0;
  const others = known.filter((other) => other !== year);
  const caveats = [
    others.length === 0 ? texts.caveats.onlyYear(year) : texts.caveats.newestYear(year, others),
  ];
  return { years: query.operation === 'growth' ? pair(year) : [year], caveats };
}

const pair = (year: number): number[] => [year - 1, year];
