import type { Agency } from '../report/index.ts';
import type { AgencyEntry } from '../store/store.ts';
import type { Directory } from './directory.ts';

/** An agency that is one of several of its name, none of which says where it is, by the file and year of its one report. */
export type Namesake = { id: string; file: string; year: number };

/** All agencies of the name of one that does not say where it is; none where it is the only one. */
export function namesakesOf({ agency, only }: AgencyEntry, directory: Directory): Namesake[] {
  if (!only) return [];
  const all = directory
    .bearersOf(agency.name)
    .flatMap((one) => (one.only ? [{ ...one.only, year: one.years[0] ?? 0 }] : []));
  if (all.length < 2) return [];
  // Two files may lie in two folders under one name.
  const alike = Map.groupBy(all, ({ source }) => source);
  return all
    .map(({ id, source, year }) => {
      const isOne = alike.get(source)?.length === 1;
      return { id, file: isOne ? source : `${source} ${id}`, year };
    })
    .sort((a, b) => a.year - b.year || (a.file < b.file ? -1 : 1));
}

/** The agencies of one name that are all that a mention can mean, none of which says where it is; none where another can be meant. */
export function namesakesAmong(entries: readonly AgencyEntry[]): readonly AgencyEntry[] {
  const names = new Set(entries.map(({ agency }) => agency.name));
  return names.size === 1 && entries.length > 1 && entries.every(({ only }) => only) ? entries : [];
}

/** The agency of a report as a text tells it: one of several namesakes together with the file. */
export function toldApart(agency: Agency, report: string | undefined, directory: Directory): Agency {
  const entry = agency.division ? undefined : directory.entryOf(agency, report);
  const own = entry && namesakesOf(entry, directory).find(({ id }) => id === report);
  return own ? { ...agency, name: `${agency.name}〔${own.file}〕` } : agency;
}
