import type { Address, Document, DocumentCell } from '../document/document.ts';
import { cellsOf, type Column, type Form, type FormTable, type PlacedRow, rowsOf } from '../forms/index.ts';
import type { Cell, Doubt } from '../report/index.ts';
import { isRunTogether, readFigure } from '../text/figure.ts';
import { foreignTables } from './foreign.ts';
import { habitOf } from './habit.ts';
import { type Habit, type Header, headerOf, type RowShape } from './header.ts';
import { type LabelledRow, lexiconOf, type Slot, slotsOf } from './lexicon.ts';
import { type Placement, placeCells } from './place.ts';
import { readByNames } from './named-cells.ts';
import { isBlank } from './print.ts';
import { type Across, anchorsAcross, findAcross } from './remedies.ts';
import { findRows, type FoundRow, type HeaderCell } from './rows.ts';
import { unitOf } from './unit.ts';

export type ReadCells = { cells: Record<string, Cell>; doubts: Doubt[] };

/** A printed row of figures: the cells of the form that it holds, in order, and all that is known of where they stand. */
type PrintedRow = {
  slots: readonly Slot[];
  label: DocumentCell;
  values: readonly DocumentCell[];
  header: HeaderCell[];
};

/** One whose cells are told by where they stand. */
type PlaceableRow = PrintedRow & { values: DocumentCell[]; shape: RowShape; doubted: boolean };

/** Reads every cell of a form out of the tables of a document; what is not printed is `absent`. */
export function readCells(document: Document, form: Form, year?: number): ReadCells {
  const out: ReadCells = { cells: {}, doubts: [] };
  for (const { path } of cellsOf(form)) out.cells[path] = { state: 'absent' };
  const lexicon = lexiconOf(form);
  const { rows } = lexicon;
  const headers = readHeaders();
  const foreign = foreignTables(document, year);
  const found = ofOneTable(findRows(document, lexicon, foreign), rows);
  const printed = found.flatMap((one) => printedRow(one, rows[one.index], headers));
  const habit = habitOf(
    printed.map(({ slots, values, shape }) => ({ columns: slots.length, values, shape })),
  );
  for (const row of printed) record(out, row, placementOf(row, habit));
  for (const table of form.tables.filter(({ across }) => across)) {
    const slots = rowsOf(table).flatMap(slotsOf);
    const reading = readByNames(document, table, foreign);
    const [label] = reading ?? [];
    if (reading && label) {
      record(out, { slots, label, values: reading, header: [] }, { kind: 'read', reading });
      continue;
    }
    const across = findAcross(document, table, foreign);
    const row = across && rowAcross(across, table, slots);
    if (row) record(out, row, placementOf(row, habit));
  }
  return out;
}

/** The rows found, without those from tables that tell of something else beside the report's own; of a table that stands twice, what stands once is not sure. */
function ofOneTable(found: FoundRow[], rows: readonly PlacedRow[]): FoundRow[] {
  const byTable = Map.groupBy(found, ({ index }) => rows[index]?.table);
  return [...byTable.values()].flatMap((ofTable) => {
    const own = ofTable.filter(({ foreign }) => !foreign);
    const kept = own.length > 0 ? own : ofTable;
    const standsTwice = kept.filter(({ twice }) => twice !== undefined).length * 2 > kept.length;
    return standsTwice ? kept.map((row) => ({ ...row, twice: row.twice ?? 'otherwise' })) : kept;
  });
}

function printedRow(found: FoundRow, placed: LabelledRow | undefined, headers: Headers): PlaceableRow[] {
  if (!placed) return [];
  const { label, values, header, ragged, placed: isPlaced } = found;
  const { slots, home, spare, table } = placed;
  const shape = {
    label: ragged ? home : label.column,
    after: label.column + label.width,
    labels: table.labelColumns,
    home,
    spare,
    header: headers(header, placed.row.columns, ragged),
    placed: isPlaced,
  };
  return [{ slots, label, values, header, shape, doubted: found.twice === 'otherwise' }];
}

/** Reads the header above a row of those columns. */
type Headers = (header: HeaderCell[], columns: Column[], ragged: boolean) => Header;

/** Reads each header once: most rows stand under the same. */
function readHeaders(): Headers {
  let last: { cells: HeaderCell[]; columns: Column[]; ragged: boolean; read: Header } | undefined;
  return (cells, columns, ragged) => {
    if (last?.cells === cells && last.columns === columns && last.ragged === ragged) return last.read;
    const anchors = columns.map((column) => cells.find(({ of }) => of === column));
    const read = headerOf(ragged ? columns.map(() => undefined) : anchors, isOrdered(anchors));
    last = { cells, columns, ragged, read };
    return read;
  };
}

// 总计 | 自然人 | 法人或其他组织      <- the columns stand in another order than in the form
const isOrdered = (anchors: (HeaderCell | undefined)[]): boolean =>
  anchors.every((b, i) => !anchors.slice(0, i).some((a) => a && b?.line === a.line && b.column < a.column));

