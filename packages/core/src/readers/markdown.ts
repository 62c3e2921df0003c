import type { Block, Row } from '../document/document.ts';
import { boundsOf, type Bounds } from './bounds.ts';
import { numberTables } from './html/emit.ts';
import { joinLines, trimGaps } from './html/space.ts';
import { lazily } from './lazily.ts';
import { isMarkdown, linesOf } from './markdown/detect.ts';
import { plainLine, plainText } from './markdown/inline.ts';
import { isDelimiterRow, splitPipeRow } from './markdown/pipe-row.ts';
import type { Reader } from './reader.ts';

const load = lazily(() => import('./html/read-html.ts'));

/** Markdown: pipe tables as GitHub defines them, HTML tables between the lines, and each line of prose as a paragraph. */
export const markdownReader: Reader = {
  format: 'markdown',
  recognises: (file, text) => isMarkdown(file.name, text()),
  async read(file, text) {
    const markup = HTML_TABLE.test(text()) ? await load() : undefined;
    return { blocks: readMarkdown(text(), boundsOf(file.name), markup?.readMarkup) };
  },
};

type ReadMarkup = typeof import('./html/read-html.ts').readMarkup;

/** What was made of some lines, and the index of the first line after them. */
type Taken = { blocks: Block[]; next: number };

// --- | *** | === | ```sql : lines that print no text.
const RULE = /^\s*(?:(?:[-*_=]\s*){3,}|`{3}.*|~{3}.*)$/u;
const HTML_TABLE = /<table[\s>]/iu;
const TABLE_TAG = /<(\/?)table(?=[\s>])/giu;

function readMarkdown(text: string, within: Bounds, readMarkup?: ReadMarkup): Block[] {
  within('characters', text.length);
  const lines = linesOf(text);
  within('paragraphs', lines.length);
  const blocks: Block[] = [];
  const count = { tables: 0, cells: 0 };
  for (let i = 0; i < lines.length;) {
    const taken =
      takePipeTable(lines, i, within) ?? takeHtmlTable(lines, i, within, readMarkup) ?? takeLine(lines, i);
    for (const block of taken.blocks) {
      blocks.push(block);
      if (block.kind === 'paragraph') continue;
      within('tables', (count.tables += 1));
      for (const row of block.rows) within('cells', (count.cells += row.cells.length));
    }
    i = taken.next;
  }
  return numberTables(blocks);
}

function takeLine(lines: string[], i: number): Taken {
  const line = lines[i] ?? '';
  const text = RULE.test(line) ? '' : plainLine(line);
  return { blocks: text ? [{ kind: 'paragraph', text, at: { line: i + 1 } }] : [], next: i + 1 };
}

// | 信息内容 | 本年新制作数量 |   <- header
// | --- | ---: |                <- delimiter, no row of the table
// | 规章 | 0 |
function takePipeTable(lines: string[], from: number, within: Bounds): Taken | undefined {
  if (!isTableHead(lines, from)) return undefined;
  const rows: Row[] = [];
  let cells = 0;
  const takeRow = (i: number): void => {
    const row = readRow(lines[i] ?? '', i + 1, rows.length + 1, within);
    within('cells', (cells += row.cells.length));
    rows.push(row);
  };
  takeRow(from);
  let next = from + 2;
  for (let i = next; i < lines.length; i += 1) {
    const line = lines[i] ?? '';
    // A blank line ends the table, unless it stands where a page of it ended: | a | b | again, under no delimiter.
    if (!line.trim()) continue;
    const goesOn = i === next ? line.includes('|') : /^\s*\|/u.test(line);
    if (!goesOn || isTableHead(lines, i)) break;
    takeRow(i);
    next = i + 1;
  }
  return { blocks: [{ kind: 'table', rows, at: { line: from + 1 } }], next };
}

const isTableHead = (lines: string[], i: number): boolean =>
  (lines[i] ?? '').includes('|') && isDelimiterRow(lines[i + 1] ?? '');

function readRow(written: string, line: number, row: number, within: Bounds): Row {
  const cells = splitPipeRow(written);
  within('columns', cells.length);
  return {
    cells: cells.map((cell, c) => ({
      text: joinLines(
        plainText(cell.replace(/<br\s*\/?>/giu, '\n'))
          .split('\n')
          .map(trimGaps),
      ),
      at: { row, cell: c + 1, line },
      column: c,
      width: 1,
    })),
  };
}

/** The lines from one with `<table>` to the one that closes it, or to the end. */
function takeHtmlTable(
  lines: string[],
  from: number,
  within: Bounds,
  readMarkup?: ReadMarkup,
): Taken | undefined {
  if (!readMarkup || !HTML_TABLE.test(lines[from] ?? '')) return undefined;
  let depth = 0;
  let next = from;
  do {
    for (const [, slash] of (lines[next] ?? '').matchAll(TABLE_TAG)) depth += slash ? -1 : 1;
    next += 1;
  } while (depth > 0 && next < lines.length);
  return { blocks: readMarkup(lines.slice(from, next).join('\n'), within, from + 1), next };
}
