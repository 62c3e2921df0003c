import { GoujiError } from '../errors.ts';
import type { Agency, Finding, Report } from '../report/index.ts';
import { checkReport } from '../rules/index.ts';
import type { PutResult, Store } from '../store/index.ts';
import { sha256 } from './analyse.ts';
import { type Member, readSources } from './containers/index.ts';
import { openPool, type Pool } from './pool.ts';

/** What became of one file: kept (or already there), or refused with the reason. */
export type Ingested =
  | { path: string; result: 'unchanged' }
  | { path: string; result: Exclude<PutResult, 'unchanged'>; report: Report; findings: Finding[] }
  | { path: string; result: 'failed'; error: GoujiError };

export type IngestOptions = {
  /** Worker threads; 1 stays on this thread. Default: as many as the machine has cores. */
  jobs?: number;
  /** Stops before the next file; what was yielded is kept. */
  signal?: AbortSignal;
  /** What `-` reads. */
  input?: AsyncIterable<Uint8Array>;
};

/**
 * Reads, checks and keeps files, and the members of containers, one after the other, yielding what became of each in
 * order. Each report is kept in one transaction, so a killed run loses at most the file it was at, and running it
 * again passes over what is already there.
 */
export async function* ingest(
  store: Store,
  paths: string[],
  options: IngestOptions = {},
): AsyncGenerator<Ingested> {
  const pool = openPool(options.jobs);
  const sources = readSources(paths, options.input);
  const reading: Promise<Ready>[] = [];
  let more = true;
  try {
    while (!options.signal?.aborted) {
      while (more && reading.length < pool.width) {
        const next = await sources.next();
        more = !next.done;
        if (!next.done) reading.push(prepare(store, pool, next.value));
      }
      const ready = await reading.shift();
      if (!ready) return;
      yield 'report' in ready ? await keep(store, ready) : ready;
    }
  } finally {
    await Promise.allSettled(reading);
    await sources.return(undefined);
    await pool.close();
  }
}

type Ready = { path: string; report: Report } | Exclude<Ingested, { report: Report }>;

async function prepare(store: Store, pool: Pool, source: Member): Promise<Ready> {
  const path = source.name;
  if ('error' in source) return { path, result: 'failed', error: source.error };
  try {
    if (await store.has(sha256(source.file.bytes))) return { path, result: 'unchanged' };
    return { path, report: await pool.analyse(source.file) };
  } catch (error) {
    if (error instanceof GoujiError && !error.code.startsWith('store-'))
      return { path, result: 'failed', error };
    throw error;
  }
}

async function keep(store: Store, { path, report }: { path: string; report: Report }): Promise<Ingested> {
  const previous = await neighbour(store, report.agency, report.year - 1);
  const next = await neighbour(store, report.agency, report.year + 1);
  const findings = checkReport(report, context(previous));
  // The year after is checked anew first: killed in between, the next run does both again.
  if (next) await store.putFindings(next.id, checkReport(next, context(report)));
  const result = await store.put(report, findings);
  return result === 'unchanged' ? { path, result } : { path, result, report, findings };
}

const context = (previous: Report | undefined): { previous?: Report } => (previous ? { previous } : {});

/** The current report of the same agency on another year, if there is one. */
async function neighbour(store: Store, agency: Agency, year: number): Promise<Report | undefined> {
  const place = agency.division ? { place: agency.division.code } : {};
  const { items } = await store.list({ agency: agency.name, year, ...place }, { limit: 500 });
  const same = items.find((item) => item.agency.division?.code === agency.division?.code);
  return same && (await store.get(same.id))?.report;
}
