import type { Block, Row } from '../../document/document.ts';
import { cellText, overflow } from './layout.ts';
import type { Piece, PlacedCell, PlacedTable } from './pieces.ts';
import { proseRows } from './prose-rows.ts';

// Until all tables of the document are known.
const UNNUMBERED = 0;

/** Writes pieces as the blocks of a document, tables not numbered yet: a table that lays out the page as what stands in its cells, any other as a table. */
export function emitBlocks(pieces: readonly Piece[], blocks: Block[] = []): Block[] {
  for (const piece of pieces) {
    if (piece.kind === 'prose')
      blocks.push({ kind: 'paragraph', text: piece.text, at: { line: piece.line } });
    else if (piece.layout)
      for (const row of piece.rows) for (const cell of row) emitBlocks(cell.pieces, blocks);
    else emitTable(piece, blocks);
  }
  return blocks;
}

/** Writes a table of data, in parts where prose stands in rows of its own. */
function emitTable(table: PlacedTable, blocks: Block[]): void {
  const prose = proseRows(table);
  if (prose.size === 0) {
    emitPart(table.rows, table.heavy, table.line, blocks);
    return;
  }
  let part: PlacedCell[][] = [];
  const close = (): void => {
    const cells = part.flat();
    const heavy = cells.filter((cell) => cell.heavy);
    if (cells[0]) emitPart(part, heavy, cells[0].line, blocks);
    part = [];
  };
  for (const row of table.rows) {
    if (prose.has(row)) {
      close();
      for (const cell of row) emitBlocks(cell.pieces, blocks);
    } else part.push(row);
  }
  close();
}

function emitPart(rows: PlacedCell[][], heavy: readonly PlacedCell[], line: number, blocks: Block[]): void {
  blocks.push({ kind: 'table', rows: emitRows(rows), at: { line, table: UNNUMBERED } });
  for (const cell of heavy) emitBlocks(overflow(cell), blocks);
}

const emitRows = (rows: PlacedCell[][]): Row[] =>
  rows.map((row, r) => ({
    cells: row.map((cell, c) => ({
      text: cellText(cell),
      at: { row: r + 1, cell: c + 1, line: cell.line, table: UNNUMBERED },
      column: cell.column,
      width: cell.width,
    })),
  }));

/** Numbers the tables of a document, and their cells, in reading order from 1. */
export function numberTables(blocks: Block[]): Block[] {
  let number = 0;
  for (const block of blocks) {
    if (block.kind === 'paragraph') continue;
    number += 1;
    block.at.table = number;
    for (const row of block.rows) for (const cell of row.cells) cell.at.table = number;
  }
  return blocks;
}
