import { NAMED, toAgency } from './agencies.ts';
import type { NamedRow } from './agencies.ts';
import { isWithinPlace, LISTED, matching } from './filter.ts';
import { inLumps, inOrder, readKeys, SEQS } from './keys.ts';
import type { Layouts } from './layouts.ts';
import type { ReportRow } from './rows.ts';
import type { Sql } from './sql.ts';
import type { Figures, ReportFilter, YearNumbers } from './store.ts';
import type { Year, YearEntry, Years } from './years.ts';

/** Reads the numbers of these cells in the matching current reports, in the order of a listing. */
export type ReadFigures = (cells: string[], filter: ReportFilter) => Promise<Figures[]>;

/** Reads the numbers of these cells in all current reports of a year. */
export async function readNumbers(
  years: Years,
  cells: readonly string[],
  year: number,
  only?: 'remembered',
): Promise<YearNumbers | undefined> {
  const found = only ? years.remembered(year) : await years.read(year);
  return found && { reports: found.entries, columns: cells.map(found.column) };
}

/** The numbers of one store. A whole year is read once and remembered; a few reports are looked up. */
export function createFigures(sql: Sql, layouts: Layouts, years: Years): ReadFigures {
  return async (cells, filter) => {
    const year = await wholeYear(years, filter);
    return year ? fromYear(year, cells, filter) : lookUp(sql, layouts, cells, filter);
  };
}

const isNarrow = ({ agency, agencies }: ReportFilter): boolean =>
  agency !== undefined || agencies !== undefined;

/** The one year that is asked for; undefined where it is not worth reading, or other things are asked too. */
function wholeYear(years: Years, filter: ReportFilter): Promise<Year> | Year | undefined {
  const { year, place } = filter;
  if (year === undefined || filter.years || filter.rule !== undefined || filter.severity) return undefined;
  // Sure to be faster than to go over a remembered year.
  if (isNarrow(filter)) return undefined;
  return place === undefined ? years.read(year) : years.remembered(year);
}

function fromYear(year: Year, cells: string[], filter: ReportFilter): Figures[] {
  const isWhole = filter.place === undefined && filter.form === undefined;
  if (!isWhole) return readYearFigures(year, cells, meant(filter));
  const asked = cells.join(' ');
  if (year.last?.cells !== asked) year.last = { cells: asked, figures: readYearFigures(year, cells) };
  return [...year.last.figures];
}

function readYearFigures(
  { entries, column }: Year,
  cells: string[],
  isMeant?: (entry: YearEntry) => boolean,
): Figures[] {
  const columns = cells.map(column);
  const found: Figures[] = [];
  for (const [i, entry] of entries.entries()) {
    if (isMeant && !isMeant(entry)) continue;
    const { id, agency, year, form } = entry;
    const values: Record<string, number> = {};
    for (const [at, cell] of cells.entries()) {
      const value = columns[at]?.[i] ?? Number.NaN;
      if (!Number.isNaN(value)) values[cell] = value;
    }
    found.push({ id, agency, year, form, values });
  }
  return found;
}

function meant({ place, form }: ReportFilter): (entry: YearEntry) => boolean {
  const within = place === undefined ? () => true : isWithinPlace(place);
  return (entry) => (form === undefined || entry.form === form) && within(entry.code);
}

type Row = NamedRow & Pick<ReportRow, 'seq' | 'id' | 'year' | 'form' | 'layout' | 'figures'>;

const COLUMNS = `select ${NAMED}, r.seq, r.id, r.year, r.form, r.layout, r.figures`;
const CHOSEN = `${COLUMNS} from reports as r inner join agencies as a on a.id = r.agency where ${SEQS}`;
const LUMP = 500;

async function lookUp(sql: Sql, layouts: Layouts, cells: string[], filter: ReportFilter): Promise<Figures[]> {
  const current: ReportFilter = { ...filter, versions: 'current' };
  if (isNarrow(filter)) {
    const { text, values } = matching(current);
    const rows = sql.all<Row>(`${COLUMNS} ${text} ${LISTED}`, ...values);
    return rows.map((row) => figuresOf(layouts, row, cells));
  }
  const found: Figures[] = [];
  for await (const seqs of inLumps(readKeys(sql, current), LUMP)) {
    const rows = inOrder(sql.all<Row>(CHOSEN, JSON.stringify(seqs)), seqs);
    for (const row of rows) found.push(figuresOf(layouts, row, cells));
  }
  return found;
}

function figuresOf(layouts: Layouts, row: Row, cells: string[]): Figures {
  const { position } = layouts.read(row.layout);
  const numbers = parseFigures(row.figures);
  const values: Record<string, number> = {};
  for (const cell of cells) {
    const value = numbers[position.get(cell) ?? -1] ?? null;
    if (value !== null) values[cell] = value;
  }
  return { id: row.id, agency: toAgency(row), year: row.year, form: row.form, values };
}

/** The numbers of a report along its layout, from the column `figures`. */
export const parseFigures = (json: string): (number | null)[] => JSON.parse(json) as (number | null)[];
