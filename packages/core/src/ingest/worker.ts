import { errorRecord, type ErrorRecord, GoujiError } from '../errors.ts';
import type { SourceFile } from '../readers/index.ts';
import type { Report } from '../report/index.ts';
import { analyse } from './analyse.ts';

/** What a worker sends back: errors as plain records, for classes do not survive the crossing. */
export type Analysed = { report: Report } | { error: ErrorRecord };

/** Reads one file into a report inside a worker thread. */
export default async function work(file: SourceFile): Promise<Analysed> {
  try {
    return { report: await analyse(file) };
  } catch (error) {
    if (error instanceof GoujiError) return { error: errorRecord(error) };
    throw error;
  }
}
