import type { Kysely } from 'kysely';
import { GoujiError } from '../errors.ts';
import { createAgencies } from './agencies.ts';
import { createFigures } from './figures.ts';
import { inLumps, readKeys } from './keys.ts';
import { createLayouts } from './layouts.ts';
import { readPage } from './listing.ts';
import { packReport } from './pack.ts';
import type { Tables } from './schema.ts';
import type { Store } from './store.ts';
import { readReport, readReports } from './whole.ts';
import { writeFindings, writeReport } from './write.ts';

/** An open database with our tables, and what is particular to its kind. */
export type Database = {
  db: Kysely<Tables>;
  location: string;
  /** Runs a piece of work: again where the database was merely busy, and with its failures told as a GoujiError. */
  attempt<T>(work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

// Whole reports held at a time while streaming: a few megabytes.
const lump = 50;

/** The store over any SQL database; `now` tells when a report is kept. */
export function createSqlStore(database: Database, now: () => Date): Store {
  const { db, location } = database;
  const layouts = createLayouts(db);
  const agencies = createAgencies(db);
  const figures = createFigures(db, layouts);
  let closed = false;

  async function run<T>(work: () => Promise<T>): Promise<T> {
    if (closed) throw new GoujiError('store-unavailable', { store: location, reason: 'closed' });
    return database.attempt(work);
  }
  const write = <T>(work: (db: Kysely<Tables>) => Promise<T>) =>
    run(() => db.transaction().execute((transaction) => work(transaction)));

  return {
    location,
    async put(report, findings) {
      const parcel = { report, findings, packed: packReport(report), storedAt: now().toISOString() };
      return write((transaction) => writeReport(transaction, parcel));
    },
    putFindings: (id, findings) => write((transaction) => writeFindings(transaction, id, findings)),
    async has(sha256) {
      const query = db.selectFrom('reports').select('seq').where('sha256', '=', sha256);
      return (await run(() => query.executeTakeFirst())) !== undefined;
    },
    get: (id) => run(() => readReport(db, layouts, id)),
    list: (filter, page = {}) => run(() => readPage(db, filter, page)),
    async *reports(filter) {
      const keys = await run(() => readKeys(db, filter));
      for await (const seqs of inLumps(keys, lump)) yield* await run(() => readReports(db, layouts, seqs));
    },
    agencies: () => run(agencies),
    figures: (cells, filter) => run(() => figures(cells, filter)),
    async close() {
      if (closed) return;
      closed = true;
      await database.close();
    },
  };
}
