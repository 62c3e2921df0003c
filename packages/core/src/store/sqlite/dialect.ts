import type { DatabaseSync, SQLInputValue } from 'node:sqlite';
import { CompiledQuery, SqliteAdapter, SqliteDriver, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { DatabaseConnection, Dialect, SqliteDatabase } from 'kysely';

/** Kysely's SQLite dialect over the database that Node brings along. */
export const sqliteDialect = (file: DatabaseSync): Dialect => ({
  createAdapter: () => new Adapter(),
  createDriver: () => new Driver(file),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});

/** Kysely assumes that tables are made outside transactions; SQLite makes them inside, so a killed migration leaves nothing. */
class Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/**
 * Every transaction here writes, so it takes the writer's place at its beginning. Begun as a reader, it would fail at
 * its first write if another process had written meanwhile, and no waiting would help it.
 */
class Driver extends SqliteDriver {
  readonly #file: DatabaseSync;

  constructor(file: DatabaseSync) {
    super({ database: asBetterSqlite(file) });
    this.#file = file;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  // A full disk makes SQLite roll back by itself; doing it again would fail, and hide why.
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#file.isTransaction) await super.rollbackTransaction(connection);
  }
}

// Kysely's driver speaks to better-sqlite3, which takes parameters as one array and tells whether rows come back.
const asBetterSqlite = (file: DatabaseSync): SqliteDatabase => ({
  close: () => file.close(),
  prepare(sql) {
    const statement = file.prepare(sql);
    return {
      reader: statement.columns().length > 0,
      all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
      iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
      run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
    };
  },
});
