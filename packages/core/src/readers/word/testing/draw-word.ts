import type { Document, DocumentCell, Table } from '../../../document/document.ts';

/**
 * Draws a document for comparison with one drawn by eye: `N: text` for the Nth paragraph, and for a table `table N` over
 * one line per row, `| COLUMN text | COLUMN+WIDTH text`.
 */
export const drawWord = ({ blocks }: Document): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? `${block.at.line}: ${block.text}`
      : [`table ${block.at.table}`, ...block.rows.map(({ cells }) => cells.map(drawCell).join(' '))],
  );

const drawCell = ({ column, width, text }: DocumentCell): string =>
  `| ${column}${width > 1 ? `+${width}` : ''} ${text}`.trimEnd();

/** What is wrong with the addresses of a document: tables, rows, cells and columns out of order, paragraphs blank or without a number. */
export function addressFaults({ blocks }: Document): string[] {
  const faults: string[] = [];
  let tables = 0;
  for (const block of blocks) {
    if (block.kind === 'table') faults.push(...tableFaults(block, (tables += 1)));
    else if (!block.text.trim() || !((block.at.line ?? 0) >= 1))
      faults.push(`paragraph ${JSON.stringify(block)}`);
  }
  return faults;
}

function tableFaults({ rows, at }: Table, number: number): string[] {
  const faults =
    at.table === number && rows.length > 0 ? [] : [`table ${number} is ${at.table}, ${rows.length} rows`];
  rows.forEach(({ cells }, r) => {
    if (cells.length === 0) faults.push(`table ${number} row ${r + 1} is empty`);
    let free = 0;
    cells.forEach(({ at: { table, row, cell }, column, width }, c) => {
      if (table !== number || row !== r + 1 || cell !== c + 1 || column < free || width < 1)
        faults.push(`table ${table} row ${row} cell ${cell}: ${column}+${width}`);
      free = column + width;
    });
  });
  return faults;
}
