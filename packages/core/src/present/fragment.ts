import type { Language } from '../errors.ts';
import { formOf, rowsOf } from '../forms/index.ts';
import type { Column, FormTable, PlacedRow } from '../forms/index.ts';
import type { CellState, Finding, Report } from '../report/index.ts';
import { cellIn, placeIn, printedIn } from './cells.ts';
import { marksOf, repairedCells } from './marks.ts';
import type { Mark } from './marks.ts';

/** A figure of a fragment as printed. */
export type FragmentCell = { path: string; text: string; state: CellState; mark?: Mark };

/** A row of a fragment; a cell is undefined where the form prints none in that column. */
export type FragmentRow = { label: string; place: string; cells: (FragmentCell | undefined)[] };

/** The rows and columns of a table that a finding is about; left out are so many that hold nothing but zeros and blanks, and so many rows for want of room. */
export type Fragment = {
  columns: string[];
  rows: FragmentRow[];
  quietRows: number;
  quietColumns: number;
  more: number;
};

/** Beyond so many rows or columns, those without cases are left out. */
const FEW = 5;
const MOST_ROWS = 12;

const SHOWABLE = new Set<CellState>(['number', 'illegible']);

type Marks = ReadonlyMap<string, Mark>;

/** What a finding says of cells: their marks, and which of them its repairs change. */
type About = { marks: Marks; repaired: ReadonlySet<string> };

/** What a finding is about, cut out of the tables that hold it; none where its cells hold nothing worth showing. */
export function fragmentsOf(report: Report, finding: Finding, language: Language): Fragment[] {
  if (!finding.cells.some((path) => SHOWABLE.has(cellIn(report, path).state))) return [];
  const about = { marks: marksOf(report, finding), repaired: repairedCells(finding) };
  return formOf(report.form).tables.flatMap((table) => cutOut(report, table, about, language) ?? []);
}

function cutOut(report: Report, table: FormTable, about: About, language: Language): Fragment | undefined {
  const { marks } = about;
  const placed = rowsOf(table).filter((each) =>
    each.row.columns.some(({ key }) => marks.has(pathOf(each, key))),
  );
  if (placed.length === 0) return undefined;
  const keys = columnsOf(placed, marks);
  const isQuiet = (cells: string[]): boolean => cells.every((path) => isQuietCell(report, path, about));
  const rows = loud(placed, (each) => isQuiet(keys.map(({ key }) => pathOf(each, key))));
  const columns = loud(keys, ({ key }) => isQuiet(placed.map((each) => pathOf(each, key))));
  if (rows.length === 0 || columns.length === 0) return undefined;
  const shown = rows.slice(0, MOST_ROWS);
  return {
    columns: columns.map(({ label }) => label[language]),
    rows: shown.map((each) => rowOf(report, each, columns, marks, language)),
    quietRows: placed.length - rows.length,
    quietColumns: keys.length - columns.length,
    more: rows.length - shown.length,
  };
}

const pathOf = ({ table, path }: PlacedRow, column: string): string => `${table.id}.${path}.${column}`;

const loud = <T>(lines: T[], isQuiet: (line: T) => boolean): T[] =>
  lines.length <= FEW ? lines : lines.filter((line) => !isQuiet(line));

/** The columns in which cells are marked, in printed order; what has the same key in several rows is one column. */
function columnsOf(placed: PlacedRow[], marks: Marks): Column[] {
  const all = placed.flatMap(({ row }) => row.columns);
  const distinct = [...new Map(all.toReversed().map((column) => [column.key, column])).values()].toReversed();
  return distinct.filter(({ key }) => placed.some((each) => marks.has(pathOf(each, key))));
}

/** Whether a cell tells nothing of a finding: it is not marked, or it is beside the point and holds no case. */
function isQuietCell(report: Report, path: string, { marks, repaired }: About): boolean {
  if (!marks.has(path)) return true;
  const cell = cellIn(report, path);
  const empty = cell.state === 'number' ? cell.value === 0 : cell.state !== 'illegible';
  return empty && !repaired.has(path) && marks.get(path) !== 'broken';
}

function rowOf(
  report: Report,
  placed: PlacedRow,
  columns: Column[],
  marks: Marks,
  language: Language,
): FragmentRow {
  const { row } = placed;
  const cells = columns.map(({ key }): FragmentCell | undefined => {
    if (!row.columns.some((column) => column.key === key)) return undefined;
    const path = pathOf(placed, key);
    const cell = cellIn(report, path);
    const mark = marks.get(path);
    return { path, text: printedIn(cell), state: cell.state, ...(mark ? { mark } : {}) };
  });
  const marked = cells.filter((cell) => cell?.mark !== undefined);
  const foremost = marked.find((cell) => cell?.mark === 'broken') ?? marked[0];
  const place = foremost ? placeIn(report, foremost.path, language) : '';
  return { label: (row.name ?? row.label)[language], place, cells };
}
