import type { DocumentCell } from '../../document/document.ts';
import type { Line, TableLines } from '../text.ts';

// 行政处罚→3454→减 105→
// →→2. 重复申请→0→0→0→0→0→0→0
/** A row per line, cells between tabs; the place between tabs is the grid column. */
export function readTabRows(lines: Line[], from: number): TableLines {
  const rows = [];
  let i = from;
  for (let line = lines[i]; line?.text.includes('\t'); line = lines[++i]) rows.push({ cells: cellsOf(line) });
  return { rows, next: i };
}

function cellsOf({ text, number }: Line): DocumentCell[] {
  return text
    .split('\t')
    .map((cell, column) => ({ text: cell.trim(), at: { line: number, cell: column + 1 }, column, width: 1 }));
}
