import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { packNumbers, unpackNumbers } from './packed-numbers.ts';
import { createLayouts } from './layouts.ts';
import type { ReportRow } from './rows.ts';
import type { Sql } from './sql.ts';

/**
 * Reports that follow on each other make a block, once there are so many: their numbers are kept a second time, cell by
 * cell, so that a cell of all reports of a year is read off a few rows. What a report says never changes, so neither
 * does a block; whether it is still the current one stands elsewhere.
 */
export const BLOCK = 4096;

// A row of `numbers` is found by its cell and its block in one key, so that a cell's blocks lie side by side.
const MOST_BLOCKS = 2 ** 24;
const keyOf = (cell: number, block: number): number => cell * MOST_BLOCKS + block;

/** What is kept of each report beside its cells: whose it is (by number), its year, and its form, which is named by a year. */
export const HEADS = ['@agency', '@year', '@form'] as const;
const [AGENCY] = HEADS;

/** The numbers of one cell in one block, compressed: most are zeros, and reports of two editions lack each other's cells. */
export type BlockRow = { key: number; bytes: Uint8Array };

// zlib's number for looking for runs alone. Its table of constants would be loaded with the command.
const Z_RLE = 3;

// Of a few kilobytes each: a larger window takes longer to set up than to use. What repeats in a column is one number
// on end: to look for more takes three times as long and finds chance.
const SMALL = { windowBits: 13, memLevel: 6, strategy: Z_RLE };

const cellId = (sql: Sql, path: string): number | undefined =>
  sql.get<{ id: number }>('select id from cells where path = ?', path)?.id;

const addCell = (sql: Sql, path: string): number => sql.run('insert into cells (path) values (?)', path).id;

/** How many blocks are kept: those of the reports up to that many times `BLOCK`. */
export function countBlocks(sql: Sql): number {
  const cell = cellId(sql, AGENCY);
  if (cell === undefined) return 0;
  const last = sql.get<{ key: number | null }>(
    'select max(key) as key from numbers where key < ?',
    keyOf(cell + 1, 0),
  );
  return last?.key === null || last === undefined ? 0 : last.key - keyOf(cell, 0) + 1;
}

/** The numbers of a cell by block; blocks of which no report has the cell are left out. */
export function readCell(sql: Sql, path: string): Map<number, Uint8Array> {
  const cell = cellId(sql, path);
  if (cell === undefined) return new Map();
  const rows = sql.all<BlockRow>(
    'select key, bytes from numbers where key >= ? and key < ? order by key',
    keyOf(cell, 0),
    keyOf(cell + 1, 0),
  );
  return new Map(rows.map(({ key, bytes }) => [key - keyOf(cell, 0), inflateRawSync(bytes)]));
}

const everyRow = Uint16Array.from({ length: BLOCK }, (_, row) => row);

/** All numbers of a block for a cell that every report has. */
export function wholeColumn(bytes: Uint8Array): Float64Array {
  const column = new Float64Array(BLOCK);
  unpackNumbers(bytes, everyRow, column, everyRow);
  return column;
}

/** Makes blocks of all reports that fill one, inside a transaction; to be called whenever some have come in. */
export function addBlocks(sql: Sql): void {
  const newest = sql.get<{ seq: number | null }>('select max(seq) as seq from reports')?.seq ?? 0;
  for (let block = countBlocks(sql); (block + 1) * BLOCK <= newest; block += 1) addBlock(sql, block);
}

type Source = Pick<ReportRow, 'seq' | 'agency' | 'year' | 'form' | 'layout' | 'figures'>;

const SOURCES =
  'select seq, agency, year, form, layout, figures from reports where seq > ? and seq <= ? order by seq';

function addBlock(sql: Sql, block: number): void {
  // Remembered for this block alone: the transaction, and with it a new layout, may be undone.
  const layouts = createLayouts(sql);
  const columns = new Map<string, Float64Array>();
  const columnOf = (path: string): Float64Array => {
    const column = columns.get(path) ?? new Float64Array(BLOCK).fill(Number.NaN);
    columns.set(path, column);
    return column;
  };
  const alongLayout = new Map<number, Float64Array[]>();
  const columnsOf = (layout: number): Float64Array[] => {
    const along = alongLayout.get(layout) ?? layouts.read(layout).paths.map(columnOf);
    alongLayout.set(layout, along);
    return along;
  };
  const heads = HEADS.map(columnOf);
  for (const report of sql.all<Source>(SOURCES, block * BLOCK, (block + 1) * BLOCK)) {
    const row = report.seq - block * BLOCK - 1;
    const { agency, year, form } = report;
    for (const [i, head] of [agency, year, Number(form)].entries()) setAt(heads[i], row, head);
    // Written by `packParcel`.
    const figures = JSON.parse(report.figures) as (number | null)[];
    const along = columnsOf(report.layout);
    for (let i = 0; i < figures.length; i += 1) setAt(along[i], row, figures[i] ?? Number.NaN);
  }
  for (const [path, column] of columns) {
    const key = keyOf(cellId(sql, path) ?? addCell(sql, path), block);
    sql.run(
      'insert into numbers (key, bytes) values (?, ?)',
      key,
      deflateRawSync(packNumbers(column), SMALL),
    );
  }
}

function setAt(column: Float64Array | undefined, row: number, number: number): void {
  if (column) column[row] = number;
}
