import { setImmediate as nextTurn } from 'node:timers/promises';
import { LISTED, matching } from './filter.ts';
import type { Sql } from './sql.ts';
import type { ReportFilter } from './store.ts';

/**
 * The internal numbers of all matching reports in the order of a listing. Numbers first and reports afterwards: what a
 * caller walks through is settled at the start, however long it takes and whatever is written meanwhile, and a number
 * is eight bytes where a report is kilobytes.
 */
export function readKeys(sql: Sql, filter: ReportFilter): number[] {
  const { text, values } = matching(filter, true);
  return sql.all<{ seq: number }>(`select r.seq ${text} ${LISTED}`, ...values).map(({ seq }) => seq);
}

/** So many numbers at a time. */
export async function* inLumps(seqs: number[], size: number): AsyncGenerator<number[]> {
  for (let start = 0; start < seqs.length; start += size) {
    yield seqs.slice(start, start + size);
    // SQLite answers without ever waiting: between lumps, others in this process have their turn.
    await nextTurn();
  }
}

/** The condition that chooses rows by internal numbers, given as one JSON array. */
export const SEQS = 'r.seq in (select value from json_each(?))';

/** The rows in the order of the numbers that they were asked for with. */
export function inOrder<T extends { seq: number }>(rows: T[], seqs: number[]): T[] {
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  return seqs.flatMap((seq) => bySeq.get(seq) ?? []);
}

/** The ids of reports by their internal numbers. */
export const readIds = (sql: Sql, seqs: readonly number[]): Map<number, string> =>
  new Map(
    sql
      .all<{ seq: number; id: string }>(
        `select r.seq, r.id from reports as r where ${SEQS}`,
        JSON.stringify(seqs),
      )
      .map(({ seq, id }) => [seq, id]),
  );
