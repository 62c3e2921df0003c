import { cellsOf, formOf } from '../forms/index.ts';
import { agencyKindOf, divisionOf, identityOf, organOf, resolveAgency } from '../places/index.ts';
import type { AgencyKind } from '../places/index.ts';
import type { Report } from '../report/index.ts';
import { numberAt } from './cells.ts';

/** The reports that each one of a batch stands together with: by agency and year, by agency, by figures, by division and year, by kind, rank and year. */
type Index = Record<'filings' | 'agencies' | 'tables' | 'places' | 'peers', Map<Report, Report[]>>;

const indexes = new WeakMap<readonly Report[], Index>();

// Every report of a batch asks the same questions of it: they are answered once.
function indexOf(batch: readonly Report[]): Index {
  const known = indexes.get(batch);
  if (known) return known;
  const made = {
    filings: grouped(batch, filingOf),
    agencies: grouped(batch, agencyKeyOf),
    tables: grouped(batch, tablesOf),
    places: grouped(batch, placeYearOf),
    peers: grouped(batch, peersKeyOf),
  };
  indexes.set(batch, made);
  return made;
}

function grouped(
  batch: readonly Report[],
  keyOf: (report: Report) => string | undefined,
): Map<Report, Report[]> {
  const groups = new Map<string, Report[]>();
  const groupOf = new Map<Report, Report[]>();
  for (const report of batch) {
    const key = keyOf(report);
    if (key === undefined) continue;
    const group = groups.get(key) ?? [];
    group.push(report);
    groups.set(key, group);
    groupOf.set(report, group);
  }
  return groupOf;
}

const keys = new WeakMap<Report, string | null>();

/** What is the same for all reports of one agency; undefined where a name without a place could be that of several. */
export function agencyKeyOf(report: Report): string | undefined {
  const known = keys.get(report);
  if (known !== undefined) return known ?? undefined;
  const { name, division } = report.agency;
  const isOne = division !== null || resolveAgency(name).kind === 'centralOrgan';
  const key = isOne ? identityOf(name, division?.code ?? null) : null;
  keys.set(report, key);
  return key ?? undefined;
}

/** The sort of organ that a report is of. */
export const kindOf = ({ agency: { name, division } }: Report): AgencyKind =>
  agencyKindOf(organOf(name, division?.code ?? null));

function filingOf(report: Report): string | undefined {
  const agency = agencyKeyOf(report);
  return agency === undefined ? undefined : `${agency} ${report.year}`;
}

const placeYearOf = ({ agency, year }: Report): string | undefined =>
  agency.division ? `${agency.division.code} ${year}` : undefined;

/** Agencies are peers that do the same work at the same rank: the public security bureaus of counties. */
function peersKeyOf(report: Report): string | undefined {
  const [kind, division] = [kindOf(report), report.agency.division];
  const level = division && divisionOf(division.code)?.level;
  return kind === 'other' || !level ? undefined : `${kind} ${level} ${report.year} ${report.form}`;
}

/** Fewer figures may be equal by chance, or because hardly anything happened. */
const ENOUGH = 20;

/** The figures of all tables in the order of the form as one text; undefined where too few of them are not zero. */
function tablesOf(report: Report): string | undefined {
  const figures = cellsOf(formOf(report.form)).map(({ path }) => numberAt(report, path));
  const standing = figures.filter((figure) => figure !== undefined && figure !== 0).length;
  return standing >= ENOUGH ? `${report.form} ${figures.join(' ')}` : undefined;
}

const others = (by: keyof Index, report: Report, batch: readonly Report[]): Report[] =>
  batch.length < 2 ? [] : (indexOf(batch)[by].get(report) ?? []).filter((other) => other !== report);

/** The other reports of the batch by the same agency on the same year. */
export const sameFilings = (report: Report, batch: readonly Report[]): Report[] =>
  others('filings', report, batch);

/** The other reports of the batch by the same agency, on any year. */
export const sameAgency = (report: Report, batch: readonly Report[]): Report[] =>
  others('agencies', report, batch);

/** The other reports of the batch on the same year, by agencies that do the same work at the same rank. */
export const peersOf = (report: Report, batch: readonly Report[]): Report[] => others('peers', report, batch);

/** The other reports of the batch with the very same figures, if these are many enough. */
export const sameTables = (report: Report, batch: readonly Report[]): Report[] =>
  others('tables', report, batch);

/** Whether two reports have the very same figures, if these are many enough. */
export const haveSameTables = (report: Report, other: Report): boolean =>
  // Nearly always the first figures differ.
  report.form === other.form &&
  cellsOf(formOf(report.form)).every(({ path }) => numberAt(report, path) === numberAt(other, path)) &&
  tablesOf(report) !== undefined;

/** The other reports of the batch on the same division and year. */
export const sameYearAndPlace = (report: Report, batch: readonly Report[]): Report[] =>
  others('places', report, batch);
