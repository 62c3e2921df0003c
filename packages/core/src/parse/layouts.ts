import type { DocumentCell, Row, Table } from '../document/document.ts';
import type { Form } from '../forms/index.ts';
import { anew } from '../text/anew.ts';
import { isDigits } from '../text/figure.ts';
import type { HeaderCell } from './headers-above.ts';
import type { Reading } from './place.ts';
import type { PrintedRow } from './record.ts';

/** A row of figures, and which cell was read for each of its slots. */
export type TakenRow = Pick<PrintedRow, 'slots' | 'label' | 'header'> & { reading: Reading };

/** Where a cell stands: table, row and cell of a document, each from 0. */
type Spot = { table: number; row: number; cell: number };

type LaidRow = Pick<PrintedRow, 'slots' | 'header'> & { label: Spot; reading: (Spot | undefined)[] };

/** Tables as they were printed, and where in them each row of the form stands. */
type Layout = { tables: readonly Table[]; rows: readonly LaidRow[] };

/** How tables that were read before are printed, all but their figures. */
export type Layouts = {
  /** The rows of tables that are printed as others were, but for their figures, as those were taken. */
  recall(tables: readonly Table[]): TakenRow[] | undefined;
  /** Keeps how tables were taken, where figures had no say in it. */
  keep(tables: readonly Table[], taken: readonly TakenRow[]): void;
};

const known = new Map<Form, Layouts>();

/** The layouts of a form: one site prints all its reports in the same tables. */
export function layoutsOf(form: Form): Layouts {
  const layouts = known.get(form) ?? createLayouts();
  known.set(form, layouts);
  return layouts;
}

/** As many as come by turns in a batch; when more come, those that were not asked for meanwhile are forgotten. */
const MOST = 32;

/** Several times as many as the cells of a report and its annexes. */
const MOST_CELLS = 2000;

/** Layouts of which none is known. */
export function createLayouts(): Layouts {
  // Of what was seen but once nothing more is kept.
  let recent = new Map<number, Layout | 'seen'>();
  let older = recent;
  const put = (key: number, layout: Layout | 'seen'): void => {
    if (recent.size >= MOST && !recent.has(key)) [older, recent] = [recent, new Map()];
    recent.set(key, layout);
  };
  const get = (key: number): Layout | 'seen' | undefined => recent.get(key) ?? older.get(key);
  return {
    recall(tables) {
      const key = sketch(tables);
      const layout = get(key);
      if (!layout || layout === 'seen' || !isAlike(layout.tables, tables)) return undefined;
      if (!recent.has(key)) put(key, layout);
      return layout.rows.map((row) => takeAs(row, tables));
    },
    keep(tables, taken) {
      if (countCells(tables) > MOST_CELLS) return;
      const key = sketch(tables);
      put(key, (get(key) && layoutOf(tables, taken)) ?? 'seen');
    },
  };
}

function takeAs({ slots, header, label, reading }: LaidRow, tables: readonly Table[]): TakenRow {
  const at = (spot: Spot | undefined): DocumentCell | undefined =>
    spot && tables[spot.table]?.rows[spot.row]?.cells[spot.cell];
  const first = at(label);
  if (!first) throw new Error('a row without its label');
  return { slots, header, label: first, reading: reading.map(at) };
}

const countCells = (tables: readonly Table[]): number =>
  tables.reduce((sum, { rows }) => rows.reduce((count, { cells }) => count + cells.length, sum), 0);

/** Undefined where a cell was read that does not stand in the tables. */
function layoutOf(tables: readonly Table[], taken: readonly TakenRow[]): Layout | undefined {
  const spots = new Map<DocumentCell, Spot>();
  tables.forEach(({ rows }, table) =>
    rows.forEach(({ cells }, row) => cells.forEach((one, cell) => spots.set(one, { table, row, cell }))),
  );
  const headers = new Map<readonly HeaderCell[], HeaderCell[]>();
  const ownHeader = (header: readonly HeaderCell[]): HeaderCell[] => {
    const own = headers.get(header) ?? header.map((cell) => ({ ...cell, text: anew(cell.text), at: {} }));
    headers.set(header, own);
    return own;
  };
  const rows = taken.flatMap(({ slots, header, label, reading }): LaidRow[] => {
    const spot = spots.get(label);
    const isThere = reading.every((cell) => !cell || spots.has(cell));
    const read = reading.map((cell) => cell && spots.get(cell));
    return spot && isThere ? [{ slots, header: ownHeader(header), label: spot, reading: read }] : [];
  });
  return rows.length === taken.length ? { tables: tables.map(ownTable), rows } : undefined;
}

/** The table without anything of the file that it comes from, any number in place of each. */
const ownTable = ({ rows }: Table): Table => ({
  kind: 'table',
  rows: rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, text: isNumber(cell.text) ? '0' : anew(cell.text), at: {} })),
  })),
  at: {},
});

/** A number that is the same for tables printed alike, and hardly ever for others. */
function sketch(tables: readonly Table[]): number {
  let sum = tables.length;
  const add = (more: number): void => {
    sum = (Math.imul(sum, 31) + more) | 0;
  };
  for (const { rows } of tables) {
    add(rows.length);
    for (const { cells } of rows) {
      add(cells.length);
      for (const { text, column, width } of cells) {
        add(column * WIDE + width);
        if (!isNumber(text)) add(text.length * HAN + (text.codePointAt(text.length >> 1) ?? 0));
      }
    }
  }
  return sum;
}

const WIDE = 1000;
const HAN = 0x10000;

/** Whether tables are printed alike, but for cells that hold a number and nothing else. */
const isAlike = (some: readonly Table[], others: readonly Table[]): boolean =>
  some.length === others.length &&
  some.every(({ rows }, i) => {
    const there = others[i]?.rows ?? [];
    return rows.length === there.length && rows.every((row, k) => isRowAlike(row, there[k]));
  });

const isRowAlike = (row: Row, other: Row | undefined): boolean =>
  row.cells.length === other?.cells.length &&
  row.ragged === other.ragged &&
  row.placed === other.placed &&
  row.cells.every((cell, i) => isCellAlike(cell, other.cells[i]));

// What a recogniser of scans is sure of differs from page to page.
const isCellAlike = (cell: DocumentCell, other: DocumentCell | undefined): boolean =>
  other !== undefined &&
  cell.column === other.column &&
  cell.width === other.width &&
  cell.confidence === undefined &&
  other.confidence === undefined &&
  (cell.text === other.text || (isNumber(cell.text) && isNumber(other.text)));

// -14 | 2.5
const NUMBER = /^-?\d{1,12}(?:\.\d{1,6})?$/u;

/** Whether a text is a number as it is mostly written: which one, is all the same to where it belongs. */
const isNumber = (text: string): boolean => isDigits(text) || (text.length > 1 && NUMBER.test(text));
