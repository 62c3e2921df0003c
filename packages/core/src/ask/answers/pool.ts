import type { AgencyEntry } from '../../store/store.ts';
import type { Answer } from '../answer.ts';
import { candidates, codeOf, overTime } from '../candidates.ts';
import { chooseOneYear } from '../choices.ts';
import { answerOf } from '../context.ts';
import type { Context } from '../context.ts';
import type { Level } from '../lexicon.ts';
import { hasOrgan } from '../mention.ts';
import type { Mention } from '../mention.ts';
import { resolve } from '../resolve.ts';
import { isOneOfMany, lackingCaveats, noneOfThem, unknownName } from '../scope.ts';
import { isAsked } from '../understand.ts';
import type { Query } from '../understand.ts';
import { ofLevel } from './level.ts';
import { alikeOf, placedIn } from './position.ts';

/** The agencies that a question ranks, adds up or sifts. */
export type Pool = { entries: readonly AgencyEntry[]; caveats: string[] };

/** Those that a question names, or all of its places, kinds and level, without those that it leaves out. */
export function poolOf(context: Context): Pool | Answer {
  const pool = wholePool(context);
  const { without } = context.query;
  if ('kind' in pool || without.length === 0) return pool;
  const left = new Set(without.flatMap(({ mention }) => leftOut(mention, context)));
  return {
    entries: pool.entries.filter((entry) => !left.has(entry)),
    caveats: [...pool.caveats, context.texts.pools.without(without.map(({ mention }) => mention.text))],
  };
}

// Of a place everything in it, of an agency what may be meant.
const leftOut = (mention: Mention, { directory }: Context): readonly AgencyEntry[] =>
  hasOrgan(mention)
    ? candidates(mention, directory).flatMap((entry) => [entry, ...directory.lifeOf(entry)])
    : directory.within(overTime(mention.places));

function wholePool(context: Context): Pool | Answer {
  const { query } = context;
  const placed = placedIn(context);
  if (placed && 'kind' in placed) return placed;
  if (placed) return { entries: alikeOf(context, placed), caveats: [] };
  const { mentions } = query;
  const named: (readonly AgencyEntry[])[] = [];
  const lacking: Mention[] = [];
  const seats = areSeats(query);
  for (const mention of mentions) {
    const members = seats ? seatOf(mention, context) : membersOf(mention, context);
    if (members.length > 0) named.push(members);
    else if (isOneOfMany(mention, mentions)) lacking.push(mention);
    else return unknownName(context, mention.text, mention.places);
  }
  if (named.length === 0 && lacking.length > 0) return noneOfThem(context, lacking);
  const pool = poolAmong(context, named);
  return { ...pool, caveats: [...pool.caveats, ...lackingCaveats(context, lacking)] };
}

function poolAmong(context: Context, named: readonly (readonly AgencyEntry[])[]): Pool {
  const { directory, query } = context;
  const { mentions } = query;
  const [first = [], second] = named;
  // Of all that there are only governments are looked at, where a level of them is asked for.
  const everyone = LEVELS.has(query.level) ? directory.ofKind('government') : directory.entries;
  // A list that the directory keeps stays the one that it is: more is remembered of those.
  const all = mentions.length === 0 ? everyone : second ? [...new Set(named.flat())] : first;
  return query.departments ? departments(context, all, mentions) : atLevel(context, all, mentions);
}

const LEVELS: ReadonlySet<Level | null> = new Set(['province', 'prefecture', 'county'] as const);

// 上海、江苏、浙江2020年申请排名: these three, not all that is in them.
const areSeats = ({ mentions, which, level, departments }: Query): boolean =>
  mentions.length > 1 &&
  !which &&
  level === null &&
  !departments &&
  mentions.every((mention) => mention.places.length > 0 && !hasOrgan(mention));

function seatOf(mention: Mention, context: Context): readonly AgencyEntry[] {
  const { directory, query } = context;
  const found = resolve(mention, directory, query.years.named, query.acts.has('whole'));
  if (found.kind === 'one') return [found.entry];
  return isOneOfMany(mention, query.mentions) ? [] : membersOf(mention, context);
}

