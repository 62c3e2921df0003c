import type { Bounds } from '../bounds.ts';
import type { Element } from './elements.ts';
import { createGrid, endRowGroup, nextRow, placeCell, type Grid } from './grid.ts';
import { judgeTable } from './layout.ts';
import {
  NO_PIECES,
  putPiece,
  putStruck,
  type Holder,
  type Piece,
  type PlacedCell,
  type PlacedTable,
} from './pieces.ts';
import { scanHtml } from './scan.ts';
import { firstInk, tidy } from './space.ts';
import type { Entry, Spans } from './start-tag.ts';
import type { StyleSheet } from './style-sheet.ts';

/** The rows of the first tfoot of a table, which a browser shows below all others wherever they are written. */
type Foot = { rows: PlacedCell[][]; state: 'none' | 'open' | 'closed' };

/** A table that is being read: `around` takes what stands in it outside its cells, and then the table; `struck` is what the cell shows struck out. */
type OpenTable = {
  table: PlacedTable;
  around: Holder;
  grid: Grid;
  foot: Foot;
  row: PlacedCell[] | undefined;
  cell: PlacedCell | undefined;
  struck: string;
};

/** A page that is being read. `into` takes the next piece; `raw` is the text of the paragraph so far. */
type Page = {
  into: Holder;
  open: OpenTable[];
  raw: string;
  rawLine: number;
  keepsLines: boolean;
  counts: { paragraphs: number; tables: number; cells: number };
  lineAt: (offset: number) => number;
  within: Bounds;
};

/** What a page is made of, and its title with the line where that stands; `styledLate` where a sheet stands behind what it tells of. */
export type Built = { pieces: readonly Piece[]; title: string; titleLine: number; styledLate: boolean };

/** Reads the markup of a page into pieces, under what is known of its style sheets. */
export function buildPieces(
  source: string,
  lineAt: (offset: number) => number,
  within: Bounds,
  sheet: StyleSheet,
): Built {
  const whole: Holder = { pieces: NO_PIECES };
  const counts = { paragraphs: 0, tables: 0, cells: 0 };
  const page: Page = {
    into: whole,
    open: [],
    raw: '',
    rawLine: 1,
    keepsLines: false,
    counts,
    lineAt,
    within,
  };
  const title = { text: '', offset: -1, line: 1 };
  let styledLate = false;
  scanHtml(
    source,
    {
      text: (chunk, offset) => addText(page, chunk, offset),
      struck: (chunk) => addStruck(page, chunk),
      open: (element, offset, tag) => openTag(page, element, offset, tag),
      close: (element) => closeTag(page, element),
      title(chunk, offset) {
        if (title.offset < 0) Object.assign(title, { offset, line: lineAt(offset) });
        if (title.offset === offset) title.text += chunk;
      },
      inCell: () => page.open.at(-1)?.cell !== undefined,
      styled: () => void (styledLate ||= page.raw !== '' || counts.paragraphs + counts.cells > 0),
    },
    sheet,
  );
  while (page.open.length > 0) closeTable(page);
  endParagraph(page);
  return { pieces: whole.pieces, title: tidy(title.text), titleLine: title.line, styledLate };
}

function addText(page: Page, chunk: string, offset: number): void {
  if (page.keepsLines) {
    for (const line of chunk.split(/(?<=\n)/u)) {
      addInk(page, line, offset);
      offset += line.length;
      if (line.endsWith('\n')) endParagraph(page);
    }
  } else addInk(page, chunk, offset);
}

function addInk(page: Page, chunk: string, offset: number): void {
  if (page.raw) {
    page.raw += chunk;
    return;
  }
  const start = firstInk(chunk);
  if (start === chunk.length) return;
  page.raw = chunk;
  page.rawLine = page.lineAt(offset + start);
}

function addStruck({ open }: Page, chunk: string): void {
  const top = open.at(-1);
  if (top?.cell) top.struck += chunk;
}

function endParagraph(page: Page): void {
  if (!page.raw) return;
  const text = tidy(page.raw);
  page.raw = '';
  if (!text) return;
  page.within('paragraphs', (page.counts.paragraphs += 1));
  putPiece(page.into, { kind: 'prose', text, line: page.rawLine });
}

