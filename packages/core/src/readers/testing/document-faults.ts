import type { Document, Row, Table } from '../../document/document.ts';

/** What is wrong with a document as the reading of its source: addresses out of range or order, blank paragraphs, more text than the source accounts for. */
export function documentFaults({ blocks }: Document, source: string): string[] {
  const lines = source.split(/\r\n|\n|\r/u).length;
  const faults: string[] = [];
  const expectLine = (line: number | undefined, what: string): void => {
    if (line === undefined || line < 1 || line > lines) faults.push(`${what} at line ${line} of ${lines}`);
  };
  let tables = 0;
  let texts = 0;
  let characters = 0;
  for (const block of blocks) {
    expectLine(block.at.line, block.kind);
    if (block.kind === 'paragraph' && !block.text.trim()) faults.push('blank paragraph');
    if (block.kind === 'table') faults.push(...tableFaults(block, (tables += 1)));
    const cells = block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : [block];
    for (const { text, at } of cells) {
      expectLine(at.line, 'cell');
      texts += 1;
      characters += text.length;
    }
  }
  if (texts > source.length + 1) faults.push(`${texts} texts from ${source.length} characters`);
  // What overflows a cell stands in the cell and after the table.
  if (characters > 3 * source.length) faults.push(`${characters} characters from ${source.length}`);
  return faults;
}

function tableFaults({ rows, at }: Table, number: number): string[] {
  const faults = rows.flatMap((row, r) => rowFaults(row, number, r + 1));
  if (rows.length === 0) faults.push(`table ${number} without rows`);
  if (at.table !== number) faults.push(`table ${number} numbered ${at.table}`);
  return faults;
}

function rowFaults({ cells }: Row, table: number, row: number): string[] {
  const faults: string[] = cells.length === 0 ? [`row ${row} without cells`] : [];
  let free = 0;
  cells.forEach(({ at, column, width }, c) => {
    const place = `table ${at.table} row ${at.row} cell ${at.cell}`;
    if (at.table !== table || at.row !== row || at.cell !== c + 1)
      faults.push(`${place} in row ${row} of table ${table}`);
    if (column < free || width < 1 || column + width > 2_000)
      faults.push(`${place} in columns ${column}+${width}`);
    free = column + width;
  });
  return faults;
}