/** All agencies that a mention takes in: of a place and kind every one, of a name those it can mean. */
function membersOf(mention: Mention, { directory, query }: Context): readonly AgencyEntry[] {
  const { kind, entries } = mention;
  const places = overTime(mention.places);
  if (entries || (kind === undefined && mention.words !== '')) return candidates(mention, directory);
  // 江宁公安分局 is one agency; 江宁的公安局 may be many.
  if (kind !== undefined && places.length > 0 && !query.which && !query.level) {
    return candidates(mention, directory);
  }
  if (places.length === 0) return kind === undefined ? directory.entries : directory.ofKind(kind);
  const within = directory.within(places);
  return kind === undefined ? within : within.filter((entry) => directory.kindOf(entry) === kind);
}

// Organs that answer to Beijing, not to the government of the place.
const VERTICAL = /^(?:国家|中国|中华)|海关|海事局|税务局|气象局|烟草|邮政管理/u;

/** Whether an agency is a department of its place's government. */
export const isDepartment = (entry: AgencyEntry, { directory }: Context): boolean => {
  const kind = directory.kindOf(entry);
  const seat = kind === 'government' || kind === 'town' || kind === 'subdistrict' || kind === 'zone';
  return !seat && codeOf(entry) !== undefined && !VERTICAL.test(entry.agency.name);
};

const departmentsAmong = new WeakMap<readonly AgencyEntry[], AgencyEntry[]>();

// The departments of a place are those at its own level.
function departments(context: Context, entries: readonly AgencyEntry[], mentions: readonly Mention[]): Pool {
  const places = overTime(mentions.flatMap((mention) => mention.places));
  const own = departmentsAmong.get(entries) ?? entries.filter((entry) => isDepartment(entry, context));
  departmentsAmong.set(entries, own);
  const here = () => own.filter((entry) => places.some(({ code }) => code === codeOf(entry)));
  return { entries: places.length > 0 ? here() : own, caveats: [] };
}

/** Keeps the governments of the level asked for; where a kind is named, its agencies at that level. */
function atLevel(context: Context, entries: readonly AgencyEntry[], mentions: readonly Mention[]): Pool {
  const { query, texts, directory } = context;
  if (query.level === null) return { entries, caveats: [] };
  const level = ofLevel(context, entries, query.level);
  const kindNamed = mentions.some(({ kind }) => kind !== undefined);
  const asTheyAre =
    kindNamed || query.level === 'town' || level.every((entry) => directory.kindOf(entry) === 'government');
  const governments = asTheyAre ? level : level.filter((entry) => directory.kindOf(entry) === 'government');
  if (governments.length > 0) return { entries: governments, caveats: [] };
  return { entries: level, caveats: level.length > 0 ? [texts.caveats.noGovernments()] : [] };
}

type Dated = { year: number; caveats: string[] };

const counted = new WeakMap<readonly AgencyEntry[], Map<number, number>>();

/** How many agencies have a report of each year; remembered for the lists that a directory keeps. */
function countsOf(entries: readonly AgencyEntry[]): ReadonlyMap<number, number> {
  const known = counted.get(entries);
  if (known) return known;
  const counts = new Map<number, number>();
  for (const entry of entries) {
    for (const year of entry.years) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  counted.set(entries, counts);
  return counts;
}

/** The year that agencies are compared in: the one named, else the newest of which most have filed; a question back where several are meant. */
export function poolYear(context: Context, entries: readonly AgencyEntry[]): Dated | Answer {
  const { query, texts } = context;
  const { years } = query;
  const [named, second] = years.named;
  const counts = countsOf(entries);
  const known = [...counts.keys()].sort((a, b) => a - b);
  if (second !== undefined || years.newest !== null || years.since !== null || years.until !== null) {
    const asked = known.filter((year) => isAsked(years, year)).slice(-(years.newest ?? 0));
    return answerOf(context, 'clarify', texts.clarify.oneYear(), { choices: chooseOneYear(context, asked) });
  }
  if (named !== undefined) return { year: named, caveats: [] };
  const most = Math.max(0, ...counts.values());
  const year = known.findLast((one) => (counts.get(one) ?? 0) * 2 >= most) ?? 0;
  const others = known.filter((one) => one !== year);
  const { onlyYear, newestYear, fullestYear } = texts.caveats;
  if (others.length === 0) return { year, caveats: [onlyYear(year)] };
  return { year, caveats: [year === known.at(-1) ? newestYear(year, others) : fullestYear(year, others)] };
}
