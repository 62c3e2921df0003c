import type { Block, Document, Row } from '../document/document.ts';
import { squeeze } from '../text/normalise.ts';
import { boundsOf, type Bounds } from './bounds.ts';
import type { Reader } from './reader.ts';
import { readCellLines } from './text/cell-lines.ts';
import { withoutDrawing } from './text/drawn-lines.ts';
import { looseTables } from './text/loose-tables.ts';
import { withTabsForPipes } from './text/parted-lines.ts';
import { isPipeLine, readPipeLines } from './text/pipe-lines.ts';
import { readTabRows } from './text/tab-rows.ts';

export type Line = { text: string; number: number };

/** What a layout made of the lines from one on: the rows of a table, and the first line that is no longer its own. */
export type TableLines = { rows: Row[]; next: number };

// What word processors leave behind when they save as text: [image: C:\…\a.jpg], [bookmark: _GoBack].
const DEBRIS = /\[(?:image|bookmark): [^\]\n]{0,400}\]/gu;

/** Plain text in the layouts in which tables are published: tab rows, one cell per line behind a tab or before a pipe, and where nothing but lines and gaps part cells. */
export const textReader: Reader = {
  format: 'text',
  recognises: () => true,
  read: ({ name }, text) => readText(text(), boundsOf(name)),
};

function readText(text: string, within: Bounds): Document {
  within('characters', text.length);
  within('paragraphs', countOf(text, '\n') + countOf(text, '\r'));
  within('cells', countOf(text, '\t') + countOf(text, '|'));
  const lines = withTabsForPipes(
    withoutDrawing(
      text
        .replace(DEBRIS, '')
        .split(/\r\n|[\n\r\u2028\u2029]/u)
        .map((line, i) => ({ text: line, number: i + 1 })),
    ),
  );
  const readTabs = cellsStandAlone(lines) ? readCellLines : readTabRows;
  const loose = looseTables(lines, within);
  const blocks: Block[] = [];
  let tables = 0;
  for (let i = 0; i < lines.length;) {
    const line = lines[i] as Line;
    const layout = line.text.includes('\t') ? readTabs : isPipeLine(line.text) ? readPipeLines : undefined;
    const table = layout ? layout(lines, i) : loose.get(i);
    if (table && table.rows.length > 0) {
      blocks.push({ kind: 'table', rows: table.rows, at: { line: line.number, table: ++tables } });
      i = table.next;
    } else {
      if (squeeze(line.text))
        blocks.push({ kind: 'paragraph', text: line.text.trim(), at: { line: line.number } });
      i += 1;
    }
  }
  return { blocks };
}

function countOf(text: string, sign: string): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count += 1;
  return count;
}

/** Whether tabs only open lines, one cell each, as when a word processor's table is saved cell by cell. */
function cellsStandAlone(lines: Line[]): boolean {
  let opening = 0;
  let tabbed = 0;
  for (const { text } of lines) {
    if (!text.includes('\t')) continue;
    tabbed += 1;
    if (text.lastIndexOf('\t') === 0) opening += 1;
  }
  return opening > 0.8 * tabbed;
}
