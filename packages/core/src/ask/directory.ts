import {
  agencyKindOf,
  divisionOf,
  forebearsOf,
  heirsOf,
  identityOf,
  isReformOf,
  organOf,
  simplify,
} from '../places/index.ts';
import type { AgencyKind, Division } from '../places/index.ts';
import type { Agency } from '../report/index.ts';
import type { AgencyEntry } from '../store/store.ts';
import { indexNames, isInOrder } from './name-index.ts';

/** Agencies whose full name stands in a text, with offsets. */
export type NameFound = { from: number; to: number; entries: AgencyEntry[] };

/** The agencies of a store, arranged so that a question looks at few of them. */
export type Directory = {
  entries: readonly AgencyEntry[];
  /** The agencies that a text names in full. */
  namedIn(text: string): NameFound[];
  /** The agencies of these divisions and of all below them, in the order of `entries`. */
  within(places: readonly Division[]): AgencyEntry[];
  /** The agencies in whose names the characters of `words` stand in this order: 淄博公安局 in 淄博市公安局. */
  spelledOut(words: string): AgencyEntry[];
  /** Whether an agency's name holds the text. */
  holds(text: string): boolean;
  /** The agencies of exactly this name. */
  bearersOf(name: string): readonly AgencyEntry[];
  /** The entry of an agency as a report names it; of several of that name the one that filed the report of this id. */
  entryOf(agency: Agency, report: string | undefined): AgencyEntry | undefined;
  kindOf(entry: AgencyEntry): AgencyKind;
  /** The agencies of a kind, in the order of `entries`. */
  ofKind(kind: AgencyKind): readonly AgencyEntry[];
  /** The agency under all the names that it has had, itself among them. */
  lifeOf(entry: AgencyEntry): readonly AgencyEntry[];
  /** Other agencies of the place that had the work before or took it over. */
  reformsOf(entry: AgencyEntry): AgencyEntry[];
};

const made = new WeakMap<readonly AgencyEntry[], Directory>();

/** The directory of a store's agencies; made once for each array that the store hands out. */
export function directoryOf(entries: readonly AgencyEntry[]): Directory {
  const known = made.get(entries) ?? create(entries);
  made.set(entries, known);
  return known;
}

function create(entries: readonly AgencyEntry[]): Directory {
  const names = lazy(() => readNames(entries));
  const index = lazy(() => indexNames(entries.map(({ agency }) => agency.name)));
  const byCode = lazy(() => Map.groupBy(entries, ({ agency }) => agency.division?.code ?? ''));
  const sorted = lazy(() => entries.toSorted((a, b) => (codeOf(a) < codeOf(b) ? -1 : 1)));
  const kinds = new Map<AgencyEntry, AgencyKind>();
  // Most agencies have one name: only lives under several are kept, and which places were looked through.
  const lives = new Map<AgencyEntry, readonly AgencyEntry[]>();
  const looked = new Set<string>();
  const family = (entry: AgencyEntry): AgencyEntry[] =>
    codesOfFamily(codeOf(entry)).flatMap((code) => byCode().get(code) ?? []);
  // All lives of a place at once: whoever asks for one often asks for its neighbours.
  const live = (entry: AgencyEntry): void => {
    for (const code of codesOfFamily(codeOf(entry))) looked.add(code);
    for (const life of Map.groupBy(family(entry), identity).values()) {
      for (const one of life) if (life.length > 1 || lives.has(one)) lives.set(one, life);
    }
  };
  // The same organ of a place that was merged or divided since: 孟津县人民政府 beside 孟津区人民政府.
  const isOther = (other: AgencyEntry, entry: AgencyEntry): boolean =>
    !other.only && organ(other) === organ(entry) && identity(other) !== identity(entry);
  const organKinds = new Map<string, AgencyKind>();
  const kindOfEntry = (entry: AgencyEntry): AgencyKind =>
    remember(organKinds, withoutPlace(entry), agencyKindOf);
  const kindOf = (entry: AgencyEntry): AgencyKind => remember(kinds, entry, kindOfEntry);
  const bearersOf = (name: string): readonly AgencyEntry[] =>
    names().byName.get(name) ?? names().byName.get(simplify(name)) ?? NONE;
  // A store hands out the same agency with each report of a year.
  const known = new WeakMap<Agency, AgencyEntry>();
  const entryOf = (agency: Agency, report: string | undefined): AgencyEntry | undefined => {
    const remembered = known.get(agency);
    if (remembered) return remembered;
    const code = agency.division?.code ?? '';
    const entry = bearersOf(agency.name).find(
      (one) => codeOf(one) === code && one.only?.id === (one.only && report),
    );
    if (entry) known.set(agency, entry);
    return entry;
  };
  const byKind = lazy(() => Map.groupBy(entries, kindOf));
  return {
    entries,
    namedIn: (text) => namesIn(text, names()),
    within: (places) => withinPlaces(places, sorted()),
    spelledOut: (words) =>
      index()
        .spelledOut(words)
        .flatMap((at) => entries[at] ?? []),
    holds: (text) => index().holds(text),
    bearersOf,
    entryOf,
    kindOf,
    ofKind: (kind) => byKind().get(kind) ?? NONE,
    lifeOf(entry) {
      if (!looked.has(codeOf(entry))) live(entry);
      return lives.get(entry) ?? [entry];
    },
    reformsOf: (entry) =>
      entry.only
        ? []
        : family(entry).filter((other) => isReformOf(organ(other), organ(entry)) || isOther(other, entry)),
  };
}

