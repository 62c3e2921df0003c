import { divisionOf, isWithin } from '../places/index.ts';
import type { AgencyKind, Division } from '../places/index.ts';
import type { AgencyEntry } from '../store/store.ts';
import { candidates, codeOf, overTime, yearsOf } from './candidates.ts';
import { isSpreadOver } from './directory.ts';
import type { Directory } from './directory.ts';
import { hasOrgan } from './mention.ts';
import type { Mention } from './mention.ts';

/** Whom a mention means: one agency (`stands` for a place whose own government has no report, `besides` others of that short name), several that it may be, some that are only `near` it, or none that is known. */
export type Resolved =
  | { kind: 'one'; entry: AgencyEntry; stands: Division | null; besides: AgencyEntry[] }
  | { kind: 'near'; entries: AgencyEntry[] }
  | { kind: 'several'; entries: AgencyEntry[] }
  | { kind: 'none' };

const one = (entry: AgencyEntry, stands: Division | null = null, besides: AgencyEntry[] = []): Resolved => ({
  kind: 'one',
  entry,
  stands,
  besides,
});

/** Finds the agency that a mention means. Where it may be several, those with a report of the `years` come first; `whole` accepts a place's government alone. */
export function resolve(
  mention: Mention,
  directory: Directory,
  years: readonly number[],
  whole: boolean,
): Resolved {
  const fitting = candidates(mention, directory);
  if (fitting.length === 0) return { kind: 'none' };
  return hasOrgan(mention)
    ? resolveOrgan(mention, fitting, directory, years)
    : resolvePlace(overTime(mention.places), fitting, directory, years, whole);
}

function resolveOrgan(
  { places, words, entries }: Mention,
  fitting: AgencyEntry[],
  directory: Directory,
  years: readonly number[],
): Resolved {
  const dated = preferYears(fitting, directory, years);
  const [first, second] = dated;
  if (!first) return { kind: 'none' };
  if (entries) return second ? { kind: 'several', entries: dated } : one(first);
  // 湖北公安厅 is no 公安分局 of one of its districts, and 交警支队 no 公安局.
  const isNowhere = codeOf(first) === undefined;
  const own = isNowhere || places.length === 0 || overTime(places).some(({ code }) => code === codeOf(first));
  const sameName = words === '' || isSpreadOver(words, first.agency.name);
  if (!own || !sameName) return { kind: 'near', entries: dated };
  // Without a place, only the one agency there is can be meant, whatever its years.
  const alone = places.length === 0 ? fitting.length === 1 : !second;
  if (alone) return one(first);
  return { kind: 'several', entries: [...new Set([...dated, ...fitting])] };
}

const covers = (entry: AgencyEntry, directory: Directory, years: readonly number[]): boolean => {
  const known = yearsOf(entry, directory);
  return years.every((year) => known.includes(year));
};

function preferYears(entries: AgencyEntry[], directory: Directory, years: readonly number[]): AgencyEntry[] {
  const covering = entries.filter((entry) => covers(entry, directory, years));
  return covering.length > 0 ? covering : entries;
}

const LOCAL: ReadonlySet<AgencyKind> = new Set<AgencyKind>(['town', 'subdistrict', 'zone']);

function resolvePlace(
  places: readonly Division[],
  within: AgencyEntry[],
  directory: Directory,
  years: readonly number[],
  whole: boolean,
): Resolved {
  const own = (entry: AgencyEntry) => places.find(({ code }) => code === codeOf(entry));
  const governments = within.filter((entry) => own(entry) && directory.kindOf(entry) === 'government');
  const nowhere = within.filter((entry) => codeOf(entry) === undefined);
  if (nowhere.length > 0 && nowhere.length === within.length) {
    const seats = nowhere.filter((entry) => directory.kindOf(entry) === 'government');
    const dated = preferYears(seats.length > 0 ? seats : nowhere, directory, years);
    const [only, second] = dated;
    // 北京市朝阳区 may or may not be the 朝阳区 that does not say where it is.
    if (only && places.length === 1) return { kind: 'near', entries: nowhere };
    if (only) return second ? { kind: 'several', entries: dated } : one(only);
  }
  const dated = preferYears(within, directory, years);
  const covering = (entry: AgencyEntry) => covers(entry, directory, years);
  const chosen = chooseGovernment(governments, covering);
  if (chosen && (covering(chosen) || !dated.some(covering))) {
    return one(chosen, null, besides(governments, chosen));
  }
  if (governments.length === 0 && !whole) {
    // A bureau stands for its place, a town or a zone in it does not.
    const [only, second] = dated.filter((entry) => own(entry) && !LOCAL.has(directory.kindOf(entry)));
    const stands = only && own(only);
    if (only && !second && stands) return one(only, stands);
  }
  const entries = [...new Set([...governments, ...dated])];
  return entries.length === 0 ? { kind: 'none' } : { kind: 'several', entries };
}

/** The government that a short name means where several have it: of one place over time the one of those years, else a province, or a city before a county in it. */
function chooseGovernment(
  governments: readonly AgencyEntry[],
  covering: (entry: AgencyEntry) => boolean,
): AgencyEntry | undefined {
  const [first, second] = governments;
  if (!first || !second) return first;
  const codes = governments.map((entry) => codeOf(entry) ?? '');
  const outer = governments.find((entry) => codes.every((code) => isWithin(code, codeOf(entry) ?? '')));
  const province = governments.filter((entry) => codeOf(entry)?.endsWith('0000'));
  if (outer ?? (province.length === 1 ? province[0] : undefined)) return outer ?? province[0];
  if (!isOnePlace(governments)) return undefined;
  const dated = governments.filter(covering);
  const [only, other] = dated.length > 0 ? dated : governments;
  return other ? governments.toSorted((a, b) => (b.years.at(-1) ?? 0) - (a.years.at(-1) ?? 0))[0] : only;
}

// 孟津县 and 孟津区: one became the other, with more or less land.
const isOnePlace = (entries: readonly AgencyEntry[]): boolean => {
  const codes = new Set(entries.map((entry) => codeOf(entry) ?? ''));
  return [...codes].some((code) => {
    const division = divisionOf(code);
    return division !== undefined && [...codes].every((other) => familyCodes(division).includes(other));
  });
};

const familyCodes = (division: Division): string[] => overTime([division]).map(({ code }) => code);

const besides = (governments: readonly AgencyEntry[], chosen: AgencyEntry): AgencyEntry[] =>
  isOnePlace(governments) ? [] : governments.filter((entry) => entry !== chosen);
