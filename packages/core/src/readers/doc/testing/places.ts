import type { Document } from '../../../document/document.ts';

/** What is wrong with the texts and places of a document: blank paragraphs, rows without cells, cells out of order. */
export function placesOutOfOrder({ blocks }: Document): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return block.text.trim() ? [] : ['blank paragraph'];
    return block.rows.flatMap(({ cells }, r) => {
      const faults = cells.length === 0 ? ['row without cells'] : [];
      cells.forEach(({ column, width, at }, c) => {
        const before = cells[c - 1];
        if (column < (before ? before.column + before.width : 0) || width < 1)
          faults.push(`column ${column}+${width}`);
        if (at.row !== r + 1 || at.cell !== c + 1) faults.push(`row ${at.row} cell ${at.cell}`);
      });
      return faults;
    });
  });
}