function lazy<T>(make: () => T): () => T {
  let value: { made: T } | undefined;
  return () => (value ??= { made: make() }).made;
}

function remember<K, V>(known: Map<K, V>, key: K, make: (key: K) => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = make(key);
  known.set(key, value);
  return value;
}

const codeOf = ({ agency }: AgencyEntry): string => agency.division?.code ?? '';
const identity = ({ agency, only }: AgencyEntry): string =>
  only?.id ?? identityOf(agency.name, agency.division?.code ?? null);
const organ = ({ agency }: AgencyEntry): string => organOf(agency.name, agency.division?.code ?? null);

// A place under the codes that it or parts of it have had: 510132 新津县 and 510118 新津区.
function codesOfFamily(code: string): string[] {
  const division = divisionOf(code);
  if (!division) return [code];
  const heirs = heirsOf(division);
  const family = [division, ...heirs, ...[division, ...heirs].flatMap(forebearsOf)];
  return [...new Set(family.map((one) => one.code))];
}

type Names = { byName: Map<string, AgencyEntry[]>; lengths: Map<string, number[]> };

/** Names by their text, and the lengths of those that begin with two characters, the longest first. */
function readNames(entries: readonly AgencyEntry[]): Names {
  const byName = Map.groupBy(entries, ({ agency }) => simplify(agency.name));
  const lengths = new Map<string, number[]>();
  for (const name of byName.keys()) {
    const head = name.slice(0, 2);
    const known = lengths.get(head) ?? [];
    if (!known.includes(name.length)) lengths.set(head, [...known, name.length]);
  }
  return { byName, lengths };
}

function namesIn(text: string, { byName, lengths }: Names): NameFound[] {
  const found: NameFound[] = [];
  for (let from = 0; from < text.length; from += 1) {
    for (const length of lengths.get(text.slice(from, from + 2)) ?? []) {
      const entries = byName.get(text.slice(from, from + length));
      if (entries) found.push({ from, to: from + length, entries });
    }
  }
  return found;
}

const NONE: readonly AgencyEntry[] = [];

/** Whether the characters of `words` stand in the name in this order. */
export const isSpreadOver = (words: string, name: string): boolean => isInOrder(words, simplify(name));

function withinPlaces(places: readonly Division[], sorted: readonly AgencyEntry[]): AgencyEntry[] {
  const found = new Set<AgencyEntry>();
  for (const { code } of places) {
    const prefix = code.replace(/(?:00)+$/u, '');
    const end = `${prefix}~`;
    for (let i = firstAt(sorted, prefix); i < sorted.length; i += 1) {
      const entry = sorted[i];
      if (!entry || codeOf(entry) > end) break;
      found.add(entry);
    }
  }
  return [...found];
}

/** The position of the first agency whose code is not below the prefix. */
function firstAt(sorted: readonly AgencyEntry[], prefix: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const entry = sorted[middle];
    if (entry && codeOf(entry) < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

// 公安局 of 淄博市公安局: what tells the kind, and what many agencies share.
function withoutPlace({ agency }: AgencyEntry): string {
  const place = agency.division?.name ?? '';
  return agency.name.startsWith(place) ? agency.name.slice(place.length) : agency.name;
}
