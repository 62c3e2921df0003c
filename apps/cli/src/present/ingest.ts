import type { Ingested, Severity } from '@gouji/core';
import type { Call } from '../subcommand.ts';
import { openBar } from './bar.ts';
import { failureData, failureLine } from './failure.ts';
import { write, writeJson, writeLines } from './out.ts';

/** How many files had each result. */
type Counts = Record<Ingested['result'], number>;

/** Tells what becomes of files: `add` one by one, `end` with the summary. */
export type Reporter = {
  add(ingested: Ingested): Promise<void>;
  end(store: string, interrupted: boolean): Promise<Counts>;
  /** Takes the bar away, whatever happened. */
  close(): void;
};

/** A reporter that prints failures and a summary, or one JSON line per file; on a terminal long work shows a bar. */
export async function createReporter(
  call: Call<object>,
  total: number,
  format: 'text' | 'json',
): Promise<Reporter> {
  const { io, loaded, language } = call;
  const counts: Counts = { added: 0, corrected: 0, unchanged: 0, failed: 0 };
  const found: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const bar = format === 'text' ? await openBar(call, total) : undefined;
  return {
    async add(ingested) {
      counts[ingested.result] += 1;
      if ('findings' in ingested) addTo(found, loaded.countSeverities(ingested.findings));
      if (format === 'json') await writeJson(io.stdout, ingestedData(call, ingested), 'line');
      else if (ingested.result === 'failed') {
        const line = `${failureLine(ingested, loaded, language)}\n`;
        if (bar) bar.log(line);
        else await write(io.stderr, line);
      }
      bar?.step();
    },
    close: () => bar?.stop(),
    async end(store, interrupted) {
      bar?.stop();
      const lines = summaryLines(call, counts, found, store, interrupted);
      await writeLines(format === 'json' ? io.stderr : io.stdout, lines);
      return counts;
    },
  };
}

function addTo(sum: Record<Severity, number>, counts: Record<Severity, number>): void {
  for (const severity of ['error', 'warning', 'info'] as const) sum[severity] += counts[severity];
}

function ingestedData({ loaded, language }: Call<object>, ingested: Ingested): object {
  const { path, result } = ingested;
  if (ingested.result === 'failed') {
    const { code, message } = failureData(ingested, loaded, language);
    return { path, result, error: { code, message } };
  }
  if (ingested.result === 'unchanged') return { path, result };
  const { id, agency, year, form } = ingested.report;
  return { path, result, id, agency, year, form, findings: loaded.countSeverities(ingested.findings) };
}

function summaryLines(
  { text }: Call<object>,
  { added, corrected, unchanged, failed }: Counts,
  found: Record<Severity, number>,
  store: string,
  interrupted: boolean,
): string[] {
  const { ingest, findings, punctuation } = text;
  const checked = added + corrected > 0 ? [ingest.found(findings.counts(found))] : [];
  const summary = ingest.summary(added, corrected, unchanged, failed) + punctuation.stop;
  return [summary, ...checked, ingest.kept(store), ...(interrupted ? [ingest.interrupted] : [])];
}
