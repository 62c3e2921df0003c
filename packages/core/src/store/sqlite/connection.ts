import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Sql, SqlValue } from '../sql.ts';

/** Statements over the database that Node brings along. */
export function sqliteConnection(file: DatabaseSync): Sql {
  const prepared = new Map<string, StatementSync>();
  const statement = (text: string): StatementSync => {
    const known = prepared.get(text) ?? file.prepare(text);
    prepared.set(text, known);
    return known;
  };
  const run = (text: string, ...values: SqlValue[]): { changes: number; id: number } => {
    const { changes, lastInsertRowid } = statement(text).run(...values);
    return { changes: Number(changes), id: Number(lastInsertRowid) };
  };
  function within<T>(begin: string, work: () => T): T {
    file.exec(begin);
    try {
      const result = work();
      file.exec('commit');
      return result;
    } catch (error) {
      // A full disk makes SQLite roll back by itself; doing it again would fail, and hide why.
      if (file.isTransaction) file.exec('rollback');
      throw error;
    }
  }
  return {
    all: <R>(text: string, ...values: SqlValue[]) => statement(text).all(...values) as R[],
    get: <R>(text: string, ...values: SqlValue[]) => statement(text).get(...values) as R | undefined,
    run,
    // Begun as a reader, it would fail at its first write if another process had written meanwhile.
    transaction: (work) => within('begin immediate', work),
    reading: (work) => within('begin', work),
  };
}
