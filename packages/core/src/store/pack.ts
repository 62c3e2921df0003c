import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Cell, Report } from '../report/index.ts';
import { foldProse, unfoldProse } from './prose.ts';
import { entryOfRuns, fromRuns, toRuns } from './runs.ts';
import type { Entry, Runs } from './runs.ts';

/** A report taken apart for keeping: cell paths, their numbers along those paths, and all the rest compressed. */
export type PackedReport = { paths: readonly string[]; figures: (number | null)[]; body: Uint8Array };

/**
 * Takes a report apart without loss, the words of its prose aside. Its cells become columns, and these runs: two hundred states, texts and addresses
 * follow on their neighbours, so that a few runs say them all. A text that is just the number is left out.
 */
export function packReport(report: Report): PackedReport {
  const all = Object.values(report.cells);
  const figures = all.map((cell) => (cell.state === 'number' ? cell.value : null));
  const printed = all.map((cell) => (cell.state === 'absent' ? NOWHERE : cell));
  const cells = {
    state: inRuns(all.map(({ state }) => state)),
    text: inRuns(printed.map(({ text }, i) => (text === plainText(figures[i]) ? null : text))),
    at: allInRuns({
      page: printed.map(({ at }) => at.page ?? null),
      line: printed.map(({ at }) => at.line ?? null),
      table: printed.map(({ at }) => at.table ?? null),
      row: printed.map(({ at }) => at.row ?? null),
      cell: printed.map(({ at }) => at.cell ?? null),
    }),
    ...allInRuns({ confidence: printed.map(({ confidence }) => confidence ?? null) }),
  };
  const prose = report.prose && { prose: foldProse(report.prose) };
  const body = deflate({ ...report, ...prose, cells });
  return { paths: Object.keys(report.cells), figures, body };
}

/** Puts a report together again, deep-equal to the one that was packed; with `only` some of its cells. */
export function unpackReport({ paths, figures, body }: PackedReport, only?: ReadonlySet<string>): Report {
  const { cells, prose, ...rest } = inflate(body) as PackedBody;
  // Of a few cells each entry is looked for; of all, columns are written out once.
  const inColumn = only ? seekEntry : allEntries;
  const [stateAt, textAt] = [inColumn(cells.state), inColumn(cells.text)];
  const columns = Object.entries(cells.at).map(([key, column]) => [key, inColumn(column)] as const);
  const sure = cells.confidence ? ([['confidence', inColumn(cells.confidence)]] as const) : [];
  const together: Record<string, Cell> = {};
  for (const [i, path] of paths.entries()) {
    if (only && !only.has(path)) continue;
    // The body was written by `packReport` from a Report; the store hands out what it was given.
    const state = stateAt(i) as Cell['state'];
    const value = figures[i] ?? null;
    const text = (textAt(i) ?? plainText(value)) as string;
    if (state === 'absent') {
      together[path] = { state };
      continue;
    }
    const printed = { text, at: entriesAt(columns, i), ...entriesAt(sure, i) };
    if (state !== 'number') together[path] = { state, ...printed };
    else if (value !== null) together[path] = { state, value, ...printed };
  }
  return { ...rest, ...(prose !== undefined && { prose: unfoldProse(prose) }), cells: together };
}

/** What is printed where nothing is. */
const NOWHERE: Pick<Printed, 'text' | 'at' | 'confidence'> = { text: '', at: {} };
type Printed = Exclude<Cell, { state: 'absent' }>;

function entriesAt(columns: readonly (readonly [string, EntryAt])[], i: number): Record<string, number> {
  const at: Record<string, number> = {};
  for (const [key, column] of columns) {
    const entry = column(i) ?? null;
    if (typeof entry === 'number') at[key] = entry;
  }
  return at;
}

// For texts of some kilobytes: a larger window, and more room for what comes out, take longer to set up than to use.
const SMALL = { windowBits: 13, memLevel: 6, chunkSize: 2048 };

/** JSON, compressed; for what is kept but never searched. */
export const deflate = (value: unknown): Uint8Array => deflateRawSync(JSON.stringify(value), SMALL);

// Most bodies fit; for others more is taken.
const ROOM = { chunkSize: 4096 };

/** The value that `deflate` was given. */
export const inflate = (bytes: Uint8Array): unknown =>
  JSON.parse(inflateRawSync(bytes, ROOM).toString('utf8'));

/** Stores from before hold one entry a cell. */
type Column = Entry[] | { runs: Runs };
type PackedBody = Omit<Report, 'cells' | 'prose'> & {
  prose?: string;
  cells: { state: Column; text: Column; at: Record<string, Column>; confidence?: Column };
};

const inRuns = (column: Entry[]): Column => ({ runs: toRuns(column) });

/** Those of the columns that say anything. */
function allInRuns(columns: Record<string, Entry[]>): Record<string, Column> {
  const telling = Object.entries(columns).filter(([, column]) => column.some((entry) => entry !== null));
  return Object.fromEntries(telling.map(([key, column]) => [key, inRuns(column)]));
}

type EntryAt = (row: number) => Entry | undefined;

const allEntries = (column: Column = []): EntryAt => {
  const entries = Array.isArray(column) ? column : fromRuns(column.runs);
  return (row) => entries[row];
};

const seekEntry =
  (column: Column = []): EntryAt =>
  (row) =>
    Array.isArray(column) ? column[row] : entryOfRuns(column.runs, row);

/** What is printed of a number where nothing else is: the number, and nothing where there is none. */
const plainText = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);
