import type { Namespaces } from '../../word/xml/namespaces.ts';
import { type Attribute, scanXml } from '../../word/xml/scan-xml.ts';
import { plainNumber } from '../plain-number.ts';
import {
  type Merge,
  type Sheet,
  type SheetCell,
  type SheetRow,
  storedIn,
  type Stored,
  visible,
} from '../sheet.ts';

// Excel gives the options of a sheet another default namespace; their names are no others' all the same.
const namespaces: Namespaces = new Map([['urn:schemas-microsoft-com:office:spreadsheet', 'ss']]);

type Book = { sheets: (Sheet & { hidden: boolean })[]; stored: Stored; cells: number; merges: number };

/** A sheet being read: the places of the row and cell at hand, and the cell and text that are open. */
type State = {
  rows: SheetRow[];
  merges: Merge[];
  row: number;
  /** For how many rows more the row stands. */
  span: number;
  column: number;
  /** Merged cells that reach into the row from above. */
  above: Merge[];
  cells: SheetCell[];
  cell: (SheetCell & { kept: boolean }) | undefined;
  number: boolean;
  text: string | undefined;
};

const LAST_PLACE = 1_048_576;

/** Reads the visible sheets of a workbook in the XML of Excel 2003. Throws `file-damaged` or `document-too-complex`. */
export function readExcelXml(name: string, source: string): Sheet[] {
  const book: Book = { sheets: [], stored: storedIn(name), cells: 0, merges: 0 };
  const state = newState();
  const opening = new Map(Object.entries(openers(book, state)));
  const closing = new Map(Object.entries(closers(book, state)));
  scanXml(source, name, {
    namespaces,
    open: (element, attribute) => opening.get(element)?.(attribute),
    close: (element) => closing.get(element)?.(),
    text(chunk) {
      if (state.text !== undefined) state.text += chunk;
    },
  });
  return visible(book.sheets);
}

const newState = (): State => ({
  rows: [],
  merges: [],
  row: -1,
  span: 0,
  column: -1,
  above: [],
  cells: [],
  cell: undefined,
  number: false,
  text: undefined,
});

// <Row ss:Index="4"><Cell ss:Index="2" ss:MergeAcross="1" ss:MergeDown="2"><Data ss:Type="Number">15</Data></Cell></Row>
const openers = (book: Book, state: State): Record<string, (attribute: Attribute) => void> => ({
  'ss:Worksheet'(attribute) {
    Object.assign(state, newState());
    book.stored('sheets', book.sheets.length + 1);
    const { rows, merges } = state;
    book.sheets.push({ name: attribute('Name') ?? '', rows, merges, hidden: false });
  },
  'ss:Row'(attribute) {
    state.row = placeAfter(state.row + state.span, attribute('Index'));
    state.span = reachOf(attribute('Span'));
    state.column = -1;
    state.above = state.above.filter(({ bottom }) => bottom >= state.row);
    state.cells = [];
  },
  'ss:Cell': (attribute) => openCell(book, state, attribute),
  'ss:Data'(attribute) {
    state.number = attribute('Type') === 'Number';
    state.text = '';
  },
  // A comment holds data of its own.
  'ss:Comment': () => endCell(book, state),
  'ss:Visible': () => void (state.text = ''),
  'x:Visible': () => void (state.text = ''),
});

function openCell(book: Book, state: State, attribute: Attribute): void {
  const [across, down] = [reachOf(attribute('MergeAcross')), reachOf(attribute('MergeDown'))];
  const column = freeFrom(placeAfter(state.column, attribute('Index')), state);
  state.column = column + across;
  // What has neither a style nor a content is there only to be counted.
  state.cell = { column, text: '', kept: attribute('StyleID') !== undefined };
  if (across === 0 && down === 0) return;
  book.stored('merged cells', (book.merges += 1));
  const { row, merges, above } = state;
  const merge = { top: row, left: column, bottom: row + down, right: column + across };
  merges.push(merge);
  if (down > 0) above.push(merge);
}

/** The first column from one on into which no cell reaches from above: programs that state no places leave those out. */
function freeFrom(column: number, { above, row }: State): number {
  let free = column;
  const covering = (): Merge | undefined =>
    above.find(({ top, left, right }) => top < row && left <= free && free <= right);
  for (let merge = covering(); merge; merge = covering()) free = merge.right + 1;
  return free;
}

const closers = (book: Book, state: State): Record<string, () => void> => ({
  'ss:Cell': () => endCell(book, state),
  'ss:Data'() {
    const { cell, text = '', number } = state;
    if (cell) cell.text = number ? numberIn(text) : text;
    state.text = undefined;
  },
  'ss:Visible': () => endVisible(book, state),
  'x:Visible': () => endVisible(book, state),
});

function endCell(book: Book, state: State): void {
  const { cell, cells, rows, row } = state;
  state.cell = undefined;
  if (!cell || !(cell.kept || cell.text)) return;
  book.stored('cells, with blank ones', (book.cells += 1));
  if (cells.length === 0) rows.push({ index: row, line: row + 1, cells });
  cells.push({ column: cell.column, text: cell.text });
}

function endVisible({ sheets }: Book, state: State): void {
  const sheet = sheets.at(-1);
  if (sheet) sheet.hidden = /^\s*Sheet(?:Very)?Hidden/u.test(state.text ?? '');
  state.text = undefined;
}

function numberIn(text: string): string {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? plainNumber(value) : text;
}

/** The place that is stated, from 1, or else the next one, as places from 0. */
function placeAfter(before: number, stated: string | undefined): number {
  const place = Math.trunc(Number(stated ?? 0));
  return place >= 1 && place <= LAST_PLACE ? place - 1 : before + 1;
}

function reachOf(stated: string | undefined): number {
  const reach = Math.trunc(Number(stated ?? 0));
  return reach > 0 && reach <= LAST_PLACE ? reach : 0;
}
