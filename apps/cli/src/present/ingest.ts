import type { Ingested, Severity } from '@gouji/core';
import type { Call } from '../subcommand.ts';
import { openBar } from './bar.ts';
import type { ErrorLog } from './error-log.ts';
import { failureData, failureLine } from './failure.ts';
import { write, writeJson, writeLines } from './out.ts';

/** How many files had each result; `pages` are those of a crawl or an archive that are no reports, as most are not. */
export type Counts = Record<Ingested['result'] | 'pages', number>;

/** Tells what becomes of files: `add` one by one, `end` with the summary of what `counts` has come to. */
export type Reporter = {
  counts: Readonly<Counts>;
  add(ingested: Ingested): Promise<void>;
  end(store: string, interrupted: boolean): Promise<void>;
  /** Takes the bar away, whatever happened. */
  close(): void;
};

type Failed = Extract<Ingested, { result: 'failed' }>;

/** A reporter that prints failures and a summary, or one JSON line per file; on a terminal long work shows a bar. */
export async function createReporter(
  call: Call<object>,
  total: number,
  format: 'text' | 'json',
  errors?: ErrorLog,
): Promise<Reporter> {
  const { io, loaded, language, text } = call;
  const counts: Counts = {
    added: 0,
    corrected: 0,
    repeated: 0,
    unchanged: 0,
    before: 0,
    failed: 0,
    pages: 0,
  };
  const found: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  const bar = format === 'text' ? await openBar(call, total, text.ingest.progress) : undefined;
  const rateOf = rateFrom(performance.now());
  async function tellFailure(failed: Failed): Promise<void> {
    await errors?.add(failureData(failed, loaded, language));
    if (format === 'json' || isPage(failed)) return;
    const line = `${failureLine(failed, loaded, language)}\n`;
    if (bar) bar.log(line);
    else await write(io.stderr, line);
  }
  return {
    counts,
    async add(ingested) {
      counts[ingested.result === 'failed' && isPage(ingested) ? 'pages' : ingested.result] += 1;
      if ('findings' in ingested) addTo(found, ingested.findings);
      if (format === 'json') await writeJson(io.stdout, ingestedData(call, ingested), 'line');
      if (ingested.result === 'failed') await tellFailure(ingested);
      bar?.step({ rate: rateOf(totalOf(counts)), failed: counts.failed });
    },
    close: () => bar?.stop(),
    async end(store, interrupted) {
      bar?.stop();
      const lines = summaryLines(call, counts, found, store, interrupted);
      await writeLines(format === 'json' ? io.stderr : io.stdout, lines);
    },
  };
}

const isPage = ({ path, error }: Failed): boolean => error.code === 'not-a-report' && path.includes('!/');

const totalOf = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

const rateFrom =
  (start: number) =>
  (done: number): string => {
    const rate = (1000 * done) / Math.max(1, performance.now() - start);
    return rate.toFixed(rate < 10 ? 1 : 0);
  };

function addTo(sum: Record<Severity, number>, counts: Record<Severity, number>): void {
  for (const severity of ['error', 'warning', 'info'] as const) sum[severity] += counts[severity];
}

function ingestedData({ loaded, language }: Call<object>, ingested: Ingested): object {
  const { path, result } = ingested;
  if (ingested.result === 'failed') {
    const { code, message } = failureData(ingested, loaded, language);
    return { path, result, error: { code, message } };
  }
  if (ingested.result === 'before') return { path, result, noted: ingested.noted };
  if (ingested.result === 'unchanged') return { path, result };
  const { id, agency, year, form } = ingested.report;
  return { path, result, id, agency, year, form, findings: ingested.findings };
}

function summaryLines(
  { text }: Call<object>,
  { added, corrected, repeated, unchanged, before, failed, pages }: Counts,
  found: Record<Severity, number>,
  store: string,
  interrupted: boolean,
): string[] {
  const { ingest, findings, punctuation } = text;
  return [
    ingest.summary(added, corrected, unchanged, failed) + punctuation.stop,
    ...(repeated > 0 ? [ingest.repeated(repeated)] : []),
    ...(before > 0 ? [ingest.before(before)] : []),
    ...(pages > 0 ? [ingest.pages(pages)] : []),
    ...(added + corrected + repeated > 0 ? [ingest.found(findings.counts(found))] : []),
    ingest.kept(store),
    ...(interrupted ? [ingest.interrupted] : []),
  ];
}
