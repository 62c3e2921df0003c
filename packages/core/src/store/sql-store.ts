import { GoujiError } from '../errors.ts';
import { createAgencies } from './agencies.ts';
import { addBlocks } from './blocks.ts';
import { createFigures } from './figures.ts';
import { inLumps, readIds, readKeys } from './keys.ts';
import { createLayouts } from './layouts.ts';
import { readPage } from './listing.ts';
import { packParcel } from './parcel.ts';
import type { Sql } from './sql.ts';
import type { Store, YearNumbers } from './store.ts';
import { readAll, readCurrent, readReport, readReports } from './whole.ts';
import { createWriter, noteFile, readFileNote } from './write.ts';
import { createYears } from './years.ts';

/** An open database with our tables, and what is particular to its kind. */
export type Database = {
  sql: Sql;
  location: string;
  /** Runs a piece of work: again where the database was merely busy, and with its failures told as a GoujiError. */
  attempt<T>(work: () => T | Promise<T>): Promise<T>;
  /** How often it was opened, because what it counts of changes begins anew with each time. */
  timesOpened(): number;
  close(): void;
};

// Whole reports held at a time while streaming: a few megabytes.
const lump = 50;

// What a log of changes beside the file still holds would be taken for changes of any other file put in its place.
function emptyLog(sql: Sql): void {
  try {
    sql.get('pragma wal_checkpoint(truncate)');
  } catch {
    // Nothing is lost: the log stays, and belongs to the store.
  }
}

/** The store over an open database; `now` tells when a report is kept. */
export function createSqlStore(database: Database, now: () => Date): Store {
  const { sql, location } = database;
  const layouts = createLayouts(sql);
  const agencies = createAgencies(sql);
  const years = createYears(sql, layouts, agencies);
  const figures = createFigures(sql, layouts);
  const writer = createWriter(sql, layouts);
  const numbers = (cells: readonly string[], year: number, only?: 'remembered'): YearNumbers | undefined => {
    const found = only ? years.remembered(year) : years.read(year);
    if (!found) return undefined;
    const idsOf = (rows: readonly number[]) => {
      const seqs = rows.map((row) => found.seqs[row] ?? 0);
      return run(() => {
        const known = readIds(sql, seqs);
        return seqs.map((seq) => known.get(seq) ?? '');
      });
    };
    const { places, forms, column } = found;
    return { agencies: found.agencies, places, forms, columns: cells.map(column), idsOf };
  };
  const running = new Set<Promise<unknown>>();
  let closed = false;

  async function run<T>(work: () => T | Promise<T>): Promise<T> {
    if (closed) throw new GoujiError('store-unavailable', { store: location, reason: 'closed' });
    const begun = database.attempt(work);
    running.add(begun);
    return begun.finally(() => running.delete(begun));
  }
  // SQLite numbers what others write, and we count what we write ourselves.
  let written = 0;
  const write = <T>(work: () => T) =>
    run(() => {
      const result = sql.transaction(() => {
        const done = work();
        addBlocks(sql);
        return done;
      });
      written += 1;
      return result;
    });

  return {
    location,
    put(report, findings) {
      const parcel = packParcel(report, findings);
      return write(() => (writer.isKept(parcel) ? 'unchanged' : writer.write(parcel, now().toISOString())));
    },
    putAll: (parcels, check, files = []) =>
      write(() => {
        for (const file of files) noteFile(sql, file);
        return parcels.map((parcel) => {
          if (writer.isKept(parcel)) return { result: 'unchanged', findings: parcel.findings.counts };
          const findings = writer.settle(parcel, check);
          const result = writer.write({ ...parcel, findings }, now().toISOString());
          return { result, findings: findings.counts };
        });
      }),
    fileNote: (file) => run(() => readFileNote(sql, file)),
    putFindings: (id, findings) => write(() => writer.writeFindings(id, findings)),
    has: (sha256) => run(() => sql.get('select seq from reports where sha256 = ?', sha256) !== undefined),
    get: (id, cells) => run(() => readReport(sql, layouts, id, cells && new Set(cells))),
    getAll: (ids, cells) => run(() => readAll(sql, layouts, ids, new Set(cells))),
    current: (agency, year) => run(() => readCurrent(sql, layouts, agency, year)),
    list: (filter, page = {}) => run(() => readPage(sql, filter, page)),
    async *reports(filter) {
      const keys = await run(() => readKeys(sql, filter));
      for await (const seqs of inLumps(keys, lump)) yield* await run(() => readReports(sql, layouts, seqs));
    },
    agencies: () => run(() => agencies().entries),
    figures: (cells, filter) => run(() => figures(cells, filter)),
    version: () =>
      run(() => {
        const changes = sql.get<{ data_version: number }>('pragma data_version')?.data_version;
        return [changes, written, database.timesOpened()].join(' ');
      }),
    numbers: (cells, year, only) => run(() => numbers(cells, year, only)),
    async close() {
      if (closed) return;
      closed = true;
      await Promise.allSettled(running);
      if (written > 0) emptyLog(sql);
      database.close();
    },
  };
}
