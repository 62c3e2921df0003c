import { availableParallelism } from 'node:os';
import { errorFrom, GoujiError } from '../errors.ts';
import type { SourceFile } from '../readers/index.ts';
import type { Report } from '../report/index.ts';
import type { Spot } from './disk-name.ts';
import { finish } from './finish.ts';
import { createCrew, type Crew, type Outcome } from './crew.ts';
import { inOrder, pathOf } from './in-order.ts';
import { holdsMany, tasksOf } from './tasks.ts';
import { createReading } from './work.ts';

/** How files are read in processes of their own. */
export type ReadingOptions = {
  /** How many processes at most; default: as many as the machine has cores. */
  jobs?: number;
  /** How long a process may be busy with one file without a sign of life, in seconds. */
  patience?: number;
  /** How long one file may take however much alive its process is, in seconds; default: sixty times as long. */
  longest?: number;
  /** Another program for the processes. */
  program?: string;
};

/** Reads files for who must not stand still meanwhile. */
export type ReadingCrew = {
  /** Reads one file as `analyse` does; throws also `time-exceeded`, and `reader-crashed` where reading it ends the process. */
  analyse(file: SourceFile): Promise<Report>;
  /** Ends the processes; to be called when nothing is being read. */
  close(): Promise<void>;
};

const SECONDS_PER_FILE = 60;

const crewFor = ({
  jobs = availableParallelism(),
  patience = SECONDS_PER_FILE,
  longest,
  program,
}: ReadingOptions): Crew =>
  createCrew({
    jobs,
    patience,
    ...(longest !== undefined && { longest }),
    ...(program !== undefined && { program }),
  });

/** A crew that starts no process before there is a file. */
export function createReadingCrew(options: ReadingOptions = {}): ReadingCrew {
  const crew = crewFor(options);
  return {
    async analyse(file) {
      const read = readOf(await crew.perform({ path: file.name, file }));
      if (read instanceof GoujiError) throw read;
      return read;
    },
    close: () => crew.close(),
  };
}

/** A file as read: a report, or the reason why it is none. */
export type ReadReport = { path: string } & ({ report: Report } | { error: GoujiError });

/**
 * Reads files and the members of containers, in order. One file alone is read on the spot, which is done before a
 * process would begin; of several each has its time limit, and one that crashes does not keep the others from being read.
 */
export async function* readReports(
  files: (string | Spot)[],
  options: ReadingOptions & { input?: AsyncIterable<Uint8Array> } = {},
): AsyncGenerator<ReadReport> {
  const [first = ''] = files;
  const path = typeof first === 'string' ? first : first.path;
  const crew = files.length === 1 && !holdsMany(path) ? onTheSpot() : crewFor(options);
  try {
    for await (const slots of inOrder(crew, tasksOf(files), options)) {
      for (const slot of slots) {
        const path = pathOf(slot);
        if (slot.next.kind === 'failed') yield { path, error: slot.next.error };
        else if (slot.outcome && slot.outcome.kind !== 'container') {
          const read = readOf(slot.outcome);
          yield read instanceof GoujiError ? { path, error: read } : { path, report: read };
        }
      }
    }
  } finally {
    await crew.close();
  }
}

function onTheSpot(): Crew {
  const reading = createReading();
  return { perform: (task) => finish(reading(task).steps), stop() {}, close: () => Promise.resolve() };
}

function readOf(outcome: Outcome): Report | GoujiError {
  if (outcome.kind === 'read') return outcome.report;
  if (outcome.kind === 'failed') return errorFrom(outcome.error);
  throw new GoujiError('internal', { name: 'worker', reason: `unexpected: ${outcome.kind}` });
}
