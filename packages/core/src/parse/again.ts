import type { DocumentCell } from '../document/document.ts';
import type { FormTable } from '../forms/index.ts';
import type { Candidates } from './align.ts';
import type { Lexicon } from './lexicon.ts';
import { isBlank } from './print.ts';

/** A label with the figures behind it, and what rows of the form it may name. */
type Labelled = { line: { foreign: boolean }; values: DocumentCell[]; candidates: Candidates };

/** The tables of the form that a document prints a second time, and by row the labels that were taken for none. */
export type Again<T> = { tables: ReadonlySet<FormTable>; labels: ReadonlyMap<number, T[]> };

/**
 * Finds the tables of which more than half as many rows with figures were left over as were assigned: whichever of the
 * two tables the report means, nothing tells.
 */
export function printedAgain<T extends Labelled>(
  labels: readonly T[],
  assigned: readonly number[],
  { rows }: Lexicon,
): Again<T> {
  const left = new Map<number, T[]>();
  const again = new Map<FormTable, Set<number>>();
  const taken = new Map<FormTable, Set<number>>();
  labels.forEach((label, k) => {
    const index = assigned[k] ?? -1;
    const own = index === -1 ? bestOf(label.candidates) : index;
    const table = rows[own]?.table;
    if (!table || (index === -1 && label.line.foreign)) return;
    if (index === -1) left.set(own, [...(left.get(own) ?? []), label]);
    if (label.values.every(isBlank)) return;
    const seen = index === -1 ? again : taken;
    seen.set(table, (seen.get(table) ?? new Set()).add(own));
  });
  const tables = [...again].filter(([table, { size }]) => size * 2 > (taken.get(table)?.size ?? 0));
  return { tables: new Set(tables.map(([table]) => table)), labels: left };
}

const bestOf = (candidates: Candidates): number =>
  candidates.reduce((a, b) => (b.score > a.score ? b : a), { index: -1, score: 0 }).index;
