import { Readable } from 'node:stream';
import type { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Report, ReportFilter, Store } from '@gouji/core';
import type { Call } from '../subcommand.ts';
import { longColumns, longRows, wideColumns, wideRow } from './export-rows.ts';
import type { Value } from './export-rows.ts';

export type ExportFormat = 'csv' | 'csv-wide' | 'ndjson';

type Exporter = (
  call: Call<object>,
  store: Store,
  filters: ReportFilter[],
  output: Writable,
  bom: boolean,
) => Promise<void>;

/** Streams the reports that match to the output, in each format. */
export const exporters: Record<ExportFormat, Exporter> = {
  csv: (call, store, filters, output, bom) =>
    writeCsv(longColumns, eachRow(store, filters, longRows(call.loaded, call.language)), output, bom),
  'csv-wide': (call, store, filters, output, bom) => {
    const row = wideRow(call.loaded);
    return writeCsv(
      wideColumns(call.loaded),
      eachRow(store, filters, (report) => [row(report)]),
      output,
      bom,
    );
  },
  ndjson: (_, store, filters, output) =>
    pipeline(Readable.from(eachRow(store, filters, (report) => [`${JSON.stringify(report)}\n`])), output, {
      end: false,
    }),
};

async function* eachRow<T>(
  store: Store,
  filters: ReportFilter[],
  rowsOf: (report: Report) => Iterable<T>,
): AsyncGenerator<T> {
  for (const filter of filters) {
    for await (const { report } of store.reports(filter)) yield* rowsOf(report);
  }
}

// -14 and +43 are figures; =1+1 and -cmd() would be run by a spreadsheet.
const SIGNED_FIGURE = /^[-+]\d[\d,.]*$/u;

async function writeCsv(
  columns: string[],
  rows: AsyncIterable<Value[]>,
  output: Writable,
  bom: boolean,
): Promise<void> {
  const { stringify } = await import('csv-stringify');
  const csv = stringify({
    bom,
    header: true,
    columns,
    escape_formulas: true,
    cast: { string: (value) => (SIGNED_FIGURE.test(value) ? { value, escape_formulas: false } : value) },
  });
  await pipeline(Readable.from(rows), csv, output, { end: false });
}
