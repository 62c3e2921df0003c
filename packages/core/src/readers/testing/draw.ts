import type { Document } from '../../document/document.ts';

/**
 * Draws a document for comparison with one drawn by eye: `LINE: text` for a paragraph, and for a table `LINE: table N`
 * over one line per row, `LINE | COLUMN text | COLUMN+WIDTH text`.
 */
export const drawDocument = ({ blocks }: Document): string =>
  blocks
    .flatMap((block) => {
      if (block.kind === 'paragraph') return `${block.at.line}: ${block.text}`;
      const rows = block.rows.map(({ cells }) => {
        const drawn = cells.map(({ column, width, text }) =>
          `${column}${width > 1 ? `+${width}` : ''} ${text}`.trim(),
        );
        return `    ${[cells[0]?.at.line, ...drawn].join(' | ')}`;
      });
      return [`${block.at.line}: table ${block.at.table}`, ...rows];
    })
    .map((line) => `${line}\n`)
    .join('');
