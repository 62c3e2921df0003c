import type { Document, Row, Table } from '../../../document/document.ts';

/** Draws a document of pages for comparison with what an eye reads: `PAGE:LINE text`, and `PAGE table` over its rows, `COLUMN+WIDTH text | …`. */
export const drawPages = ({ blocks }: Document): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [`${block.at.page}:${block.at.line} ${block.text}`]
      : [`${block.at.page} table`, ...block.rows.map(drawRow)],
  );

const drawRow = ({ cells }: Row): string =>
  cells
    .map(({ column, width, text }) => `${column}${width > 1 ? `+${width}` : ''} ${text}`.trim())
    .join(' | ');

/** What is wrong with the addresses of a document of so many pages. */
export function pageFaults({ blocks }: Document, pages: number): string[] {
  const faults: string[] = [];
  let tables = 0;
  let last = 1;
  for (const block of blocks) {
    const page = block.at.page ?? 0;
    if (page < last || page > pages) faults.push(`${block.kind} on page ${page} after ${last}`);
    last = page;
    if (block.kind === 'table') faults.push(...tableFaults(block, (tables += 1)));
    else if (!block.text.trim() || (block.at.line ?? 0) < 1) faults.push(`line ${block.at.line} is blank`);
  }
  return faults;
}

function tableFaults({ rows, at }: Table, table: number): string[] {
  const faults = at.table === table ? [] : [`table ${table} is numbered ${at.table}`];
  rows.forEach(({ cells }, r) => {
    if (cells.length === 0) faults.push(`row ${r + 1} of table ${table} is empty`);
    let free = 0;
    cells.forEach(({ at: { table: t, row, cell }, column, width }, c) => {
      if (t !== table || row !== r + 1 || cell !== c + 1) faults.push(`${t}/${row}/${cell} at ${r}/${c}`);
      if (column < free || width < 1) faults.push(`columns ${column}+${width} after ${free}`);
      free = column + width;
    });
  });
  return faults;
}
