import { cellsOf, formOf } from '../forms/index.ts';
import type { Agency, Finding, Report, Severity, Source } from '../report/index.ts';
import { deflate, inflate, packReport, unpackReport } from './pack.ts';
import { gravest } from './severity.ts';

/** What the store keeps of a report in columns of its own. */
export type ReportHead = {
  id: string;
  title: string;
  year: number;
  form: Report['form'];
  agency: Agency;
  source: Source;
};

/** Findings ready to be written: whole but compressed, counted, and each rule with its gravest. */
export type FindingsParcel = {
  counts: Record<Severity, number>;
  rules: [rule: string, severity: Severity][];
  bytes: Uint8Array;
};

/** A report with its findings ready to be written, as plain data: what takes time is done before the writing begins, in another process where there is one. */
export type Parcel = {
  head: ReportHead;
  /** The cell paths, a JSON array; null where they are those of the form in its order, as in every report that was read. */
  paths: string | null;
  /** Their numbers, a JSON array. */
  figures: string;
  body: Uint8Array;
  findings: FindingsParcel;
  /** The id of the report on the year before that the findings take into account. */
  previous: string | null;
};

/** Packs a report with its findings; `previous` is the report that they were made beside. */
export function packParcel(report: Report, findings: Finding[], previous?: Report): Parcel {
  const { id, title, year, form, agency, source } = report;
  const { paths, figures, body } = packReport(report);
  return {
    head: { id, title, year, form, agency, source },
    paths: isInOrder(paths, orderOf(form).paths) ? null : JSON.stringify(paths),
    figures: JSON.stringify(figures),
    body,
    findings: packFindings(findings),
    previous: previous?.id ?? null,
  };
}

const isInOrder = (paths: readonly string[], order: readonly string[]): boolean =>
  paths.length === order.length && paths.every((path, i) => path === order[i]);

/** The cell paths of a form in its order, also as a JSON array. */
type Order = { paths: readonly string[]; json: string };

const orders = new Map<Report['form'], Order>();

function orderOf(form: Report['form']): Order {
  const order = orders.get(form) ?? makeOrder(form);
  orders.set(form, order);
  return order;
}

function makeOrder(form: Report['form']): Order {
  const paths = cellsOf(formOf(form)).map(({ path }) => path);
  return { paths, json: JSON.stringify(paths) };
}

/** The cell paths of a parcel, a JSON array. */
export const pathsOf = ({ paths, head }: Parcel): string => paths ?? orderOf(head.form).json;

/** The report in a parcel, deep-equal to the one that was packed. */
export const unpackParcel = ({ paths, head, figures, body }: Parcel): Report =>
  unpackReport({
    paths: paths === null ? orderOf(head.form).paths : (JSON.parse(paths) as string[]),
    figures: JSON.parse(figures) as (number | null)[],
    body,
  });

/** Packs findings. */
export function packFindings(findings: Finding[]): FindingsParcel {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  // Most reports have none: no bytes say so.
  const bytes = findings.length === 0 ? new Uint8Array(0) : deflate(findings);
  return { counts, rules: [...gravest(findings)], bytes };
}

/** The findings in these bytes, which were written by `packFindings`. */
export const unpackFindings = (bytes: Uint8Array): Finding[] =>
  bytes.length === 0 ? [] : (inflate(bytes) as Finding[]);
