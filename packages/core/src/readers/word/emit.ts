import type { Block, Row } from '../../document/document.ts';
import { cellText, overflow } from '../html/layout.ts';
import type { Piece, PlacedTable } from '../html/pieces.ts';

/**
 * Writes pieces as the blocks of a document, tables numbered from 1. A cell is addressed by table, row and cell, as a
 * person finds it in a word processor; a paragraph by its `line`.
 */
export function emitDocument(pieces: readonly Piece[]): Block[] {
  const blocks: Block[] = [];
  let tables = 0;
  const emit = (piece: Piece): void => {
    if (piece.kind === 'prose') {
      blocks.push({ kind: 'paragraph', text: piece.text, at: { line: piece.line } });
      return;
    }
    if (piece.layout) {
      for (const row of piece.rows) for (const cell of row) cell.pieces.forEach(emit);
      return;
    }
    blocks.push({ kind: 'table', rows: emitRows(piece, (tables += 1)), at: { table: tables } });
    for (const cell of piece.heavy) overflow(cell).forEach(emit);
  };
  pieces.forEach(emit);
  return blocks;
}

const emitRows = ({ rows }: PlacedTable, table: number): Row[] =>
  rows.map((row, r) => ({
    cells: row.map((cell, c) => ({
      text: cellText(cell),
      at: { table, row: r + 1, cell: c + 1 },
      column: cell.column,
      width: cell.width,
    })),
  }));
