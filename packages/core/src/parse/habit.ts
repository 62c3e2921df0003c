import type { DocumentCell } from '../document/document.ts';
import { excessOf, type Habit, type RowShape, spanOf, widthOf } from './header.ts';
import { isBlank } from './print.ts';

/** A row of figures whose cells are to be placed. */
export type Placeable = { values: DocumentCell[]; columns: number; shape: RowShape };

/** One row that ends otherwise than the rest is damaged; several that do so may be the way a file was made. */
const SEVERAL = 3;

/** How the rows of a document go, as all of them together show it. */
export function habitOf(rows: readonly Placeable[]): Habit {
  const seen = rows.flatMap((row) => {
    const figures = figuresOf(row);
    return figures.length === 0 ? [] : [{ ...row, figures, excess: endOf(row, figures) }];
  });
  const longer = seen.filter(({ excess, shape }) => excess > spanOf(shape) + shape.spare);
  const shorter = seen.filter(({ excess }) => excess < 0);
  const onlyBlanks = longer.every(({ figures, excess }) => figures.slice(-excess).every(isBlank));
  // Where blanks are left out at the end alone, no row ends in one, and some have one inside.
  const noneAtEnd = seen.every(({ figures }) => !isBlank(figures.at(-1)));
  const someInside = seen.some(({ figures }) => figures.some(isBlank));
  return {
    pads: isCommon(longer.length, seen.length / 2) && onlyBlanks,
    trims: isCommon(shorter.length, seen.length / 4) && noneAtEnd && someInside,
    fills: fills(rows),
  };
}

/** What all rows of a file do, but for damage to a few. */
const NEARLY_ALL = 0.8;

/** Whether nearly all rows that are narrower than their table, or whose labels span columns, are as long as the others. */
function fills(rows: readonly Placeable[]): boolean {
  const narrow = rows.filter(({ values, shape }) => values.length > 0 && spanOf(shape) + shape.spare > 0);
  const filled = narrow.filter(
    ({ values, columns, shape }) => widthOf(values) - columns === spanOf(shape) + shape.spare,
  );
  return filled.length > narrow.length * NEARLY_ALL;
}

const isCommon = (count: number, enough: number): boolean => count >= SEVERAL && count >= enough;

/** The cells behind a label without the blanks that it may span. */
function figuresOf({ values, shape }: Placeable): DocumentCell[] {
  const written = values.findIndex((cell) => !isBlank(cell));
  return values.slice(Math.min(spanOf(shape), Math.max(written, 0)));
}

const endOf = ({ values, columns, shape }: Placeable, figures: DocumentCell[]): number =>
  excessOf(values, shape) ?? figures.length - columns;
