import type { Block, Row } from '../../document/document.ts';
import { cellText, overflow } from './layout.ts';
import type { Piece, PlacedTable } from './pieces.ts';

/** Writes pieces as the blocks of a document: a table that lays out the page as what stands in its cells, any other as a table. */
export function emitBlocks(pieces: Piece[], blocks: Block[] = []): Block[] {
  for (const piece of pieces) {
    if (piece.kind === 'prose')
      blocks.push({ kind: 'paragraph', text: piece.text, at: { line: piece.line } });
    else {
      if (!piece.layout) blocks.push({ kind: 'table', rows: emitRows(piece), at: { line: piece.line } });
      for (const row of piece.rows) {
        for (const cell of row) emitBlocks(piece.layout ? cell.pieces : overflow(cell), blocks);
      }
    }
  }
  return blocks;
}

const emitRows = ({ rows }: PlacedTable): Row[] =>
  rows.map((row, r) => ({
    cells: row.map((cell, c) => ({
      text: cellText(cell),
      at: { row: r + 1, cell: c + 1, line: cell.line },
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
