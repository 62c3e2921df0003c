import { availableParallelism } from 'node:os';
import { errorFrom, type GoujiError } from '../errors.ts';
import type { Severity } from '../report/index.ts';
import { checkerWith, type Levels } from '../rules/index.ts';
import type { Check, FileNote, PutResult, ReportHead, Store } from '../store/index.ts';
import { createCrew, type Crew } from './crew.ts';
import { inOrder } from './in-order.ts';
import { type Files, tasksOf } from './tasks.ts';
import type { Slot } from './window.ts';

/** What became of one file: kept (or already there), refused with the reason, or done in an earlier run, with what it was noted as. */
export type Ingested =
  | { path: string; result: 'unchanged' }
  | {
      path: string;
      result: Exclude<PutResult, 'unchanged'>;
      report: ReportHead;
      findings: Record<Severity, number>;
    }
  | { path: string; result: 'failed'; error: GoujiError }
  | { path: string; result: 'before'; noted: string };

export type IngestOptions = {
  /** Worker processes; default: as many as the machine has cores. */
  jobs?: number;
  /** Lets what is in hand be finished and stops; what was yielded is kept. */
  signal?: AbortSignal;
  /** What `-` reads. */
  input?: AsyncIterable<Uint8Array>;
  /** Which rules check the reports, and how grave what they find is; default: all, as they are. */
  levels?: Levels;
  /** Passes over files that an earlier run told of and that are the same by path, size and time of change. */
  resume?: boolean;
  /** How long a worker process may be busy with one file without a sign of life, in seconds; all in all sixty times as long. */
  patience?: number;
  /** Another program for the worker processes. */
  program?: string;
};

const SECONDS_PER_FILE = 60;

/**
 * Reads, checks and keeps files, and the members of containers, yielding what became of each in order. What is yielded
 * is committed: a killed run loses nothing that was told, leaves no report in part, and what is there already is passed
 * over by the next.
 */
export async function* ingest(
  store: Store,
  files: Files,
  options: IngestOptions = {},
): AsyncGenerator<Ingested> {
  const { signal, resume = false } = options;
  const crew = crewFor(store, options);
  const stop = (): void => crew.stop();
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop);
  try {
    const check = checkWith(options);
    for await (const slots of inOrder(crew, tasksOf(files, resume ? store : undefined), options)) {
      yield* keep(store, slots, check);
    }
  } finally {
    signal?.removeEventListener('abort', stop);
    await crew.close();
  }
}

// However few the files are: only a process can be ended when a file hangs it.
function crewFor(store: Store, options: IngestOptions): Crew {
  const { jobs = availableParallelism(), patience = SECONDS_PER_FILE, program, levels = {} } = options;
  return createCrew({
    jobs,
    keeping: { location: store.location, levels },
    patience,
    ...(program !== undefined && { program }),
  });
}

function checkWith({ levels }: IngestOptions): Check {
  const { checkReport } = checkerWith(levels);
  return (report, previous) => checkReport(report, previous ? { previous } : {});
}

/** Keeps what was read in one transaction, and then tells of it. */
async function* keep(store: Store, slots: Slot[], check: Check): AsyncGenerator<Ingested> {
  const parcels = slots.flatMap(({ outcome }) => (outcome?.kind === 'report' ? [outcome.parcel] : []));
  const outcomes = (await store.putAll(parcels, check, slots.flatMap(noteOf))).values();
  for (const { next, outcome } of slots) {
    if (next.kind === 'failed') yield { path: next.path, result: 'failed', error: next.error };
    else if (next.kind === 'before') yield { path: next.path, result: 'before', noted: next.result };
    else if (outcome?.kind === 'failed')
      yield { path: outcome.path, result: 'failed', error: errorFrom(outcome.error) };
    else if (outcome?.kind === 'unchanged') yield { path: outcome.path, result: 'unchanged' };
    else if (outcome?.kind === 'report') {
      const { result, findings } = outcomes.next().value ?? { result: 'unchanged' };
      const { path, parcel } = outcome;
      if (result === 'unchanged') yield { path, result };
      else yield { path, result, report: parcel.head, findings };
    }
  }
}

function noteOf({ next, outcome }: Slot): FileNote[] {
  if (next.kind === 'container') return next.stamp ? [{ ...next.stamp, result: 'container' }] : [];
  if (!outcome || outcome.kind === 'dropped' || !outcome.stamp) return [];
  if (outcome.kind === 'failed') return [{ ...outcome.stamp, result: outcome.error.code }];
  return [{ ...outcome.stamp, result: outcome.kind === 'container' ? 'container' : 'kept' }];
}