function rowAcross(across: Across, table: FormTable, slots: readonly Slot[]): PlaceableRow | undefined {
  const { cells, header, ordered, placed, doubted } = across;
  const label = cells[0];
  // 复议后起诉 | 未经复议直接起诉      <- where the columns of each begin, nothing says
  const anchors = ordered ? anchorsAcross(header, table) : [undefined];
  // A row of figures alone: no label stands before it.
  const after = anchors[0]?.column ?? 0;
  const shape = {
    label: 0,
    after,
    labels: 1,
    home: 0,
    spare: 0,
    header: headerOf(anchors, ordered),
    // Which column a cell says says nothing without the header's.
    placed: placed && anchors[0] !== undefined,
  };
  return label && { slots, label, values: cells, header: [], shape, doubted };
}

const placementOf = ({ values, slots, shape, doubted }: PlaceableRow, habit: Habit): Placement =>
  doubted ? { kind: 'ambiguous' } : placeCells(values, slots.length, shape, habit);

function record(out: ReadCells, row: PrintedRow, placement: Placement): void {
  const { slots, label, values } = row;
  const paths = (): string[] => slots.map(({ path }) => path);
  const printed = (): string => values.map(({ text }) => text.trim()).join(' | ');
  if (placement.kind === 'ambiguous') {
    const text = printed();
    for (const path of paths()) out.cells[path] = { state: 'illegible', text, at: label.at };
    out.doubts.push({ kind: 'ambiguous-row', cells: paths(), text, at: label.at });
    return;
  }
  const { reading, surplus } = placement;
  const torn = reading.some((cell) => cell !== undefined && isRunTogether(cell.text));
  slots.forEach((slot, i) => {
    out.cells[slot.path] =
      torn && isSwallowed(reading, i)
        ? { state: 'illegible', text: '', at: reading[i]?.at ?? label.at }
        : ofShared(reading, i, readCell(out, slot, reading[i], row));
  });
  if (surplus) {
    out.doubts.push({ kind: 'surplus-cell', cells: paths(), text: printed(), at: surplus.at });
  }
}

// 自然人 12 | 2 over five columns | 总计 14      <- nothing of the five, and not of which the 2 is
// 0 over all columns                          <- nothing in any of them
/** What a cell says that may span others: of several columns together no number but nothing is that of each. */
function ofShared(reading: readonly (DocumentCell | undefined)[], i: number, cell: Cell): Cell {
  if (cell.state !== 'number' || cell.value === 0) return cell;
  const isShared = reading.some((other, k) => k !== i && other === reading[i]);
  return isShared ? { state: 'illegible', text: cell.text, at: cell.at } : cell;
}

// 12 34 | '' | 5      <- two figures in one cell: the blanks beside it may be where one of them belongs
function isSwallowed(reading: readonly (DocumentCell | undefined)[], i: number): boolean {
  if (!isBlank(reading[i])) return false;
  const before = reading.slice(0, i).findLast((cell) => !isBlank(cell));
  const behind = reading.slice(i + 1).find((cell) => !isBlank(cell));
  return [before, behind].some((beside) => beside !== undefined && isRunTogether(beside.text));
}

// What a recogniser of scans is less sure of is not taken for read: bench/results/scan.md has what other limits would do.
const LEAST_SURE = 0.9;

// 行政强制 0      <- the border behind a label is lost: no official label ends so
const ENDS_IN_FIGURE = /\p{L}.*[\d０-９]\s*$/su;

type Print = { text: string; at: Address; confidence?: number };

const isSure = ({ confidence = 1 }: DocumentCell): boolean => confidence >= LEAST_SURE;

/** What a cell prints, where, and how sure that is, to the thousandth. */
function printOf({ text: whole, at, confidence }: DocumentCell): Print {
  const text = whole.trim();
  return confidence === undefined
    ? { text, at }
    : { text, at, confidence: Math.round(confidence * 1000) / 1000 };
}

function readCell(
  out: ReadCells,
  { path, column }: Slot,
  cell: DocumentCell | undefined,
  { label, header }: PrintedRow,
): Cell {
  // The row is printed but ends before this column: nothing stands there, if all of the row is there.
  if (!cell) {
    const isWhole = isSure(label) && !ENDS_IN_FIGURE.test(label.text);
    return { state: isWhole ? 'blank' : 'illegible', text: '', at: label.at };
  }
  const unit = column.unit === 'yuan' ? unitOf(column, header.find(({ of }) => of === column)?.text) : 0;
  const figure = readFigure(cell.text, typeof unit === 'number' ? unit : 0);
  const printed = printOf(cell);
  if (!isSure(cell)) return { state: 'illegible', ...printed };
  if (figure.state !== 'number') return { state: figure.state, ...printed };
  const isBare = !figure.unitStated && figure.value !== 0;
  if (unit === 'broken' && isBare) return { state: 'illegible', ...printed };
  if (unit === 'unstated' && isBare) {
    out.doubts.push({ kind: 'unit-unstated', cells: [path], text: printed.text, at: cell.at });
  }
  return { state: 'number', value: figure.value, ...printed };
}
