import type { Lexicon } from './lexicon.ts';
import type { Line } from './lines.ts';

/** A line whose label was misread, the row that it has to be, the cell of the label, and how alike that is. */
export type MisreadLabel = { line: number; cell: number; row: number; score: number };

/** What a misread label still has in common with the one it is. */
const ENOUGH = 0.5;

// 2.重复申请                     <- read for sure
// ③要求提供公廾出版韧           <- between them the form has one row, and here stands one
// 4.无正当理由大量反复申请       <- read for sure
/**
 * The lines between two that were told by their labels, if they are as many as the rows that the form has there and each
 * still resembles its own. Only what a recogniser read is looked at: what is printed as text is not misread.
 */
export function misreadLabels(
  lines: readonly Line[],
  told: readonly { line: number; row: number }[],
  { rows, resembles }: Lexicon,
): MisreadLabel[] {
  return told.slice(1).flatMap((after, i) => {
    const before = told[i];
    if (!before) return [];
    const between = lines.slice(before.line + 1, after.line);
    const missing = after.row - before.row - 1;
    if (missing < 1 || between.length !== missing) return [];
    if (rows[before.row]?.table !== rows[after.row]?.table) return [];
    const found = between.map((line, k): MisreadLabel => {
      const cell = line.cells.findLastIndex(({ text }) => /\p{Script=Han}/u.test(text));
      const row = before.row + 1 + k;
      const label = line.cells[cell];
      const isRead = line.table === lines[before.line]?.table && label?.confidence !== undefined;
      return { line: before.line + 1 + k, cell, row, score: isRead ? resembles(label.text, row) : 0 };
    });
    return found.every(({ score }) => score >= ENOUGH) ? found : [];
  });
}
