import type { Changes, Sheet } from './sheet.ts';

/** What would have happened: one wrong number, a case counted in the wrong place, two numbers exchanged, an error taken over into a total, a row shifted, one number split over two cells or two run into one, two rows exchanged, or several wrong numbers. */
export type Pattern =
  | 'one'
  | 'moved'
  | 'exchanged'
  | 'intoTotal'
  | 'shifted'
  | 'split'
  | 'joined'
  | 'rowsExchanged'
  | 'several';

/** The one slip that would print what is printed instead of the changes; `several` where they look unrelated. */
export function patternOf(sheet: Sheet, changes: Changes): Pattern {
  if (changes.size === 1) return 'one';
  const [a, b, more] = [...changes].map(([cell, to]) => errorAt(sheet, cell, to));
  if (!a || !b || more || (a.row === b.row) === (a.column === b.column)) return 'several';
  // Where one of the two is none, cases went from cell to cell.
  if (a.printed && b.printed === a.meant && b.meant === a.printed && a.meant) return 'exchanged';
  const isOfTotal = a.row === b.row ? a.columnOfTotals !== b.columnOfTotals : a.rowOfTotals !== b.rowOfTotals;
  if (isOfTotal) return a.by === b.by ? 'intoTotal' : 'several';
  return a.by === -b.by ? 'moved' : 'several';
}

/** A wrong number: its row and column, whether they are those of totals, what is printed and meant, and by how much it is too large. */
function errorAt({ plan, terms }: Sheet, cell: number, meant: number) {
  const spec = plan.cells[cell];
  const printed = terms[cell];
  const number = typeof printed === 'number' ? printed : undefined;
  return {
    row: `${spec?.table}.${spec?.row}`,
    column: spec?.column,
    columnOfTotals: spec?.spec.total === true,
    rowOfTotals: spec?.placed.row.total === true,
    printed: number,
    meant,
    by: (number ?? 0) - meant,
  };
}
