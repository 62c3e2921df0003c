import type { FormId } from '../forms/index.ts';
import type { Severity } from '../report/index.ts';

/**
 * Who filed, under one name. `division_code` is empty for a central organ, because null would not be unique, and `?` with
 * the id of its first report for one of several agencies of a name that do not say where they are. `identity` is the same
 * under all names of an agency, and null for those several. The name as printed (null where it is the name) and that of
 * the division are those of the newest current report; `years` are those of all, a JSON array.
 */
export type AgencyRow = {
  id: number;
  name: string;
  division_code: string;
  identity: string | null;
  printed: string | null;
  division: string | null;
  years: string | null;
};

/** The order in which cells are kept: a JSON array of paths, as good as one per form. */
export type LayoutRow = { id: number; paths: string };

/** One version of a report. `figures` is a JSON array along the layout with null where the cell is not a number. */
export type ReportRow = {
  seq: number;
  id: string;
  agency: number;
  year: number;
  current: number;
  form: FormId;
  title: string;
  printed: string;
  division: string | null;
  source_name: string;
  sha256: string;
  format: string;
  stored_at: string;
  errors: number;
  warnings: number;
  infos: number;
  layout: number;
  figures: string;
};

/** What only a whole report needs, packed by `pack.ts`. */
export type ContentRow = { report: number; body: Uint8Array; findings: Uint8Array };

/** A rule that found something in a report, with the severity of its gravest finding there. */
export type FindingRuleRow = { report: number; rule: string; severity: Severity };
