import { judgeTable } from '../html/layout.ts';
import { NO_PIECES, putPiece, putStruck, type Piece, type PlacedTable } from '../html/pieces.ts';
import { breakLine, checkDepth, type CellShape, type Flow, type OpenTable } from './flow.ts';

// Browsers cap spans so.
const WIDEST = 1_000;
// Spreadsheets fill up their last row and column by repeating one empty cell.
const PADDING = 200;
const PLAIN = { down: undefined, across: undefined };

export function openTable(flow: Flow): void {
  breakLine(flow);
  flow.within('tables', (flow.counts.tables += 1));
  const line = flow.counts.paragraphs + 1;
  const table: PlacedTable = {
    kind: 'table',
    rows: [],
    heavy: [],
    line,
    layout: false,
    holdsTable: false,
    characters: 0,
  };
  flow.tables.push({ table, around: flow.into, row: [], column: 0, reaching: [], cell: undefined });
  checkDepth(flow);
}

export function closeTable(flow: Flow): void {
  const top = flow.tables.pop();
  if (!top) return;
  flow.into = top.around;
  if (top.table.rows.length === 0) return;
  judgeTable(top.table);
  putPiece(flow.into, top.table);
}

export function openRow(flow: Flow): void {
  const top = flow.tables.at(-1);
  if (!top) return;
  top.row = [];
  top.column = 0;
}

/** Ends a row and says whether it has any cell; where it has none, it is left out. */
export function closeRow(flow: Flow): boolean {
  const top = flow.tables.at(-1);
  if (!top) return false;
  top.reaching.length = Math.min(top.reaching.length, top.column);
  if (top.row.length === 0) return false;
  top.table.rows.push(top.row);
  return true;
}

/** Leaves grid columns without a cell of their own. */
export function skipColumns(flow: Flow, count: number): void {
  const top = flow.tables.at(-1);
  if (!top) return;
  top.reaching.fill(false, top.column, top.column + count);
  flow.within('columns', (top.column += Math.min(count, WIDEST)));
}

export function openCell(flow: Flow): void {
  const top = flow.tables.at(-1);
  if (!top) return;
  const line = flow.counts.paragraphs + 1;
  top.cell = { pieces: NO_PIECES, line, width: 1, ...PLAIN, dropped: false, struck: '' };
  flow.into = top.cell;
}

/** Says what is known of the cell being read. */
export function shapeCell(flow: Flow, shape: Partial<CellShape> & { dropped?: boolean }): void {
  const cell = flow.tables.at(-1)?.cell;
  if (cell) Object.assign(cell, shape);
}

export function closeCell(flow: Flow): void {
  breakLine(flow);
  const top = flow.tables.at(-1);
  if (!top?.cell) return;
  const { cell } = top;
  if (cell.struck) putStruck(cell, cell.struck, cell.line);
  flow.into = top.around;
  top.cell = undefined;
  if (!cell.dropped) placeCell(flow, top, cell, cell.pieces, cell.line);
}

/** Puts a cell where the row has come to, unless a cell above or before it covers it. */
function placeCell(
  flow: Flow,
  top: OpenTable,
  shape: CellShape,
  pieces: readonly Piece[],
  line: number,
): void {
  const column = top.column;
  const width = Math.max(1, Math.min(shape.width, WIDEST));
  flow.within('columns', (top.column += width));
  const covered = shape.down === 'continue' && top.reaching[column] === true;
  // A cell that goes on where none began starts one.
  for (let c = column; c < top.column; c += 1) top.reaching[c] = shape.down !== undefined;
  const before = top.row.at(-1);
  if (shape.across === 'continue' && before && before.column + before.width === column) before.width += width;
  else if (!covered) {
    flow.within('cells', (flow.counts.cells += 1));
    top.row.push({ pieces, line, column, width, heavy: false });
  }
}

/** Writes the cell placed last so many times more. Without text, more than any table has are padding and left out. */
export function repeatCell(flow: Flow, times: number): void {
  const top = flow.tables.at(-1);
  const last = top?.row.at(-1);
  if (!top || !last || (last.pieces.length === 0 && times > PADDING)) return;
  for (let i = 0; i < times; i += 1)
    placeCell(flow, top, { width: last.width, ...PLAIN }, last.pieces, last.line);
}

/** Writes the row closed last so many times more, unless it is empty and only pads the table. */
export function repeatRow(flow: Flow, times: number): void {
  const rows = flow.tables.at(-1)?.table.rows;
  const last = rows?.at(-1);
  if (!rows || !last || (times > PADDING && last.every(({ pieces }) => pieces.length === 0))) return;
  for (let i = 0; i < times; i += 1) {
    flow.within('cells', (flow.counts.cells += last.length));
    rows.push(last.map((cell) => ({ ...cell })));
  }
}
