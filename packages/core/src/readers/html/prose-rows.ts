import { isCaption, isHeading, isSentence } from '../prose.ts';
import { cellText } from './layout.ts';
import type { PlacedCell, PlacedTable } from './pieces.ts';

const NONE: ReadonlySet<PlacedCell[]> = new Set();

// 某局2020年政府信息公开工作年度报告      <- one cell over all columns
// 一、总体情况
// 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数
/** The rows of a table that hold a heading or prose in one cell over its whole width, and what stands alone above the first of them. */
export function proseRows({ rows }: PlacedTable): ReadonlySet<PlacedCell[]> {
  const alone = rows.filter((row) => row.length === 1);
  if (alone.length === 0) return NONE;
  const width = widthOf(rows);
  const prose = new Set(alone.filter((row) => isProse(row, width)));
  const top = rows.findIndex((row) => prose.has(row));
  const above = rows.slice(0, Math.max(top, 0));
  if (above.every((row) => row.length === 1)) for (const row of above) prose.add(row);
  return prose;
}

function isProse([cell]: PlacedCell[], width: number): boolean {
  if (!cell || cell.column > 0) return false;
  const text = cellText(cell);
  if (cell.heavy || isSentence(text)) return true;
  return (isHeading(text) || isCaption(text)) && cell.width === width;
}

function widthOf(rows: PlacedCell[][]): number {
  let width = 0;
  for (const row of rows) {
    const last = row.at(-1);
    width = Math.max(width, last ? last.column + last.width : 0);
  }
  return width;
}
