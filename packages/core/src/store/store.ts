import type { FormId } from '../forms/index.ts';
import type { Agency, Finding, Report, Severity, Source } from '../report/index.ts';

/** What became of a report that was put into the store. */
export type PutResult = 'added' | 'unchanged' | 'corrected';

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

/** An agency that has filed: the years of its current reports, oldest first. */
export type AgencyEntry = { agency: Agency; years: number[] };

/** The numbers of one report for the cells asked for; a cell that is not a number in that report is left out of `values`. */
export type Figures = {
  id: string;
  agency: Agency;
  year: number;
  form: FormId;
  values: Record<string, number>;
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
   * and year. A report whose id or SHA-256 is kept already changes nothing, not even its findings.
   */
  put(report: Report, findings: Finding[]): Promise<PutResult>;
  /** Replaces the findings of a kept report, as when a neighbouring year came in; throws `report-not-found`. */
  putFindings(id: string, findings: Finding[]): Promise<void>;
  /** Whether a source with this SHA-256 has been kept already. */
  has(sha256: string): Promise<boolean>;
  get(id: string): Promise<StoredReport | undefined>;
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
  /** Lets what was begun finish; closing again does nothing. */
  close(): Promise<void>;
}
