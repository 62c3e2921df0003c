import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Cell, Report } from '../report/index.ts';

/** A report taken apart for keeping: cell paths, their numbers along those paths, and all the rest compressed. */
export type PackedReport = { paths: string[]; figures: (number | null)[]; body: Uint8Array };

/**
 * Takes a report apart without loss. The cells become columns, because two hundred states, texts and addresses that
 * resemble their neighbours take a third of the room that two hundred objects do.
 */
export function packReport(report: Report): PackedReport {
  const paths = Object.keys(report.cells);
  const cells = Object.values(report.cells);
  const at = toColumns(cells.map((cell) => ('at' in cell ? cell.at : {})));
  const { value = [], ...columns } = toColumns(cells.map(withoutAddress));
  return {
    paths,
    figures: paths.map((_, i) => numberOrNull(value[i])),
    body: deflate({ ...report, cells: { ...columns, at } }),
  };
}

/** Puts a report together again, deep-equal to the one that was packed. */
export function unpackReport({ paths, figures, body }: PackedReport): Report {
  const { cells, ...rest } = inflate(body) as PackedBody;
  const { at: addresses, ...columns } = cells;
  const at = fromColumns(addresses, paths.length);
  const flat = fromColumns({ state: columns.state ?? [], value: figures, ...columns }, paths.length);
  const together = paths.map((path, i) => [path, withAddress(flat[i] ?? {}, at[i] ?? {})]);
  // The body was written by `packReport` from a Report; the store hands out what it was given.
  return { ...rest, cells: Object.fromEntries(together) } as Report;
}

/** JSON, compressed; for what is kept but never searched. */
export const deflate = (value: unknown): Uint8Array => deflateRawSync(JSON.stringify(value));

/** The value that `deflate` was given. */
export const inflate = (bytes: Uint8Array): unknown => JSON.parse(inflateRawSync(bytes).toString('utf8'));

type PackedBody = Omit<Report, 'cells'> & { cells: { at: Columns } & Columns };

// Nothing in a cell or an address is ever null, so null can stand for what a row does not have.
type Value = string | number;
type Row = { [key: string]: Value | undefined };
type Columns = { [key: string]: (Value | null)[] };

function toColumns(rows: Row[]): Columns {
  const keys = new Set(rows.flatMap((row) => Object.keys(row)));
  return Object.fromEntries([...keys].map((key) => [key, rows.map((row) => row[key] ?? null)]));
}

// Plain loops: a report has some nine hundred of these values, and whole stores are streamed through here.
function fromColumns(columns: Columns, length: number): Row[] {
  const rows = Array.from({ length }, (): Row => ({}));
  for (const [key, values] of Object.entries(columns)) {
    for (const [i, row] of rows.entries()) {
      const value = values[i] ?? null;
      if (value !== null) row[key] = value;
    }
  }
  return rows;
}

function withoutAddress(cell: Cell): Row {
  if (!('at' in cell)) return cell;
  const { at: _, ...rest } = cell;
  return rest;
}

const withAddress = (flat: Row, at: Row): object => (flat.state === 'absent' ? flat : { ...flat, at });

const numberOrNull = (value: Value | null | undefined): number | null =>
  typeof value === 'number' ? value : null;
