import { isCaption, isHeading, isSentence } from '../prose.ts';
import type { GridRow } from './grid-rows.ts';

/** What a row of a sheet is: a line of prose, a row of a table, or nothing that shows. */
export type RowKind = 'prose' | 'table' | 'blank';

/**
 * Tells prose from tables. A row with several cells, or beside a cell that reaches down, is one of a table. One with a
 * single cell may be a title, a heading or prose, or in a table a label whose figures are blank: it is of the table
 * where it stands between rows of it, or beside one with blank cells of its own, unless it reads like prose or a heading.
 */
export function sortRows(rows: GridRow[]): RowKind[] {
  const sure = rows.map((row) => sureKind(row));
  // Whether a row of a table comes next, with nothing but labels between.
  const above: boolean[] = [];
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    const next = sure[i + 1];
    const open = next === undefined || next === 'hollow';
    above[i] = follows(rows, i) && (next === 'table' || (open && above[i + 1] === true));
  }
  const kinds: RowKind[] = [];
  rows.forEach((row, i) => {
    const below = i > 0 && follows(rows, i - 1) && kinds[i - 1] === 'table';
    const kind = sure[i];
    if (kind === 'hollow') kinds.push(below ? 'table' : 'blank');
    else
      kinds.push(kind ?? ((below && above[i]) || (row.kept > 0 && (below || above[i])) ? 'table' : 'prose'));
  });
  return kinds;
}

/** The kind of a row that does not depend on its neighbours; hollow is one that shows nothing but the cells of a table. */
function sureKind({ filled, kept, reached }: GridRow): RowKind | 'hollow' | undefined {
  const [only, more] = filled;
  if (!only) return reached || kept > 0 ? 'hollow' : 'blank';
  if (more || reached) return 'table';
  if (isSentence(only.text)) return 'prose';
  // 一、本年新收政府信息公开申请情况 beside blank cells is a label.
  return (isHeading(only.text) && kept === 0) || isCaption(only.text) ? 'prose' : undefined;
}

/** A short text alone in its row, which may as well be a row of the table that it stands in. */
export const isLone = (row: GridRow): boolean => sureKind(row) === undefined;

const follows = (rows: GridRow[], i: number): boolean => rows[i + 1]?.index === (rows[i]?.index ?? 0) + 1;
