import type { Merge, Sheet, SheetCell, SheetRow, Stored } from '../sheet.ts';
import type { Attribute, XmlEvents } from '../../word/xml/scan-xml.ts';
import { countOf, openCell, textOf, type OpenCell } from './cell.ts';

/** What reads the sheets of an OpenDocument spreadsheet from the events of its XML. */
export type Tables = { sheets: (Sheet & { hidden: boolean })[]; events: Omit<XmlEvents, 'namespaces'> };

// More blank cells in a row have their style from the whole column, down to the end of the sheet.
const OWN_STYLE = 100;
/** Elements whose text is not that of the cell in which they stand: comments, drawings, former contents. */
const ASIDE = /^(?:draw:|office:annotation$|table:(?:shapes|tracked-changes|dde-links)$)/u;

/** A sheet being read: its rows so far, how often the row being read is repeated, and what comes next. */
type State = {
  rows: SheetRow[];
  merges: Merge[];
  cells: SheetCell[];
  row: number;
  column: number;
  repeated: number;
  cell: OpenCell | undefined;
  line: string | undefined;
  aside: number;
};

export function createTables(stored: Stored): Tables {
  const sheets: Tables['sheets'] = [];
  const state = newState();
  const opening = new Map(Object.entries({ ...openTables(state, sheets, stored), ...openTexts(state) }));
  const closing = new Map(Object.entries(closers(state, stored)));
  const open: XmlEvents['open'] = (name, attribute) => {
    if (ASIDE.test(name)) state.aside += 1;
    if (state.aside === 0) opening.get(name)?.(attribute);
  };
  const close: XmlEvents['close'] = (name) => {
    if (state.aside === 0) closing.get(name)?.();
    if (ASIDE.test(name)) state.aside -= 1;
  };
  return { sheets, events: { open, close, text: (chunk) => addText(state, chunk) } };
}

type Opens = Record<string, (attribute: Attribute) => void>;

function openTables(state: State, sheets: Tables['sheets'], stored: Stored): Opens {
  const hiddenStyles = new Set<string>();
  let style = '';
  return {
    'style:style': (attribute) => (style = attribute('name') ?? ''),
    'style:table-properties'(attribute) {
      if (attribute('display') === 'false') hiddenStyles.add(style);
    },
    'table:table'(attribute) {
      Object.assign(state, newState());
      stored('sheets', sheets.length + 1);
      const hidden = hiddenStyles.has(attribute('style-name') ?? '');
      sheets.push({ name: attribute('name') ?? '', rows: state.rows, merges: state.merges, hidden });
    },
    'table:table-row'(attribute) {
      state.repeated = countOf(attribute('number-rows-repeated'));
      state.cells = [];
      state.column = 0;
    },
    'table:table-cell': (attribute) => (state.cell = openCell(attribute, false)),
    'table:covered-table-cell': (attribute) => (state.cell = openCell(attribute, true)),
  };
}

const openTexts = (state: State): Opens => ({
  'text:p': () => (state.line = ''),
  'text:s': (attribute) => addText(state, ' '.repeat(Math.min(100, countOf(attribute('c'))))),
  'text:tab': () => addText(state, ' '),
  'text:line-break': () => addText(state, '\n'),
});

function closers(state: State, stored: Stored): Record<string, () => void> {
  const counts: Counts = { cells: 0, merges: 0 };
  return {
    'text:p': () => endLine(state),
    'table:table-cell': () => endCell(state, stored, counts),
    'table:covered-table-cell': () => endCell(state, stored, counts),
    'table:table-row': () => endRow(state, stored, counts),
  };
}

const newState = (): State => ({
  rows: [],
  merges: [],
  cells: [],
  row: 0,
  column: 0,
  repeated: 1,
  cell: undefined,
  line: undefined,
  aside: 0,
});

function addText(state: State, chunk: string): void {
  if (state.aside === 0 && state.line !== undefined) state.line += chunk;
}

function endLine(state: State): void {
  if (state.line !== undefined) state.cell?.lines.push(state.line);
  state.line = undefined;
}

type Counts = { cells: number; merges: number };

function endCell(state: State, stored: Stored, counts: Counts): void {
  const { cell, cells, merges, row, column } = state;
  if (!cell) return;
  state.cell = undefined;
  state.column += cell.repeated;
  const { repeated, columns, rows, covered } = cell;
  if (covered) return;
  if (columns > 1 || rows > 1) {
    stored('merged cells', (counts.merges += 1));
    merges.push({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
  }
  const text = textOf(cell);
  if (!text && (!cell.styled || repeated > OWN_STYLE)) return;
  stored('cells, with blank ones', (counts.cells += repeated));
  for (let i = 0; i < repeated; i += 1) cells.push({ column: column + i, text });
}

function endRow(state: State, stored: Stored, counts: Counts): void {
  const { cells, row, repeated, rows } = state;
  state.row += repeated;
  if (cells.length === 0) return;
  // Blank rows down to the end of the sheet are one row, repeated.
  const many = cells.some(({ text }) => text) ? repeated : Math.min(repeated, 1);
  stored('cells, with blank ones', (counts.cells += cells.length * (many - 1)));
  for (let i = 0; i < many; i += 1) rows.push({ index: row + i, line: row + i + 1, cells });
}
