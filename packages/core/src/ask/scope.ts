import type { Division } from '../places/index.ts';
import type { AgencyEntry } from '../store/store.ts';
import type { Answer } from './answer.ts';
import { chooseAgencies, chooseRanking, chooseYears } from './choices.ts';
import { answerOf } from './context.ts';
import type { Context } from './context.ts';
import type { Mention } from './mentions.ts';
import { isIn, resolve } from './resolve.ts';

/** The agencies and years that an answer is about, with what has to be said about the choice. */
export type Scope = { entries: AgencyEntry[]; years: number[]; caveats: string[] };

/** Settles whom and which years a question means; an answer instead where that cannot be told. */
export function settle(context: Context): Scope | Answer {
  const named = settleAgencies(context);
  if ('kind' in named) return named;
  const { entries, caveats } = named;
  const years = settleYears(context, entries);
  return 'kind' in years ? years : { entries, years: years.years, caveats: [...caveats, ...years.caveats] };
}

type Named = { entries: AgencyEntry[]; caveats: string[] };

const MOST_AGENCIES = 12;

function settleAgencies(context: Context): Named | Answer {
  const { agencies, query } = context;
  if (query.mentions.length === 0) return withoutName(context);
  const whole = query.acts.has('whole');
  const entries: AgencyEntry[] = [];
  const caveats: string[] = [];
  for (const mention of query.mentions) {
    const found = resolve(mention, agencies, query.years.named, whole);
    if (found.kind === 'none') return unknownName(context, mention.text, mention.places);
    if (found.kind !== 'one') {
      const choices = chooseAgencies(context, found.entries, mention);
      return answerOf(context, 'clarify', askWhich(context, mention, found.kind), { choices });
    }
    entries.push(found.entry);
    caveats.push(...nameCaveats(context, found.entry, found.stands, mention));
  }
  return { entries: [...new Set(entries)].slice(0, MOST_AGENCIES), caveats };
}

function askWhich({ query, texts }: Context, { text }: Mention, kind: 'near' | 'several'): string {
  if (kind === 'near') return texts.clarify.near(text);
  return query.acts.has('whole') ? texts.clarify.noWholeGovernment(text) : texts.clarify.which(text);
}

function nameCaveats(
  { texts }: Context,
  { agency }: AgencyEntry,
  stands: Division | null,
  { places, entries, text }: Mention,
): string[] {
  if (stands) return [texts.caveats.notThePlace(agency, texts.place(stands))];
  if (places.length === 0 && !entries) return [texts.caveats.onlyOfKind(agency, text)];
  const isPlace = places.some(({ name }) => agency.name === name || agency.name === `${name}人民政府`);
  return isPlace ? [texts.caveats.ownGovernment(agency)] : [];
}

function withoutName(context: Context): Named | Answer {
  const { agencies, query, texts } = context;
  const [only, second] = agencies;
  if (only && !second) return { entries: [only], caveats: [texts.caveats.onlyAgency(only.agency)] };
  const covering = agencies.filter((entry) => query.years.named.every((year) => entry.years.includes(year)));
  if (covering.length === 0) return noneInYear(context);
  const choices = chooseAgencies(context, covering);
  const summed = query.acts.has('total') && query.targets.length === 1;
  return summed
    ? answerOf(context, 'clarify', texts.clarify.noSum(), {
        choices: [...chooseRanking(context), ...choices.slice(0, -1)],
      })
    : answerOf(context, 'clarify', texts.clarify.whichAgency(), { choices });
}

/** The answer where no agency is known by that name. */
export function unknownName(context: Context, name: string, places: readonly Division[] = []): Answer {
  const { agencies, texts } = context;
  const near = agencies.filter((entry) => isIn(entry, places));
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
  const { query, texts } = context;
  const { named, newest, every, unknown } = query.years;
  const known = [...new Set(entries.flatMap(({ years }) => years))].sort((a, b) => a - b);
  const [first] = entries;
  if (unknown !== null && named.length === 0 && first && !query.acts.has('match')) {
    const choices = chooseYears(context, first);
    return answerOf(context, 'clarify', texts.clarify.whichYear(first.agency), { choices });
  }
  if (query.operation === 'growth' && named.length === 1) return { years: pair(named[0] ?? 0), caveats: [] };
  if (named.length > 0) return { years: named, caveats: [] };
  if (every) return { years: known, caveats: [] };
  if (newest !== null) return { years: known.slice(-newest), caveats: [] };
  const common = known.filter((year) => entries.every(({ years }) => years.includes(year)));
  const year = common.at(-1) ?? known.at(-1) ?? 0;
  const others = known.filter((other) => other !== year);
  const caveats = [
    others.length === 0 ? texts.caveats.onlyYear(year) : texts.caveats.newestYear(year, others),
  ];
  return { years: query.operation === 'growth' ? pair(year) : [year], caveats };
}

const pair = (year: number): number[] => [year - 1, year];
