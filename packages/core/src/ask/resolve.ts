import { agencyKindOf, isWithin } from '../places/index.ts';
import type { Division } from '../places/index.ts';
import type { AgencyEntry } from '../store/store.ts';
import { hasOrgan } from './mentions.ts';
import type { Mention } from './mentions.ts';
import { isSpreadOver } from './spread.ts';

/** Whom a mention means: one agency (`stands` for a place whose own government has no report), several that it may be, some that are only `near` it, or none that is known. */
type Resolved =
  | { kind: 'one'; entry: AgencyEntry; stands: Division | null }
  | { kind: 'near'; entries: AgencyEntry[] }
  | { kind: 'several'; entries: AgencyEntry[] }
  | { kind: 'none' };

/** Finds the agency that a mention means. Where it may be several, those with a report of the `years` come first; `whole` accepts a place's government alone. */
export function resolve(
  mention: Mention,
  agencies: readonly AgencyEntry[],
  years: readonly number[],
  whole: boolean,
): Resolved {
  const fitting = candidates(mention, agencies);
  if (fitting.length === 0) return { kind: 'none' };
  return hasOrgan(mention)
    ? resolveOrgan(mention, fitting, years)
    : resolvePlace(mention.places, fitting, years, whole);
}

function resolveOrgan(mention: Mention, fitting: AgencyEntry[], years: readonly number[]): Resolved {
  const { places, words, entries } = mention;
  const dated = preferYears(fitting, years);
  const [first, second] = dated;
  if (!first) return { kind: 'none' };
  if (entries)
    return second ? { kind: 'several', entries: dated } : { kind: 'one', entry: first, stands: null };
  // 湖北公安厅 is no 公安分局 of one of its districts, and 交警支队 no 公安局.
  const own = places.length === 0 || places.some(({ code }) => code === first.agency.division?.code);
  const sameName = words === '' || isSpreadOver(words, first.agency.name);
  if (!own || !sameName) return { kind: 'near', entries: dated };
  // Without a place, only the one agency there is can be meant, whatever its years.
  const alone = places.length === 0 ? fitting.length === 1 : !second;
  if (alone) return { kind: 'one', entry: first, stands: null };
  return { kind: 'several', entries: [...new Set([...dated, ...fitting])] };
}

/** All agencies that a mention can mean, best first; for a place, those in it. */
export function candidates(mention: Mention, agencies: readonly AgencyEntry[]): AgencyEntry[] {
  const { places, words, entries } = mention;
  const kind = mention.strange ? undefined : mention.kind;
  const within = places.length === 0 ? [...agencies] : agencies.filter((entry) => isIn(entry, places));
  if (entries) {
    const fitting = entries.filter((entry) => within.includes(entry));
    return tightest(fitting.length > 0 ? fitting : entries, mention);
  }
  const named = words === '' ? [] : within.filter(({ agency }) => isSpreadOver(words, agency.name));
  if (named.length > 0) return tightest(named, mention);
  const alike = kind === undefined ? [] : within.filter((entry) => kindOf(entry) === kind);
  if (alike.length > 0) return tightest(alike, mention);
  if (kind === undefined && words === '' && places.length > 0) return inOrder(within, places);
  // 北京街道: named after a place that it does not lie in.
  const whole = mention.text.replace(/\s/gu, '');
  return whole.length > 1 ? agencies.filter(({ agency }) => isSpreadOver(whole, agency.name)) : [];
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

/** The kind of an agency by its name without its place. */
export function kindOf({ agency }: AgencyEntry): ReturnType<typeof agencyKindOf> {
  const place = agency.division?.name ?? '';
  return agencyKindOf(agency.name.startsWith(place) ? agency.name.slice(place.length) : agency.name);
}

// Of 淄博市公安局 and its own branches and squads, 淄博公安局 is the first: a name that begins all the others.
function tightest(entries: AgencyEntry[], { places }: Mention): AgencyEntry[] {
  const exact = entries.filter(({ agency }) => places.some(({ code }) => code === agency.division?.code));
  const closest = exact.length > 0 ? exact : entries;
  const shortest = closest.reduce((a, b) => (b.agency.name.length < a.agency.name.length ? b : a));
  const heads = closest.every(({ agency }) => agency.name.startsWith(shortest.agency.name));
  const sameName = closest.filter(({ agency }) => agency.name === shortest.agency.name);
  return heads ? sameName : inOrder(closest, places);
}

const isGovernment = (entry: AgencyEntry): boolean => kindOf(entry) === 'government';

// The place's own government, then its office, then what else is at its level, then what lies further down.
function inOrder(entries: readonly AgencyEntry[], places: readonly Division[]): AgencyEntry[] {
  const rank = (entry: AgencyEntry): number => {
    const own = places.some(({ code }) => code === entry.agency.division?.code) ? 0 : 3;
    const kind = kindOf(entry);
    return own + (kind === 'government' ? 0 : kind === 'office' ? 1 : 2);
  };
  return entries
    .map((entry) => ({ entry, rank: rank(entry) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

const preferYears = (entries: AgencyEntry[], years: readonly number[]): AgencyEntry[] => {
  const covering = entries.filter((entry) => years.every((year) => entry.years.includes(year)));
  return covering.length > 0 ? covering : entries;
};

function resolvePlace(
  places: readonly Division[],
  within: AgencyEntry[],
  years: readonly number[],
  whole: boolean,
): Resolved {
  const own = (entry: AgencyEntry) => places.find(({ code }) => code === entry.agency.division?.code);
  const governments = within.filter((entry) => own(entry) && isGovernment(entry));
  const dated = preferYears(within, years);
  const [government] = governments;
  const covers = (entry: AgencyEntry) => years.every((year) => entry.years.includes(year));
  if (governments.length === 1 && government && (covers(government) || !dated.some(covers))) {
    return { kind: 'one', entry: government, stands: null };
  }
  if (governments.length === 0 && !whole) {
    const atPlace = dated.filter(own);
    const [only, second] = atPlace.length > 0 ? atPlace : dated;
    const stands = only && places.find((place) => isIn(only, [place]));
    if (only && !second && stands) return { kind: 'one', entry: only, stands };
  }
  const entries = [...new Set([...governments, ...dated])];
  return entries.length === 0 ? { kind: 'none' } : { kind: 'several', entries };
}
