import { Readable } from 'node:stream';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Report, ReportFilter, Store, Table, TableValue } from '@gouji/core';
import type { Call } from '../subcommand.ts';
import { write } from './out.ts';

export type ExportFormat = 'csv' | 'csv-wide' | 'ndjson' | 'parquet' | 'parquet-wide';

/** What a format writes: which table, if any, and of which kind the file is. */
export function contentOf(
  { loaded, language }: Call<object>,
  format: ExportFormat,
): { kind: 'csv' | 'ndjson' | 'parquet'; table?: Table } {
  if (format === 'ndjson') return { kind: 'ndjson' };
  const table = format.endsWith('-wide') ? loaded.wideTable() : loaded.longTable(language);
  return { kind: format.startsWith('csv') ? 'csv' : 'parquet', table };
}

/** Streams the reports that match to the output. */
export async function exportTo(
  output: Writable,
  call: Call<object>,
  source: { store: Store; filters: ReportFilter[] },
  { format, bom }: { format: ExportFormat; bom: boolean },
): Promise<void> {
  const { kind, table } = contentOf(call, format);
  const reports = reportsOf(source.store, source.filters);
  if (!table) return writeLines(reports, output);
  if (kind === 'csv') return writeCsv(table, reports, output, bom);
  await call.loaded.writeParquet(table, reports, (bytes) => write(output, bytes));
}

async function* reportsOf(store: Store, filters: ReportFilter[]): AsyncGenerator<Report> {
  for (const filter of filters) {
    for await (const { report } of store.reports(filter)) yield report;
  }
}

async function writeLines(reports: AsyncIterable<Report>, output: Writable): Promise<void> {
  for await (const report of reports) await write(output, `${JSON.stringify(report)}\n`);
}

// -14 and +43 are figures; =1+1 and -cmd() would be run by a spreadsheet.
const SIGNED_FIGURE = /^[-+]\d[\d,.]*$/u;

async function writeCsv(
  { columns, rowsOf }: Table,
  reports: AsyncIterable<Report>,
  output: Writable,
  bom: boolean,
): Promise<void> {
  const { stringify } = await import('csv-stringify');
  const csv = stringify({
    bom,
    header: true,
    columns: columns.map(({ name }) => name),
    escape_formulas: true,
    cast: { string: (value) => (SIGNED_FIGURE.test(value) ? { value, escape_formulas: false } : value) },
  });
  async function* rows(): AsyncGenerator<TableValue[]> {
    for await (const report of reports) yield* rowsOf(report);
  }
  await pipeline(Readable.from(rows()), csv, output, { end: false });
}
