import type { Block, DocumentCell, Row, Table } from '../../document/document.ts';
import type { Bounds } from '../bounds.ts';
import { joinLines, trimGaps } from '../html/space.ts';
import { gridRows, type GridRow } from './grid-rows.ts';
import type { Sheet } from './sheet.ts';
import { isLone, sortRows } from './sort-rows.ts';

/**
 * Writes sheets as blocks: the name of each where somebody chose one, its prose as paragraphs, and runs of rows with
 * several cells as tables. `line` of an address is the row of the sheet. A sheet without text is left out.
 */
export function sheetBlocks(sheets: Sheet[], within: Bounds): Block[] {
  const blocks: Block[] = [];
  const counts = { paragraphs: 0, tables: 0, cells: 0 };
  for (const sheet of sheets) {
    const rows = gridRows(sheet, within);
    if (rows.every(({ filled }) => filled.length === 0)) continue;
    if (!isDefaultName(sheet.name)) blocks.push({ kind: 'paragraph', text: sheet.name.trim(), at: {} });
    const parts = partsOf(rows);
    const columns = columnsOf(parts);
    for (const part of parts) {
      if (part.kind === 'prose') {
        for (const paragraph of paragraphsOf(part.rows)) {
          within('paragraphs', (counts.paragraphs += 1));
          blocks.push(paragraph);
        }
      } else {
        within('tables', (counts.tables += 1));
        blocks.push(
          tableOf(part.rows, columns.get(part) ?? [], counts.tables, () =>
            within('cells', (counts.cells += 1)),
          ),
        );
      }
    }
  }
  return blocks;
}

// What programs call a sheet that nobody has named.
const isDefaultName = (name: string): boolean =>
  /^\s*(?:(?:sheet|工作表|table|表格?)\s*\d*)?\s*$/iu.test(name);

type Part = { kind: 'prose' | 'table'; rows: GridRow[] };

/** The rows of a sheet in runs of prose and of tables; a row that shows nothing ends a table. */
function partsOf(rows: GridRow[]): Part[] {
  const parts: Part[] = [];
  const kinds = sortRows(rows);
  let open: Part | undefined;
  rows.forEach((row, i) => {
    const kind = kinds[i] ?? 'blank';
    const before = rows[i - 1];
    const goesOn = open?.kind === kind && before?.index === row.index - 1;
    if (kind === 'blank') open = undefined;
    else if (open && goesOn) open.rows.push(row);
    else parts.push((open = { kind, rows: [row] }));
  });
  return parts;
}

/** The lines of prose that rows hold. */
function* paragraphsOf(rows: GridRow[]): Generator<Block> {
  for (const { filled, line } of rows)
    for (const cell of filled)
      for (const text of linesOf(cell.text)) yield { kind: 'paragraph', text, at: { line } };
}

const LINE_END = /\r\n|[\n\r]/u;

const linesOf = (text: string): string[] => text.split(LINE_END).map(trimGaps).filter(Boolean);

/** The text of a cell in one line, as nearly all are. */
const inOneLine = (text: string): string => (LINE_END.test(text) ? joinLines(linesOf(text)) : trimGaps(text));

/**
 * The columns of each table: those in which any of its rows has text, for a sheet is ruled finer. What only empty rows
 * and lone texts cut apart is one table here, so that figures below stand in the columns of the header above.
 */
function columnsOf(parts: Part[]): Map<Part, number[]> {
  const columns = new Map<Part, number[]>();
  let open: Part[] = [];
  const close = (): void => {
    const texts = open.flatMap(({ rows }) => rows.flatMap(({ filled }) => filled));
    const shared = [...new Set(texts.map(({ column }) => column))].sort((a, b) => a - b);
    for (const part of open) columns.set(part, shared);
    open = [];
  };
  for (const part of parts) {
    if (part.kind === 'table') open.push(part);
    else if (!part.rows.every(isLone)) close();
  }
  close();
  return columns;
}

/** A table of the columns given, up to its own last cell with text, and its own last row with text. */
function tableOf(rows: GridRow[], all: number[], table: number, count: () => void): Table {
  const right = Math.max(...rows.flatMap(({ filled }) => filled.map(({ column }) => column)));
  const columns = all.filter((column) => column <= right);
  const last = rows.findLastIndex(({ filled }) => filled.length > 0);
  const written: Row[] = [];
  for (const row of rows.slice(0, last + 1)) {
    const cells: DocumentCell[] = [];
    for (const { text, column, width } of shownCells(row, columns)) {
      count();
      const at = { table, row: written.length + 1, cell: cells.length + 1, line: row.line };
      cells.push({ text: inOneLine(text), at, column, width });
    }
    if (cells.length > 0) written.push({ cells, placed: true });
  }
  return { kind: 'table', rows: written, at: { table, line: rows[0]?.line ?? 1 } };
}

/** Every cell that a row shows in columns of the sheet, blank ones between too; its own column and width count those. */
function* shownCells({ filled, covered, widths, end }: GridRow, columns: number[]) {
  let next = 0;
  let stretch = 0;
  for (let i = 0; i < columns.length;) {
    const column = columns[i] ?? 0;
    if (column >= end) return;
    while ((covered[stretch]?.to ?? Infinity) < column) stretch += 1;
    while ((filled[next]?.column ?? Infinity) < column) next += 1;
    const cell = filled[next];
    const from = i;
    const right = column + (widths.get(column) ?? 1);
    do i += 1;
    while ((columns[i] ?? Infinity) < right);
    if ((covered[stretch]?.from ?? Infinity) <= column) i = from + 1;
    else yield { text: cell?.column === column ? cell.text : '', column: from, width: i - from };
  }
}
