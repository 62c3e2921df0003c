import type { Merge, Sheet, SheetCell, SheetRow, Stored } from '../sheet.ts';
import { lifted } from '../../../text/raised.ts';
import { lookIn } from '../../word/odt/styles.ts';
import type { Attribute, XmlEvents } from '../../word/xml/scan-xml.ts';
import { type Look, PLAIN_LOOK } from '../look.ts';
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
  /** How text looks, here and in each span round it. */
  look: Look;
  looks: Look[];
  /** The style of the cells of a column, and of the row, that have none of their own. */
  columns: { end: number; style: string }[];
  rowStyle: string | undefined;
  aside: number;
};

export function createTables(stored: Stored): Tables {
  const sheets: Tables['sheets'] = [];
  const state = newState();
  const styles = new Map<string, Look>();
  const opening = new Map(
    Object.entries({ ...openTables(state, sheets, stored, styles), ...openTexts(state, styles) }),
  );
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

function openTables(
  state: State,
  sheets: Tables['sheets'],
  stored: Stored,
  styles: Map<string, Look>,
): Opens {
  const lookOf = (attribute: Attribute): Look => {
    if (styles.size === 0) return PLAIN_LOOK;
    const { columns, column, rowStyle } = state;
    const own = attribute('style-name') ?? rowStyle ?? columns.find(({ end }) => column < end)?.style;
    return styles.get(own ?? '') ?? PLAIN_LOOK;
  };
  const hiddenStyles = new Set<string>();
  let style = '';
  return {
    'style:style'(attribute) {
      style = attribute('name') ?? '';
      const inherited = styles.get(attribute('parent-style-name') ?? '');
      if (inherited) styles.set(style, inherited);
    },
    'style:text-properties'(attribute) {
      const { struck, lift } = { ...styles.get(style), ...lookIn(attribute) };
      styles.set(style, { struck: struck ?? false, lift });
    },
    'style:table-properties'(attribute) {
      if (attribute('display') === 'false') hiddenStyles.add(style);
    },
    'table:table'(attribute) {
      Object.assign(state, newState());
      stored('sheets', sheets.length + 1);
      const hidden = hiddenStyles.has(attribute('style-name') ?? '');
      sheets.push({ name: attribute('name') ?? '', rows: state.rows, merges: state.merges, hidden });
    },
    'table:table-column'(attribute) {
      const from = state.columns.at(-1)?.end ?? 0;
      const end = from + countOf(attribute('number-columns-repeated'));
      state.columns.push({ end, style: attribute('default-cell-style-name') ?? '' });
    },
    'table:table-row'(attribute) {
      state.rowStyle = attribute('default-cell-style-name');
      state.repeated = countOf(attribute('number-rows-repeated'));
      state.cells = [];
      state.column = 0;
    },
    'table:table-cell'(attribute) {
      state.cell = openCell(attribute, false, lookOf(attribute));
      state.look = state.cell.look;
    },
    'table:covered-table-cell': (attribute) => (state.cell = openCell(attribute, true, PLAIN_LOOK)),
  };
}

const openTexts = (state: State, styles: Map<string, Look>): Opens => ({
  'text:p': () => (state.line = ''),
  'text:span'(attribute) {
    state.looks.push(state.look);
    state.look = styles.get(attribute('style-name') ?? '') ?? state.look;
  },
  'text:s': (attribute) => addText(state, ' '.repeat(Math.min(100, countOf(attribute('c'))))),
  'text:tab': () => addText(state, ' '),
  'text:line-break': () => addText(state, '\n'),
});

function closers(state: State, stored: Stored): Record<string, () => void> {
  const counts: Counts = { cells: 0, merges: 0 };
  return {
    'text:p': () => endLine(state),
    'text:span': () => void (state.look = state.looks.pop() ?? PLAIN_LOOK),
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
  look: PLAIN_LOOK,
  looks: [],
  columns: [],
  rowStyle: undefined,
  aside: 0,
});

function addText(state: State, chunk: string): void {
  const { aside, line, look, cell } = state;
  if (aside > 0 || line === undefined) return;
  // What a number shows is compared with it first.
  if (!cell || cell.value !== '') state.line = line + chunk;
  else if (look.struck) cell.struck += chunk;
  else state.line = line + lifted(chunk, look.lift);
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
