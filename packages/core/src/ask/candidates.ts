import { becameOf, forebearsOf, heirsOf, isWithin, organOf, simplify } from '../places/index.ts';
import type { Division } from '../places/index.ts';
import type { AgencyEntry } from '../store/store.ts';
import { isSpreadOver } from './directory.ts';
import type { Directory } from './directory.ts';
import type { Mention } from './mention.ts';

/** The code of an agency's division; undefined for a central organ. */
export const codeOf = ({ agency }: AgencyEntry): string | undefined => agency.division?.code;

/** Places together with what they were before or became, where that has the same name or is the same place: 孟津县 with 孟津区. */
export function overTime(places: readonly Division[]): Division[] {
  const kin = (place: Division) => (other: Division) =>
    other.short === place.short || becameOf(other).code === becameOf(place).code;
  return [
    ...new Set(
      places.flatMap((place) => [place, ...[...heirsOf(place), ...forebearsOf(place)].filter(kin(place))]),
    ),
  ];
}

/** All agencies that a mention can mean, best first, each under one of its names; for a place, those in it. */
export function candidates(mention: Mention, directory: Directory): AgencyEntry[] {
  const { words, entries } = mention;
  const places = overTime(mention.places);
  const kind = mention.strange ? undefined : mention.kind;
  if (entries) {
    const fitting = places.length === 0 ? entries : entries.filter((entry) => isIn(entry, places));
    return tightest(fitting.length > 0 ? fitting : entries, places, directory);
  }
  const within = places.length === 0 ? directory.entries : directory.within(places);
  const named = namedBy(mention, within, directory);
  if (named.length > 0) return tightest(named, places, directory);
  const alike = kind === undefined ? [] : within.filter((entry) => directory.kindOf(entry) === kind);
  if (alike.length > 0) return tightest(alike, places, directory);
  if (kind === undefined && words === '' && places.length > 0) {
    const here = heads(inOrder(within, places, directory), directory);
    return here.length > 0 ? here : unplaced(places, directory);
  }
  if (kind !== undefined && places.length > 0 && within.length === 0) {
    return unplaced(places, directory).filter((entry) => directory.kindOf(entry) === kind);
  }
  // 北京街道: named after a place that it does not lie in.
  const whole = mention.text.replace(/\s/gu, '');
  const called = directory.spelledOut(whole).filter(({ agency }) => {
    const name = simplify(agency.name);
    return name.includes(whole) && !isTorn(whole, name, agency.division?.name ?? '');
  });
  return whole.length > 1 ? heads(called, directory) : [];
}

// 朝阳区人民政府, whose report does not say which 朝阳区 it is of
/** The agencies that bear the name of one of the places, and of which it is not known where they are. */
const unplaced = (places: readonly Division[], directory: Directory): AgencyEntry[] => [
  ...new Set(
    places.flatMap(({ name }) =>
      directory
        .spelledOut(name)
        .filter((entry) => codeOf(entry) === undefined && simplify(entry.agency.name).startsWith(name)),
    ),
  ),
];

/** The agencies whose names hold the words; of 政府 the government before its office. */
function namedBy(
  { words, kind, strange, places }: Mention,
  within: readonly AgencyEntry[],
  directory: Directory,
): AgencyEntry[] {
  if (words === '') return [];
  const named = (places.length === 0 ? directory.spelledOut(words) : within).filter((entry) =>
    strange || kind === undefined
      ? isShortFor(words, entry)
      : directory.kindOf(entry) === kind && isSpreadOver(words, entry.agency.name),
  );
  const governments = named.filter((entry) => directory.kindOf(entry) === 'government');
  return kind === 'government' && governments.length > 0 ? governments : named;
}

// 卫健委 is short for 卫生健康委员会, 委 is not: a short form begins like the organ, or stands in the name as it is.
function isShortFor(words: string, { agency }: AgencyEntry): boolean {
  const name = simplify(agency.name);
  if (name.includes(words)) return words.length > 1 && !isTorn(words, name, agency.division?.name ?? '');
  const organ = organOf(name, agency.division?.code ?? null);
  return words.length > 1 && organ.startsWith(words.charAt(0)) && isSpreadOver(words, name);
}

// 石市 is no short form of 黄石市: it begins inside the name of the place.
const isTorn = (words: string, name: string, place: string): boolean =>
  name.startsWith(place) && name.indexOf(words) > 0 && name.indexOf(words) < place.length;

/** Each agency once, under the name that it has now, where it stands among them under several. */
export function heads(entries: readonly AgencyEntry[], directory: Directory): AgencyEntry[] {
  let given: Set<AgencyEntry> | undefined;
  const newest = (entry: AgencyEntry): number => entry.years.at(-1) ?? 0;
  const headOf = (entry: AgencyEntry): AgencyEntry => {
    const life = directory.lifeOf(entry);
    if (life.length < 2) return entry;
    const known = (given ??= new Set(entries));
    return life.filter((one) => known.has(one)).reduce((a, b) => (newest(b) > newest(a) ? b : a), entry);
  };
  return [...new Set(entries.map(headOf))];
}

/** Whether an agency's division is one of the places or lies in one. */
export const isIn = ({ agency }: AgencyEntry, places: readonly Division[]): boolean => {
  const code = agency.division?.code;
  // Codes of one province begin alike; asking the table for each agency would cost more than all the rest.
  return (
    code !== undefined &&
    places.some((place) => place.code.slice(0, 2) === code.slice(0, 2) && isWithin(code, place.code))
  );
};

// Of 淄博市公安局 and its own branches and squads, 淄博公安局 is the first: a name that begins all the others.
function tightest(
  entries: readonly AgencyEntry[],
  places: readonly Division[],
  directory: Directory,
): AgencyEntry[] {
  const exact = entries.filter((entry) => places.some(({ code }) => code === codeOf(entry)));
  const closest = heads(exact.length > 0 ? exact : entries, directory);
  const [shortest] = closest.toSorted((a, b) => a.agency.name.length - b.agency.name.length);
  if (!shortest) return [];
  const isHead = closest.every(({ agency }) => agency.name.startsWith(shortest.agency.name));
  const sameName = closest.filter(({ agency }) => agency.name === shortest.agency.name);
  return isHead ? sameName : inOrder(closest, places, directory);
}

// The place's own government, then its office, then what else is at its level, then what lies further down.
function inOrder(
  entries: readonly AgencyEntry[],
  places: readonly Division[],
  directory: Directory,
): AgencyEntry[] {
  const rank = (entry: AgencyEntry): number => {
    const own = places.some(({ code }) => code === codeOf(entry)) ? 0 : 3;
    const kind = directory.kindOf(entry);
    return own + (kind === 'government' ? 0 : kind === 'office' ? 1 : 2);
  };
  return entries
    .map((entry) => ({ entry, rank: rank(entry) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

/** The years of all reports that an agency has filed, under whatever name, oldest first. */
export const yearsOf = (entry: AgencyEntry, directory: Directory): number[] =>
  [...new Set(directory.lifeOf(entry).flatMap(({ years }) => years))].sort((a, b) => a - b);
