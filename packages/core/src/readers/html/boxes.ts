import type { Block, Row } from '../../document/document.ts';
import type { Bounds } from '../bounds.ts';
import { looseTables } from '../text/loose-tables.ts';

// <div class="row"><div>规章</div><div>0</div><div>12</div></div>      <- a style puts each in its place, no markup does
/** The blocks of a page without any table, those of boxes made from its lines: each box is a line, an empty one leaves no trace. */
export function tablesOfBoxes(blocks: Block[], within: Bounds): Block[] {
  const paragraphs = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
  if (paragraphs.length < blocks.length) return blocks;
  const tables = looseTables(
    paragraphs.map(({ text }, i) => ({ text, number: i + 1 })),
    within,
  );
  const read: Block[] = [];
  for (let i = 0; i < paragraphs.length;) {
    const [paragraph, table] = [paragraphs[i], tables.get(i)];
    if (table && paragraph) {
      const rows = table.rows.map((row, r) => inSource(row, r + 1, (line) => paragraphs[line - 1]?.at.line));
      read.push({ kind: 'table', rows, at: { ...paragraph.at } });
    } else if (paragraph) read.push(paragraph);
    i = table?.next ?? i + 1;
  }
  return read;
}

/** A row with the addresses of its cells in the source. */
const inSource = (row: Row, number: number, lineOf: (line: number) => number | undefined): Row => ({
  ...row,
  cells: row.cells.map((cell) => {
    const line = lineOf(cell.at.line ?? 0);
    return { ...cell, at: { ...cell.at, row: number, ...(line !== undefined && { line }) } };
  }),
});
