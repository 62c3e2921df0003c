import type { DatabaseSync } from 'node:sqlite';
import { GoujiError } from '../../errors.ts';

/** The changes of the schema by name, in the order in which a store goes through them; names are permanent. */
export const migrationNames = [
  '0001-reports',
  '0002-severity',
  '0003-years',
  '0004-files',
  '0005-numbers',
  '0006-identities',
] as const;

/** Where it is kept which changes a store has gone through. */
export const migrationTable = 'migrations';

/** Whether a file has all our tables as they are now; throws `store-newer` where it has what only a newer Gouji knows. */
export function isUpToDate(file: DatabaseSync, store: string): boolean {
  const applied = appliedMigrations(file);
  const ours: readonly string[] = migrationNames;
  const newest = applied
    .filter((name) => !ours.includes(name))
    .sort()
    .at(-1);
  if (newest !== undefined) throw new GoujiError('store-newer', { store, version: newest });
  return applied.length === ours.length;
}

function appliedMigrations(file: DatabaseSync): string[] {
  if (!tableNames(file).includes(migrationTable)) return [];
  return file
    .prepare(`select name from ${migrationTable}`)
    .all()
    .map(({ name }) => String(name));
}

/** The tables in a file. */
export const tableNames = (file: DatabaseSync): string[] =>
  file
    .prepare("select name from sqlite_schema where type = 'table'")
    .all()
    .map(({ name }) => String(name));
