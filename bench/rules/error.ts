import type { Random } from '../generate/report.ts';
import type { Draft, Printed } from './draft.ts';
import type { Rows } from './grid.ts';

/** The cells that an error changes and what they print then; undefined where the report has no place for such an error. */
export type Misprint = Record<string, Printed> | undefined;

/** A kind of error: what it is called and how it comes into a report. `alsoIn` changes what stands beside the tables; `wrong` says which of the cells are to be named, where not all of them are; `findings` how many findings there are to be, if not one; `rule` which rule shows it, where it is no equation of the form. */
export type Kind = {
  id: string;
  title: string;
  make: (draft: Draft, random: Random) => Misprint;
  alsoIn?: (draft: Draft, error: Record<string, Printed>) => Draft;
  wrong?: (path: string) => boolean;
  findings?: number;
  rule?: string;
};

export const pick = <T>(items: readonly T[], random: Random): T | undefined => items[random(items.length)];

export const numberAt = ({ figures }: Draft, path: string): number => {
  const value = figures[path];
  if (typeof value !== 'number') throw new TypeError(`no number in ${path}`);
  return value;
};

export const off = (value: number, most: number, random: Random): number => {
  const by = 1 + random(most);
  return random(2) && value >= by ? value - by : value + by;
};

export const rowAt = (rows: Rows, path: string) => {
  const found = rows.find((row) => row.path === path);
  if (!found) throw new Error(`no row ${path}`);
  return found.cells;
};

export const valuesOf = (draft: Draft, cells: string[]): number[] =>
  cells.map((cell) => numberAt(draft, cell));

export const put = (cells: string[], values: Printed[]): Record<string, Printed> =>
  Object.fromEntries(cells.map((cell, place) => [cell, values[place] ?? null]));
