import { GoujiError } from '../../errors.ts';
import type { Look } from './look.ts';

/**
 * A cell that is written, in its 0-based column; '' where it has only a format, such as the border of a blank cell. A
 * number has no text until all are written out in their formats, and a look is applied only then.
 */
export type SheetCell = {
  column: number;
  text: string;
  number?: { value: number; format: number };
  look?: Look;
};

/** A row that has cells, by its 0-based place in the sheet; `line` is where a person finds it, from 1. */
export type SheetRow = { index: number; line: number; cells: SheetCell[] };

/** Cells shown as one, of which the first alone shows its text; all from 0, the last included. */
export type Merge = { top: number; left: number; bottom: number; right: number };

/** A sheet as stored: rows and cells in any order, blank ones left out or not. */
export type Sheet = { name: string; rows: SheetRow[]; merges: Merge[] };

/** The sheets that are shown: a hidden one is often last year's. Where none is shown, all. */
export function visible<T extends { hidden: boolean }>(sheets: T[]): T[] {
  const shown = sheets.filter(({ hidden }) => !hidden);
  return shown.length > 0 ? shown : sheets;
}

// A report has a few hundred. Sheets formatted down to their last row keep far more that are blank.
const MOST = { 'cells, with blank ones': 500_000, 'merged cells': 50_000, sheets: 500 } as const;

/** Says how many of a thing a workbook keeps; throws `document-too-complex` once they are more than any report has. */
export type Stored = (what: keyof typeof MOST, count: number) => void;

export const storedIn =
  (name: string): Stored =>
  (what, count) => {
    const limit = MOST[what];
    if (count > limit) throw new GoujiError('document-too-complex', { name, what, count, limit });
  };

const A = 65;
const LETTERS = 26;
// XFD is the last column of any program.
const LONGEST = 3;

/** The 0-based column and row of a place such as B7 or $B$7; the row is -1 where none is named. */
export function placeOf(reference: string): { column: number; row: number } | undefined {
  const plain = reference.includes('$') ? reference.replaceAll('$', '') : reference;
  let column = 0;
  let at = 0;
  for (; at < plain.length; at += 1) {
    // Lower case, too.
    const letter = (plain.charCodeAt(at) & ~32) - A;
    if (letter < 0 || letter >= LETTERS) break;
    column = column * LETTERS + letter + 1;
  }
  const row = at < plain.length ? Number(plain.slice(at)) : 0;
  return at > 0 && at <= LONGEST && row >= 0 ? { column: column - 1, row: row - 1 } : undefined;
}
