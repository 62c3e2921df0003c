/** What SQL takes as a parameter, and gives in a column. */
export type SqlValue = string | number | null | Uint8Array;

/** Part of a query with the values of its parameters, in order. */
export type Fragment = { text: string; values: SqlValue[] };

/**
 * An open database, spoken to in SQL with `?` for parameters. Every statement is prepared once and kept, so that texts
 * must not hold values. `R` is what the columns are known to be.
 */
export type Sql = {
  all<R>(text: string, ...values: SqlValue[]): R[];
  get<R>(text: string, ...values: SqlValue[]): R | undefined;
  /** The number of rows changed, and the id of the last row inserted. */
  run(text: string, ...values: SqlValue[]): { changes: number; id: number };
  /** Runs work in one transaction that may write from its beginning; what it throws undoes it. */
  transaction<T>(work: () => T): T;
  /** Runs work that reads what the database holds at one moment, whatever is written meanwhile. */
  reading<T>(work: () => T): T;
};