function openTag(page: Page, { effect, name }: Element, offset: number, tag: Spans & Entry): void {
  if (!effect) return;
  const top = page.open.at(-1);
  if (effect === 'field') {
    // <td><input value="77"></td>      <- a page that was saved from the form in which it was filled in
    if (top?.cell && holdsText(tag)) addText(page, tag.value ?? '', offset);
    return;
  }
  endParagraph(page);
  if (effect === 'lines') page.keepsLines = true;
  else if (effect === 'table') openTable(page, offset);
  else if (!top) return;
  else if (effect === 'cell') openCell(page, top, offset, tag);
  else if (effect === 'row') {
    endRow(page, top);
    startRow(top);
  } else if (effect === 'rowGroup' || effect === 'caption') {
    endRow(page, top);
    if (effect === 'rowGroup') startRowGroup(top, name);
  }
}

/** The kinds of entry fields that show what was typed into them. */
const TYPED = new Set(['', 'text', 'number', 'tel']);

const holdsText = ({ type = '' }: Entry): boolean => TYPED.has(type.trim().toLowerCase());

function closeTag(page: Page, { effect }: Element): void {
  if (!effect || effect === 'field') return;
  endParagraph(page);
  const top = page.open.at(-1);
  if (effect === 'lines') page.keepsLines = false;
  else if (!top) return;
  else if (effect === 'table') closeTable(page);
  else if (effect === 'cell') endCell(page, top);
  else if (effect === 'row' || effect === 'rowGroup') {
    endRow(page, top);
    if (effect === 'rowGroup') startRowGroup(top, '');
  }
}

/** Ends a thead, tbody or tfoot, and starts the one of that name. */
function startRowGroup({ grid, foot }: OpenTable, name: string): void {
  endRowGroup(grid);
  if (foot.state === 'open') foot.state = 'closed';
  if (foot.state === 'none' && name === 'tfoot') foot.state = 'open';
}

function openTable(page: Page, offset: number): void {
  // A table that starts between the cells of another means that the other was not closed.
  const above = page.open.at(-1);
  if (above && !above.cell) closeTable(page);
  page.within('levels of nested tables', page.open.length + 1);
  page.within('tables', (page.counts.tables += 1));
  const line = page.lineAt(offset);
  const table: PlacedTable = {
    kind: 'table',
    rows: [],
    heavy: [],
    line,
    layout: false,
    holdsTable: false,
    characters: 0,
  };
  page.open.push({
    table,
    around: page.into,
    grid: createGrid(),
    foot: { rows: [], state: 'none' },
    row: undefined,
    cell: undefined,
    struck: '',
  });
}

function closeTable(page: Page): void {
  const top = page.open.at(-1);
  if (!top) return;
  endRow(page, top);
  top.table.rows.push(...top.foot.rows);
  judgeTable(top.table);
  page.open.pop();
}

function startRow(top: OpenTable): void {
  nextRow(top.grid);
  top.row = [];
}

function endRow(page: Page, top: OpenTable): void {
  endCell(page, top);
  top.row = undefined;
}

function openCell(page: Page, top: OpenTable, offset: number, spans: Spans): void {
  endCell(page, top);
  if (!top.row) startRow(top);
  const row = (top.row ??= []);
  page.within('cells', (page.counts.cells += 1));
  const width = placeCell(top.grid, spans, page.within);
  const column = top.grid.column - width;
  const cell: PlacedCell = { pieces: NO_PIECES, line: page.lineAt(offset), column, width, heavy: false };
  if (row.length === 0) {
    // What stood before the first cell, such as a caption, comes before the table; what stands after comes after it.
    if (top.table.rows.length + top.foot.rows.length === 0) putPiece(top.around, top.table);
    (top.foot.state === 'open' ? top.foot : top.table).rows.push(row);
  }
  row.push(cell);
  top.cell = cell;
  page.into = cell;
}

function endCell(page: Page, top: OpenTable): void {
  endParagraph(page);
  if (top.struck) showStruck(top);
  top.cell = undefined;
  page.into = top.around;
}

function showStruck(top: OpenTable): void {
  if (top.cell) putStruck(top.cell, top.struck, top.cell.line);
  top.struck = '';
}
