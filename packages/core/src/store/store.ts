import type { FormId } from '../forms/index.ts';
import type { Agency, Finding, Report, Severity, Source } from '../report/index.ts';
import type { Parcel } from './parcel.ts';
import type { Check } from './write.ts';

/**
 * What became of a report that was put into the store. `corrected` takes the place of another with other figures;
 * `repeated` says the same figures in another file, which is kept beside the first and does not take its place.
 */
export type PutResult = 'added' | 'unchanged' | 'corrected' | 'repeated';

/** What became of one of many reports, and how many findings of each severity it was kept with. */
export type PutOutcome = { result: PutResult; findings: Record<Severity, number> };

/** A file as it lay there: its absolute path, bytes, and time of change in milliseconds. */
export type FileStamp = { path: string; size: number; changed: number };

/** What became of a file, in a word of the caller's. */
export type FileNote = FileStamp & { result: string };

/** A report as kept. `current` is false once a corrected version of the same agency and year has come in. */
export type StoredReport = { report: Report; findings: Finding[]; current: boolean; storedAt: string };

/** A report without its cells, as lists show it. */
export type ReportSummary = {
  id: string;
  title: string;
  year: number;
  form: FormId;
  agency: Agency;
  source: Source;
  current: boolean;
  storedAt: string;
  findings: Record<Severity, number>;
};

/**
 * Which reports: `agency` is an exact agency name, `agencies` are some (500 at most), `place` a six-digit division code with everything below it (central
 * organs are below none), `rule` one that found something, `severity` how grave at least what was found is. Former versions only with `versions: 'all'`.
 */
export type ReportFilter = {
  agency?: string;
  agencies?: readonly string[];
  place?: string;
  year?: number;
  years?: { from: number; to: number };
  form?: FormId;
  rule?: string;
  severity?: Severity;
  versions?: 'current' | 'all';
};

/** A page of a listing; `next` asks for the following one and is null on the last. */
export type Page<T> = { items: T[]; next: string | null };

/**
 * An agency that has filed, under one name: the years of its current reports, oldest first. Of several agencies of a name
 * that do not say where they are, each has but one report, and is told apart by it: `only`.
 */
export type AgencyEntry = { agency: Agency; years: number[]; only?: { id: string; source: string } };

/** The numbers of one report for the cells asked for; a cell that is not a number in that report is left out of `values`. */
export type Figures = {
  id: string;
  agency: Agency;
  year: number;
  form: FormId;
  values: Record<string, number>;
};

/**
 * All current reports of a year in the order of `list`, the same until another is kept: the agency of each by its place in
 * `agencies` (the array that the store hands out), its form, and the numbers of each cell asked for, NaN where it is not a
 * number. `idsOf` tells the ids of the reports in some rows.
 */
export type YearNumbers = {
  agencies: readonly AgencyEntry[];
  places: Int32Array;
  forms: readonly FormId[];
  columns: readonly Float64Array[];
  idsOf(rows: readonly number[]): Promise<string[]>;
};

/**
 * Keeps reports with their findings and finds them again; one contract, one implementation per database. Every method
 * throws `store-unavailable` where the database fails, and after `close`.
 */
export interface Store {
  /** Where it is, for messages: a file path or a URL without its password. */
  readonly location: string;
  /**
   * Keeps a report with its findings in one transaction, as the current version for its agency (name and division code)
   * and year. Where several agencies may bear a name that says no place, it is another agency's unless most figures are
   * those of a report that is kept. A report whose id or SHA-256 is kept already changes nothing, not even its findings.
   */
  put(report: Report, findings: Finding[]): Promise<PutResult>;
  /**
   * Keeps reports in one transaction, all or none, as `put` does one after the other. What follows from neighbouring
   * years is kept true: `check` is called for each report beside whose year before, or year after, another now stands
   * than when its findings were made. `files` are noted in the same transaction.
   */
  putAll(parcels: readonly Parcel[], check: Check, files?: readonly FileNote[]): Promise<PutOutcome[]>;
  /** What `putAll` noted of a file, as long as it is the same by path, size and time of change. */
  fileNote(file: FileStamp): Promise<string | undefined>;
  /** Replaces the findings of a kept report, as when a neighbouring year came in; throws `report-not-found`. */
  putFindings(id: string, findings: Finding[]): Promise<void>;
  /** Whether a source with this SHA-256 has been kept already. */
  has(sha256: string): Promise<boolean>;
  /** The report of that id; with `cells`, for the sake of speed, of its cells only those of these paths. */
  get(id: string, cells?: readonly string[]): Promise<StoredReport | undefined>;
  /** The reports of these ids, as `get` gives them, in that order; an id that is not kept is passed over. */
  getAll(ids: readonly string[], cells: readonly string[]): Promise<StoredReport[]>;
  /** The current report of an agency on a year, under whatever name it filed it: the last that came in, where under several. None where the agency may be another of that name. */
  current(agency: Agency, year: number): Promise<Report | undefined>;
  /**
   * Lists summaries by agency name, newest year first, then id; 50 on a page unless `limit` says otherwise, 500 at most.
   * Throws `cursor-invalid`, and `argument-invalid` for a `limit` out of bounds or a `place` that is no code.
   */
  list(filter: ReportFilter, page?: { limit?: number; cursor?: string }): Promise<Page<ReportSummary>>;
  /** Streams whole reports in the order of `list`, without holding them all; which ones is settled at the start. */
  reports(filter: ReportFilter): AsyncIterable<StoredReport>;
  /** Every agency with a current report, by division code and name: the same array until another report is kept. */
  agencies(): Promise<readonly AgencyEntry[]>;
  /** Numbers of the given cells in every current report that matches, whatever `versions` says, in the order of `list`. */
  figures(cells: string[], filter: ReportFilter): Promise<Figures[]>;
  /** A text that is another one as soon as anything was kept or changed, here or by another process: the same text, the same answers. */
  version(): Promise<string>;
  /** The numbers of the given cells in all current reports of a year, which is remembered; undefined where it is not yet and `only` says so. */
  numbers(cells: readonly string[], year: number, only?: 'remembered'): Promise<YearNumbers | undefined>;
  /** Lets what was begun finish; closing again does nothing. */
  close(): Promise<void>;
}
