import type { Block, Row } from '../../document/document.ts';
import { cellText, overflow } from './layout.ts';
import type { Piece, PlacedTable } from './pieces.ts';

// Until all tables of the document are known.
const UNNUMBERED = 0;

/** Writes pieces as the blocks of a document, tables not numbered yet: a table that lays out the page as what stands in its cells, any other as a table. */
export function emitBlocks(pieces: readonly Piece[], blocks: Block[] = []): Block[] {
  for (const piece of pieces) {
    if (piece.kind === 'prose')
      blocks.push({ kind: 'paragraph', text: piece.text, at: { line: piece.line } });
    else if (piece.layout)
      for (const row of piece.rows) for (const cell of row) emitBlocks(cell.pieces, blocks);
    else {
      blocks.push({ kind: 'table', rows: emitRows(piece), at: { line: piece.line, table: UNNUMBERED } });
      for (const cell of piece.heavy) emitBlocks(overflow(cell), blocks);
    }
  }
  return blocks;
}

const emitRows = ({ rows }: PlacedTable): Row[] =>
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
