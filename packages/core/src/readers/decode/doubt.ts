import type { Block, Document, Row, Table } from '../../document/document.ts';
import type { Decoded } from '../decode.ts';

const BROKEN = '\ufffd';
// Rows of labels have no figures; a lone one may be a year or an ordinal.
const FIGURES_OF_A_ROW = 2;

/**
 * Takes the confidence from cells of which broken bytes of the source may have changed the place. Where UTF-8 is broken in
 * a row that ends where the rows of its table do, it is broken in the text of a cell. In any other row, and in an encoding
 * in which one wrong byte may swallow the next, it may have been what parts cells or rows: that row and those beside it
 * are in doubt, and below a broken row of labels all. So is a table of which the source holds more U+FFFD than it shows,
 * for they stood in markup.
 */
export function doubtBroken(document: Document, { text: source, encoding }: Decoded): Document {
  if (!source.includes(BROKEN)) return document;
  const lines = source.split('\n').map(countBroken);
  const blocks = document.blocks.map((block, i) => {
    if (block.kind === 'paragraph') return block;
    const [before, after] = [document.blocks[i - 1], document.blocks[i + 1]];
    const written = countBetween(lines, block.at.line, endLine(block, after));
    const doubted = written > shownIn(block) ? everyRow(block) : doubtedRows(block, encoding === 'utf-8');
    if (isBroken(before)) doubted.add(0);
    if (isBroken(after)) doubted.add(block.rows.length - 1);
    return { ...block, rows: block.rows.map((row, r) => (doubted.has(r) ? withoutConfidence(row) : row)) };
  });
  return { ...document, blocks };
}

function doubtedRows(table: Table, keepsApart: boolean): Set<number> {
  const doubted = new Set<number>();
  const usual = usualEnd(table.rows);
  const body = table.rows.findIndex((row) => figuresIn(row) >= FIGURES_OF_A_ROW);
  for (const [r, row] of table.rows.entries()) {
    if (!row.cells.some(({ text }) => text.includes(BROKEN))) continue;
    if (keepsApart && endOf(row) === usual) continue;
    if (r < body) return everyRow(table);
    for (const near of [r - 1, r, r + 1]) doubted.add(near);
  }
  return doubted;
}

const everyRow = ({ rows }: Table): Set<number> => new Set(rows.keys());

const withoutConfidence = (row: Row): Row => ({
  ...row,
  cells: row.cells.map((cell) => ({ ...cell, confidence: 0 })),
});

const figuresIn = ({ cells }: Row): number =>
  cells.filter(({ text }) => /^\s*[\d,.]+\s*$/u.test(text)).length;

const endOf = ({ cells }: Row): number => {
  const last = cells.at(-1);
  return last ? last.column + last.width : 0;
};

/** Where most rows end. */
function usualEnd(rows: Row[]): number {
  const ends = [...Map.groupBy(rows, endOf)].toSorted(([, a], [, b]) => b.length - a.length);
  return ends[0]?.[0] ?? 0;
}

/** The line up to which a table may reach: a text from inside of it may follow as a block of its own. */
function endLine({ rows }: Table, after: Block | undefined): number | undefined {
  const last = rows.at(-1)?.cells.at(-1)?.at.line;
  return after?.at.line === undefined || last === undefined ? undefined : Math.max(after.at.line - 1, last);
}

const isBroken = (block: Block | undefined): boolean =>
  block?.kind === 'paragraph' && block.text.includes(BROKEN);

const shownIn = ({ rows }: Table): number =>
  rows.flatMap(({ cells }) => cells).reduce((sum, { text }) => sum + countBroken(text), 0);

/** How many stand between two lines, from 1, both included; without lines, in all. */
const countBetween = (lines: number[], from = 1, to = lines.length): number =>
  lines.slice(from - 1, to).reduce((sum, count) => sum + count, 0);

function countBroken(text: string): number {
  let count = 0;
  for (let at = text.indexOf(BROKEN); at >= 0; at = text.indexOf(BROKEN, at + 1)) count += 1;
  return count;
}
