import { GoujiError } from '../errors.ts';
import type { Agency, Finding, Report } from '../report/index.ts';
import { checkReport } from '../rules/index.ts';
import type { PutResult, Store } from '../store/index.ts';
import { sha256 } from './analyse.ts';
import { readSource } from './files.ts';
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
 * Reads, checks and keeps files one after the other, yielding what became of each in the order given.
 * Each report is kept in one transaction, so a killed run loses at most the file it was at, and running it again
 * passes over what is already there.
 */
export async function* ingest(
  store: Store,
  paths: string[],
  options: IngestOptions = {},
): AsyncGenerator<Ingested> {
  const pool = openPool(paths.length, options.jobs);
  try {
    const reading: Promise<Ready>[] = [];
    for (let next = 0, done = 0; done < paths.length && !options.signal?.aborted; done += 1) {
      while (next < paths.length && next - done < pool.width) {
        reading.push(prepare(store, pool, paths[next] as string, options.input));
        next += 1;
      }
      const ready = await (reading.shift() as Promise<Ready>);
      yield 'report' in ready ? await keep(store, ready) : ready;
    }
    await Promise.allSettled(reading);
  } finally {
    await pool.close();
  }
}

type Ready = { path: string; report: Report } | Exclude<Ingested, { report: Report }>;

async function prepare(
  store: Store,
  pool: Pool,
  path: string,
  input?: AsyncIterable<Uint8Array>,
): Promise<Ready> {
  try {
    const file = await readSource(path, input);
    if (await store.has(sha256(file.bytes))) return { path, result: 'unchanged' };
    return { path, report: await pool.analyse(file) };
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
