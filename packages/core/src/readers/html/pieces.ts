import { struckFigure } from '../../text/struck.ts';
import { tidy } from './space.ts';

/** A line of prose, tidy and not empty; `line` is where it starts in the source. */
export type Prose = { kind: 'prose'; text: string; line: number };

/** A cell placed in the grid of its table, with all that stands in it. */
export type PlacedCell = {
  pieces: readonly Piece[];
  line: number;
  column: number;
  width: number;
  heavy: boolean;
};

/** A table as marked up, which may be there only to lay out the page, and those of its cells that are heavy. Rows without cells are left out. */
export type PlacedTable = {
  kind: 'table';
  rows: PlacedCell[][];
  heavy: readonly PlacedCell[];
  line: number;
  layout: boolean;
  holdsTable: boolean;
  characters: number;
};

/** What a page is made of, in reading order, before it is decided which tables are tables. */
export type Piece = Prose | PlacedTable;

/** What pieces are put into, one after the other: a page, or a cell. */
export type Holder = { pieces: readonly Piece[] };

/** The pieces of what holds none yet. */
export const NO_PIECES: readonly Piece[] = [];

/** Puts a piece behind those that are there. Nearly all cells come to hold one alone, and have room for no more. */
export function putPiece(holder: Holder, piece: Piece): void {
  if (holder.pieces.length === 0) holder.pieces = [piece];
  else (holder.pieces as Piece[]).push(piece);
}

// <td><s>12</s></td>      <- no 12, but no blank either; where something else stands beside it, that is the figure
/** Puts a figure that a cell shows struck out into it, with its strokes, where the cell shows nothing else. */
export function putStruck(cell: Holder, struck: string, line: number): void {
  if (cell.pieces.length > 0) return;
  const text = struckFigure(tidy(struck));
  if (text) putPiece(cell, { kind: 'prose', text, line });
}
