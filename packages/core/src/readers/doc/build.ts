import type { Bounds } from '../bounds.ts';
import { judgeTable } from '../html/layout.ts';
import { type Piece, type PlacedTable, putStruck } from '../html/pieces.ts';
import type { Mark } from './mark.ts';
import { placeRows, type TextCell, type TextRow } from './place-rows.ts';

/** A paragraph of the text: its lines without blanks, what of it is struck out, its number in the text, and what the mark at its end says. */
export type MarkedParagraph = {
  lines: string[];
  struck: string;
  line: number;
  mark: Mark;
  deleted: boolean;
};

/** A table that is being read: its rows so far, the cells so far of the next, and what the last of these shows struck out. */
type OpenTable = {
  table: PlacedTable;
  rows: TextRow[];
  cells: TextCell[];
  cell: TextCell | undefined;
  struck: string;
};

/** A text that is being built. */
export type Build = {
  pieces: Piece[];
  open: OpenTable[];
  counts: { paragraphs: number; tables: number; cells: number };
  within: Bounds;
};

export const startBuild = (within: Bounds): Build => ({
  pieces: [],
  open: [],
  counts: { paragraphs: 0, tables: 0, cells: 0 },
  within,
});

/** Takes the next paragraph; one that stands less deep than the last ends the tables between. */
export function addParagraph(build: Build, { lines, struck, line, mark, deleted }: MarkedParagraph): void {
  const { open, within, counts } = build;
  within('levels of nested tables', mark.depth);
  while (open.length > mark.depth) closeTable(build);
  while (open.length < mark.depth) openTable(build, line);
  const top = open.at(-1);
  if (top && mark.endsRow) {
    endRow(top, mark, deleted);
    return;
  }
  const cell = top && openCell(build, top, line);
  const into = cell ? cell.pieces : build.pieces;
  for (const text of lines) {
    within('paragraphs', (counts.paragraphs += 1));
    into.push({ kind: 'prose', text, line });
  }
  if (!top || !cell) return;
  top.struck += struck;
  if (!mark.endsCell) return;
  putStruck(cell, top.struck, line);
  top.struck = '';
  top.cell = undefined;
}

/** Ends the tables that are still open, and gives what was built. */
export function endBuild(build: Build): Piece[] {
  while (build.open.length > 0) closeTable(build);
  return build.pieces;
}

function openTable(build: Build, line: number): void {
  const { open, counts, within, pieces } = build;
  within('tables', (counts.tables += 1));
  const above = open.at(-1);
  const around = above ? openCell(build, above, line).pieces : pieces;
  const table: PlacedTable = {
    kind: 'table',
    rows: [],
    heavy: [],
    line,
    layout: false,
    holdsTable: false,
    characters: 0,
  };
  around.push(table);
  open.push({ table, rows: [], cells: [], cell: undefined, struck: '' });
}

function openCell({ counts, within }: Build, top: OpenTable, line: number): TextCell {
  if (!top.cell) {
    within('cells', (counts.cells += 1));
    top.cell = { pieces: [], line };
    top.cells.push(top.cell);
  }
  return top.cell;
}

function endRow(top: OpenTable, mark: Mark, deleted: boolean): void {
  // A row whose end lost its shape is shaped like the one above it.
  const shapes = mark.cells.length > 0 ? mark.cells : (top.rows.at(-1)?.shapes ?? []);
  if (top.cells.length > 0 && !deleted) top.rows.push({ cells: top.cells, shapes });
  top.cells = [];
  top.cell = undefined;
}

function closeTable({ open, within }: Build): void {
  const top = open.pop();
  if (!top) return;
  // The text breaks off inside a row.
  if (top.cells.length > 0) top.rows.push({ cells: top.cells, shapes: top.rows.at(-1)?.shapes ?? [] });
  top.table.rows = placeRows(top.rows, (columns) => within('columns', columns));
  judgeTable(top.table);
}
