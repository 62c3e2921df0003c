import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cellsOf, formOf, type FormId } from '../src/forms/index.ts';
import type { Cell, Report } from '../src/report/index.ts';

/** What a person read in a document, written down by hand: a cell is its printed text, `printed => value` where that is not the number itself, '' if blank. */
export type Expected = {
  title: string;
  agency: Report['agency'];
  year: number;
  form: FormId;
  period: { from: string; to: string } | null;
  sections?: { number: number; heading: string; line: number }[];
  cells: Record<string, Record<string, string[]>>;
  /** Line on which the first value of a row stands. */
  lines?: Record<string, number>;
  claims: { metric: string; value: number; line?: number; text: string }[];
};

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export const readExpected = (path: string): Expected =>
  JSON.parse(readFileSync(here(path), 'utf8')) as Expected;

/** The folder of the five real reports, which stands beside the project and is not part of it. */
export const seedFolder = here('../../../../shared/seeds/');
export const seedsAreHere = existsSync(seedFolder);
export const seedFiles = seedsAreHere ? readdirSync(seedFolder).sort() : [];

type Head = Pick<Expected, 'title' | 'agency' | 'year' | 'form' | 'period'>;

/** What a report says of itself: title, agency, year, form and period. */
export const headOf = ({ title, agency, year, form, period }: Head) => ({
  title,
  agency,
  year,
  form,
  period: period && { from: period.from, to: period.to },
});

/** The claims of a report, each as what it says of which figure. */
export const toldBy = ({ claims }: { claims: readonly { metric: string; value: number }[] }): string[] =>
  claims.map(({ metric, value }) => `${metric} = ${value}`).sort();

/** The cells of a report in the notation of the expected files, by table and row. */
export function writtenDown(report: Pick<Report, 'form' | 'cells'>): Expected['cells'] {
  const tables: Expected['cells'] = {};
  for (const { path, table, row } of cellsOf(formOf(report.form))) {
    const rows = (tables[table] ??= {});
    (rows[row] ??= []).push(notation(report.cells[path]));
  }
  return tables;
}

function notation(cell: Cell | undefined): string {
  if (!cell) return 'missing';
  if (cell.state === 'absent') return 'absent';
  if (cell.state === 'blank') return '';
  if (cell.state === 'number')
    return cell.text === String(cell.value) ? cell.text : `${cell.text} => ${cell.value}`;
  return `${cell.state}: ${cell.text}`;
}

/** Expected cells with rows written once as 'absent' spelled out for every column. */
export function spelledOut({ form, cells }: Expected): Expected['cells'] {
  const tables: Expected['cells'] = {};
  for (const { table, row, placed } of cellsOf(formOf(form))) {
    const written = cells[table]?.[row] ?? [];
    const rows = (tables[table] ??= {});
    rows[row] = placed.row.columns.map((_, i) => written[i] ?? 'absent');
  }
  return tables;
}
